import { react, unsafe__withoutCapture, type Editor, type TLShape } from '@tldraw/tldraw'

import type { EntityId } from '#shared/core/ids.ts'
import type { PlanState } from '../plan/plan-store.ts'
import type { BoardSession } from './board-session.ts'
import { entityIdOf, isCard } from './card-shape.ts'
import { findChain, turnSpotlight } from './spotlight.ts'

/**
 * Lights the chain of what is selected, for as long as it is, on boards that fade what is outside.
 * It follows the plan: a link drawn by a colleague lengthens the chain at once. What is selected on
 * the canvas is lit at the click, before the details open beside it.
 */
export function followSpotlight(editor: Editor, session: BoardSession): () => void {
  const { plan, spotlight } = session
  let onCanvas: readonly TLShape[] = []

  function turn(): void {
    const state = plan.store.getState()
    const ids = onCanvas.length > 0 ? idsOf(onCanvas, state) : litIds(state)
    const chain = session.open().fadesOutsideChain ? findChain(state.view, ids) : null
    if (turnSpotlight(spotlight, ids, chain)) session.refresh()
  }

  const stopCanvas = react('selection to be lit', () => {
    const shapes = editor.getSelectedShapes()
    if (!editor.getPath().endsWith('.idle')) return
    onCanvas = shapes
    unsafe__withoutCapture(turn)
  })
  const stopPlan = plan.store.subscribe((state, former) => {
    const isSame =
      state.selection === former.selection &&
      state.selectedLinkId === former.selectedLinkId &&
      state.view === former.view
    if (!isSame) turn()
  })
  return () => {
    stopCanvas()
    stopPlan()
  }
}

function idsOf(shapes: readonly TLShape[], { view }: PlanState): readonly EntityId[] {
  const [first] = shapes
  const link = [...view.links.values()].find(({ id }) => id === first?.meta['linkId'])
  return link === undefined ? shapes.filter(isCard).map(entityIdOf) : [link.fromId, link.toId]
}

function litIds({ view, selection, selectedLinkId }: PlanState): readonly EntityId[] {
  const link = selectedLinkId === null ? undefined : view.links.get(selectedLinkId)
  return link === undefined ? selection : [link.fromId, link.toId]
}
