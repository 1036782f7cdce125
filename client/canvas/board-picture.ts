import { getSvgAsImage } from '@tldraw/tldraw'

import type { Box } from '#shared/core/geometry.ts'
import { ok, refuse, type Result } from '#shared/core/result.ts'

/** A board as a drawing of its own: it needs neither this server nor a browser to be shown. */
export interface BoardPicture {
  readonly svg: string
  /** In pixels of the board at 100 %. */
  readonly width: number
  readonly height: number
}

/** Sharp on screens of today, and readable on paper. */
const PIXEL_RATIO = 2
/** What browsers of phones still turn into a file. */
const MAX_PIXELS = 48_000_000
const MAX_SIDE_PIXELS = 12_000

/** Pixels for each pixel of the board: two, or fewer where the file would be too large to be made. */
export function pictureRatio({ width, height }: Pick<Box, 'width' | 'height'>): number {
  return Math.min(
    PIXEL_RATIO,
    MAX_SIDE_PIXELS / Math.max(width, height),
    Math.sqrt(MAX_PIXELS / (width * height)),
  )
}

/** The picture in dots. Refuses `local/picture-failed` where the browser cannot make it. */
export async function pictureAsPng(picture: BoardPicture): Promise<Result<Blob>> {
  const { svg, width, height } = picture
  const pixelRatio = pictureRatio(picture)
  const blob = await getSvgAsImage(svg, { type: 'png', width, height, pixelRatio })
  return blob === null ? refuse('local/picture-failed') : ok(blob)
}
