/**
 * Copies a text and tells whether that worked. On plain http the clipboard API is missing, so an
 * off-screen field and the browser's old copy command step in.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    // Absent on plain http, whatever its type says.
    if (window.isSecureContext) {
      await navigator.clipboard.writeText(text)
      return true
    }
  } catch {
    // Denied by the person or by a policy: the old way may still be allowed.
  }
  return copyBySelection(text)
}

function copyBySelection(text: string): boolean {
  const focused = document.activeElement
  // Inside the open dialog, where there is one: a focus trap would take the focus back from outside.
  const host = document.querySelector('[role="dialog"]') ?? document.body
  const field = document.createElement('textarea')
  field.value = text
  field.readOnly = true
  field.style.position = 'fixed'
  field.style.opacity = '0'
  host.append(field)
  field.select()
  let didCopy = false
  try {
    didCopy = document.execCommand('copy')
  } catch {
    didCopy = false
  }
  field.remove()
  if (focused instanceof HTMLElement) focused.focus()
  return didCopy
}
