import { ok, type Result } from '#shared/core/result.ts'

import { downloadFile } from '../../ui/download-file.ts'
import { createFileName } from '../../ui/file-name.ts'
import { boardFileParts, type DrawnBoard } from './pictures.ts'

/**
 * Saves a file for each board, named by the plan and the board. Refuses `local/picture-failed` where
 * the browser cannot make one.
 */
export async function savePictures(
  boards: readonly DrawnBoard[],
  format: 'png' | 'svg',
  planTitle: string,
): Promise<Result<void>> {
  const parts = boardFileParts(boards.map(({ name }) => name))
  const nowMs = Date.now()
  for (const [index, drawn] of boards.entries()) {
    // One after the other: several at once would need several times the memory.
    // oxlint-disable-next-line no-await-in-loop
    const file = format === 'svg' ? ok(svgFile(drawn.svg)) : await pngFile(drawn)
    if (!file.ok) return file
    downloadFile(createFileName([planTitle, parts[index] ?? ''], nowMs, format), file.value)
  }
  return ok(undefined)
}

function svgFile(svg: string): Blob {
  return new Blob([svg], { type: 'image/svg+xml' })
}

async function pngFile(drawn: DrawnBoard): Promise<Result<Blob>> {
  const { pictureAsPng } = await import('../../canvas/board-picture.ts')
  return pictureAsPng(drawn)
}
