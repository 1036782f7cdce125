import type { Box } from '#shared/core/geometry.ts'

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
