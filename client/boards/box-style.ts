import type { CSSProperties } from 'react'

import type { Box } from '#shared/core/geometry.ts'

/** A box of a board as the style of an absolutely placed element, in page coordinates. */
export function boxStyle({ x, y, width, height }: Box): CSSProperties {
  return { left: x, top: y, width, height }
}
