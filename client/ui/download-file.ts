/** Hands a file to the browser to save. */
export function downloadFile(fileName: string, content: Blob): void {
  const url = URL.createObjectURL(content)
  const anchor = document.createElement('a')
  anchor.href = url
  anchor.download = fileName
  anchor.click()
  // The browser has taken hold of the content once the click is handled.
  setTimeout(() => URL.revokeObjectURL(url), 0)
}
