import { centerOf, type Box, type Point } from '#shared/core/geometry.ts'

/** A straight arrow, where it is seen: from the edge of a card to that of another. */
export interface Line {
  readonly start: Point
  readonly end: Point
}

/** Where along an arrow its name stands, from its first end (0) to its last (1), and the room it takes. */
export interface LabelSpot {
  readonly spot: number
  readonly box: Box
}

/** The best places first. */
const SPOTS = [0.5, 0.38, 0.62, 0.28, 0.72]
const HEIGHT_PX = 22
/** A name of `n` letters takes about this much room. */
const LETTER_PX = 7.2
const AROUND_PX = 14
/** The canvas breaks a name that does not leave this much of a rather level arrow. */
const LINE_BESIDE_PX = 64

/**
 * Where along a straight arrow its name can be read whole: a place that nothing in `covered` takes.
 * Null where there is none; the arrow then goes without.
 */
export function findLabelSpot(
  { start, end }: Line,
  name: string,
  covered: Iterable<Box>,
): LabelSpot | null {
  const width = name.length * LETTER_PX + AROUND_PX
  const dx = end.x - start.x
  const dy = end.y - start.y
  if (Math.abs(dx) > Math.abs(dy) && Math.abs(dx) < width + LINE_BESIDE_PX) return null
  const boxes = [...covered]
  for (const spot of SPOTS) {
    const x = start.x + dx * spot - width / 2
    const y = start.y + dy * spot - HEIGHT_PX / 2
    const box = { x, y, width, height: HEIGHT_PX }
    if (!boxes.some((other) => overlaps(other, box))) return { spot, box }
  }
  return null
}

/** The part of the line between the middles of two boxes that is outside of both. */
export function lineBetween(from: Box, to: Box): Line {
  return { start: edgePoint(from, centerOf(to)), end: edgePoint(to, centerOf(from)) }
}

/** Where the line from a box's middle to a point outside leaves the box. */
function edgePoint(box: Box, outside: Point): Point {
  const { x, y } = centerOf(box)
  const dx = outside.x - x
  const dy = outside.y - y
  const reach = Math.min(
    dx === 0 ? 1 : box.width / 2 / Math.abs(dx),
    dy === 0 ? 1 : box.height / 2 / Math.abs(dy),
    1,
  )
  return { x: x + dx * reach, y: y + dy * reach }
}

function overlaps(left: Box, right: Box): boolean {
  return (
    left.x < right.x + right.width &&
    right.x < left.x + left.width &&
    left.y < right.y + right.height &&
    right.y < left.y + left.height
  )
}
