import type { BoardLayout } from '#shared/boards/board-layout.ts'
import type { MovedCard } from '#shared/boards/define-board.ts'
import { centerOf, type Point } from '#shared/core/geometry.ts'

/** The cards of these keys, dragged so that the middle of the first comes to a point. */
export function dragCards(
  layout: BoardLayout,
  keys: readonly (string | undefined)[],
  to: Point,
): readonly MovedCard[] {
  const places = keys.flatMap((key) => (key === undefined ? [] : (layout.cards.get(key) ?? [])))
  const [first] = places
  if (first === undefined) throw new Error('nothing to drag')
  const from = centerOf(first.box)
  const delta = { x: to.x - from.x, y: to.y - from.y }
  return places.map((place) => ({ entityId: place.entityId, place, delta }))
}
