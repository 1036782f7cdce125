import type { Editor, TLShapeId } from '@tldraw/tldraw'

import type { BoardLayout } from '#shared/boards/board-layout.ts'
import type { MovedCard } from '#shared/boards/define-board.ts'

import { cardKeyOf, isCard } from './card-shape.ts'

/** A hand that trembles does not move a card, in pixels of the page. */
const TREMBLE = 4

/** Cards that lie away from their places, the one under the pointer first. */
export function movedCards(
  editor: Editor,
  ids: ReadonlySet<string>,
  layout: BoardLayout,
): MovedCard[] {
  const moved: MovedCard[] = []
  const pointer = editor.inputs.currentPagePoint
  for (const id of ids) {
    const card = editor.getShape(id as TLShapeId)
    if (!isCard(card)) continue
    const place = layout.cards.get(cardKeyOf(card))
    if (place === undefined) continue
    const delta = { x: card.x - place.box.x, y: card.y - place.box.y }
    if (Math.hypot(delta.x, delta.y) < TREMBLE) continue
    const isInHand =
      pointer.x >= card.x &&
      pointer.y >= card.y &&
      pointer.x <= card.x + card.props.w &&
      pointer.y <= card.y + card.props.h
    const { entityId } = place
    if (isInHand) moved.unshift({ entityId, place, delta })
    else moved.push({ entityId, place, delta })
  }
  return moved
}
