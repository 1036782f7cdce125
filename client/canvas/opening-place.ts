import type { Box } from '#shared/core/geometry.ts'

interface Opening {
  readonly frame: Box
  /** What lies in the middle of the window, where both sides of the board leave it there. */
  readonly middleX: number
  /** In pixels of the screen. */
  readonly widthPx: number
  readonly insetPx: number
  readonly zoom: number
}

/**
 * The camera's x with which a board opens that is too large to be seen whole: `middleX` in the middle,
 * unless room beside the board would be shown while a part of the board is cut off. A board that is only
 * too high stands in the middle itself.
 */
export function openingX({ frame, middleX, widthPx, insetPx, zoom }: Opening): number {
  const atLeft = insetPx / zoom - frame.x
  const atRight = (widthPx - insetPx) / zoom - (frame.x + frame.width)
  if (atLeft <= atRight) return (atLeft + atRight) / 2
  return Math.min(Math.max(widthPx / 2 / zoom - middleX, atRight), atLeft)
}
