import type { BoardLayout, Zone } from '#shared/boards/board-layout.ts'
import { indexAt } from '#shared/boards/lane-layout.ts'
import type { Box, Point } from '#shared/core/geometry.ts'

const THICKNESS = 3
const GAP = 8

/** The line at which cards dropped in a lane would stand, in page coordinates; null in an empty lane. */
export function insertionLine(
  layout: BoardLayout,
  lane: Zone,
  inHand: ReadonlySet<string>,
  point: Point,
): Box | null {
  const others = [...layout.cards.values()].filter(
    ({ zoneId, entityId }) => zoneId === lane.id && !inHand.has(entityId),
  )
  const index = indexAt(layout, lane.id, inHand, point)
  const after = others[index]?.box
  const last = others.at(-1)?.box
  const middle = (GAP + THICKNESS) / 2
  if (after !== undefined) {
    return { x: after.x, y: after.y - middle, width: after.width, height: THICKNESS }
  }
  if (last === undefined) return null
  const y = last.y + last.height + middle - THICKNESS
  return { x: last.x, y, width: last.width, height: THICKNESS }
}
