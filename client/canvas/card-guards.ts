import { getIndexBetween, type Editor, type IndexKey, type TLShape } from '@tldraw/tldraw'

import { isSticky } from './adopt-stickies.ts'
import type { BoardSession } from './board-session.ts'
import { LINK_LAYER } from './board-records.ts'
import { isCard } from './card-shape.ts'

/**
 * What the canvas's own tools may not do to a card. Changed *before* they are stored: a change made
 * afterwards would come out as this person's doing on every peer.
 *
 * GUARD-1: a card stays on the page: no frame or group takes it in.
 * GUARD-2: a card stays upright and keeps its size and its layer.
 * GUARD-3: a frame lies below cards and arrows, or it would cover them.
 * GUARD-4: a sticky note says who wrote it, for the day on which it becomes a card (ADOPT-1).
 */
export function guardCards(editor: Editor, session: BoardSession): () => void {
  const { participantId, name, area } = session.plan.me
  const author = { participantId, name, area }
  const stops = [
    editor.sideEffects.registerBeforeChangeHandler('shape', (former, next, source) =>
      source === 'user' && isCard(former) && isCard(next) ? keepCard(former, next) : next,
    ),
    editor.sideEffects.registerBeforeCreateHandler('shape', (shape, source) => {
      if (source !== 'user') return shape
      if (isCard(shape)) return { ...shape, parentId: session.pageId }
      if (isSticky(shape)) return { ...shape, meta: { author, ...shape.meta } }
      if (shape.type !== 'frame' || shape.parentId !== session.pageId) return shape
      return { ...shape, index: indexAboveFrames(editor) }
    }),
  ]

  function keepCard<Card extends TLShape & { readonly type: 'card' }>(
    former: Card,
    next: Card,
  ): TLShape {
    const isAdopted = next.parentId !== session.pageId
    const { x, y } = isAdopted ? former : next
    const { rotation, props, index, parentId, isLocked } = former
    return { ...next, x, y, rotation, props, index, parentId, isLocked }
  }

  return () => {
    for (const stop of stops) stop()
  }
}

function indexAboveFrames(editor: Editor): IndexKey {
  const frames = editor
    .getCurrentPageShapes()
    .filter((shape) => shape.type === 'frame' && shape.index < LINK_LAYER)
    .map((shape) => shape.index)
    .sort()
  return getIndexBetween(frames.at(-1), LINK_LAYER)
}
