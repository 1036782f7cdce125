import { react, type Editor, type TLEventInfo } from '@tldraw/tldraw'

import type { BoardSession } from './board-session.ts'
import { cardKeyOf, entityIdOf, isCard } from './card-shape.ts'

/** Small steps of the view are not worth telling. */
const VIEW_STEP_PX = 2

/**
 * What others see of this person: pointer, selection, what is dragged, which part of the board.
 * Presence sends at most twenty times a second, whatever is set here.
 */
export function showSelf(editor: Editor, session: BoardSession): () => void {
  const { presence, store } = session.plan
  let hasDrag = false

  function handleEvent(info: TLEventInfo): void {
    if (info.type !== 'pointer' || info.name !== 'pointer_move') return
    const { x, y } = editor.inputs.currentPagePoint
    presence.set({ cursor: { x: Math.round(x), y: Math.round(y) } })
  }

  function handleTick(): void {
    const cards = editor.isIn('select.translating') ? editor.getSelectedShapes().filter(isCard) : []
    if (cards.length === 0 && !hasDrag) return
    hasDrag = cards.length > 0
    presence.set({
      drag: Object.fromEntries(cards.map((card) => [cardKeyOf(card), [card.x, card.y]])),
    })
    session.setHandIds(cards.map(entityIdOf))
  }

  function handleLeave(): void {
    presence.set({ cursor: null })
  }

  const stopView = react('view', () => {
    const { x, y, w, h } = editor.getViewportPageBounds()
    const round = (value: number) => Math.round(value / VIEW_STEP_PX) * VIEW_STEP_PX
    presence.set({ viewport: { x: round(x), y: round(y), w: round(w), h: round(h) } })
  })
  const stopSelection = store.subscribe((state, former) => {
    if (state.selection !== former.selection) presence.set({ selection: [...state.selection] })
  })
  presence.set({ selection: [...store.getState().selection] })
  const container = editor.getContainer()
  editor.on('event', handleEvent)
  editor.on('tick', handleTick)
  container.addEventListener('pointerleave', handleLeave)

  return () => {
    stopView()
    stopSelection()
    editor.off('event', handleEvent)
    editor.off('tick', handleTick)
    container.removeEventListener('pointerleave', handleLeave)
    presence.set({ cursor: null, drag: {}, viewport: null })
  }
}
