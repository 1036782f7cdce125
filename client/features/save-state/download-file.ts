import type { TextFile } from '../../connection/unsent-file.ts'

/** Hands a file to the person through the browser's download. */
export function downloadFile({ name, mimeType, text }: TextFile): void {
  const url = URL.createObjectURL(new Blob([text], { type: mimeType }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser has taken hold of the content once the click is handled.
  setTimeout(() => URL.revokeObjectURL(url), 0)
}
