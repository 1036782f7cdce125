import { downloadFile } from './download-file.ts'

/** Hands a text to the browser as a file to save. */
export function downloadText(fileName: string, text: string, mimeType: string): void {
  downloadFile(fileName, new Blob([text], { type: mimeType }))
}
