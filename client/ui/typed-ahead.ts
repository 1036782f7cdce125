/**
 * Keys pressed between asking for a field and the field being there: a dialog's code may have to come
 * first, and its field gets the focus a moment later. They belong to the field, not to what lies behind.
 *
 * AHEAD-1: from `catchTyping` to `takeTyped` no key reaches the page, except Escape and shortcuts.
 * AHEAD-2: Escape or a press of the pointer gives the caught keys up.
 */
let takeCaught: (() => string) | null = null

/** Catches what is typed from now on, for the field that is about to get the focus. */
export function catchTyping(): void {
  takeTyped()
  let typed = ''
  const catching = new AbortController()
  const { signal } = catching
  takeCaught = () => {
    catching.abort()
    return typed
  }
  function handleKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      takeTyped()
      return
    }
    if (event.ctrlKey || event.metaKey) return
    event.preventDefault()
    event.stopImmediatePropagation()
    if (event.key === 'Backspace') typed = typed.slice(0, -1)
    else if (event.key.length === 1) typed += event.key
  }
  window.addEventListener('keydown', handleKeyDown, { capture: true, signal })
  window.addEventListener('pointerdown', () => takeTyped(), { capture: true, signal })
}

/** Ends the catching, and gives what was typed meanwhile; empty where nothing was caught. */
export function takeTyped(): string {
  const typed = takeCaught?.() ?? ''
  takeCaught = null
  return typed
}
