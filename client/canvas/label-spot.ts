import { centerOf, type Box, type Point } from '#shared/core/geometry.ts'

/** About as much room as the name of a relation takes, in pixels of the page. */
const LABEL: Pick<Box, 'width' | 'height'> = { width: 104, height: 22 }
/** Along an arrow from its first end (0) to its last (1), the best places first. */
const SPOTS = [0.5, 0.38, 0.62, 0.28, 0.72]

/**
 * Where along a straight arrow between two cards its name can be read: a place that no card covers.
 * Null where there is none; the arrow then goes without.
 */
export function findLabelSpot(from: Box, to: Box, cards: Iterable<Box>): number | null {
  const start = edgePoint(from, centerOf(to))
  const end = edgePoint(to, centerOf(from))
  const boxes = [...cards]
  const isFree = (spot: number) => {
    const label = labelAt(start, end, spot)
    return !boxes.some((box) => overlaps(box, label))
  }
  return SPOTS.find(isFree) ?? null
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

function labelAt(start: Point, end: Point, spot: number): Box {
  return {
    x: start.x + (end.x - start.x) * spot - LABEL.width / 2,
    y: start.y + (end.y - start.y) * spot - LABEL.height / 2,
    ...LABEL,
  }
}

function overlaps(left: Box, right: Box): boolean {
  return (
    left.x < right.x + right.width &&
    right.x < left.x + left.width &&
    left.y < right.y + right.height &&
    right.y < left.y + left.height
  )
}
