import { zipSync } from 'fflate'

import { ok, type Result } from '#shared/core/result.ts'

import { downloadFile } from '../../ui/download-file.ts'
import { createFileName } from '../../ui/file-name.ts'
import { boardFileParts, type DrawnBoard } from './pictures.ts'

interface SaveOptions {
  readonly format: 'png' | 'svg'
  readonly planTitle: string
  /** What an archive of several boards is called after the plan. */
  readonly archiveWord: string
}

/**
 * Saves one board as a file named by plan and board, several as one archive: browsers ask before they
 * take many files at once. Refuses `local/picture-failed` where the browser cannot make one.
 */
export async function savePictures(
  boards: readonly DrawnBoard[],
  { format, planTitle, archiveWord }: SaveOptions,
): Promise<Result<void>> {
  const nowMs = Date.now()
  const parts = boardFileParts(boards.map(({ name }) => name))
  const files: Record<string, Uint8Array<ArrayBuffer>> = {}
  for (const [index, drawn] of boards.entries()) {
    // One after the other: several at once would need several times the memory.
    // oxlint-disable-next-line no-await-in-loop
    const file = await pictureFile(drawn, format)
    if (!file.ok) return file
    const name = createFileName([planTitle, parts[index] ?? ''], nowMs, format)
    if (boards.length === 1) downloadFile(name, file.value)
    // oxlint-disable-next-line no-await-in-loop
    else files[name] = new Uint8Array(await file.value.arrayBuffer())
  }
  if (boards.length > 1) {
    // Pictures in dots are packed already.
    const archive = zipSync(files, { level: format === 'png' ? 0 : 6 })
    const name = createFileName([planTitle, archiveWord], nowMs, 'zip')
    downloadFile(name, new Blob([archive], { type: 'application/zip' }))
  }
  return ok(undefined)
}

async function pictureFile(drawn: DrawnBoard, format: 'png' | 'svg'): Promise<Result<Blob>> {
  if (format === 'svg') return ok(new Blob([drawn.svg], { type: 'image/svg+xml' }))
  const { pictureAsPng } = await import('../../canvas/board-picture.ts')
  return pictureAsPng(drawn)
}
