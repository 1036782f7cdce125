import type { EntityId } from '#shared/core/ids.ts'
import type { PlanState } from '../plan/plan-store.ts'
import type { BoardSession } from './board-session.ts'
import { findChain, turnSpotlight } from './spotlight.ts'

/**
 * Lights the chain of what is selected, for as long as it is, on boards that fade what is outside.
 * It follows the plan: a link drawn by a colleague lengthens the chain at once.
 */
export function followSpotlight(session: BoardSession): () => void {
  const { plan, spotlight } = session
  function turn(state: PlanState): void {
    const ids = litIds(state)
    const chain = session.open().fadesOutsideChain ? findChain(state.view, ids) : null
    if (turnSpotlight(spotlight, ids, chain)) session.refresh()
  }
  turn(plan.store.getState())
  return plan.store.subscribe((state, former) => {
    const isSame =
      state.selection === former.selection &&
      state.selectedLinkId === former.selectedLinkId &&
      state.view === former.view
    if (!isSame) turn(state)
  })
}

function litIds({ view, selection, selectedLinkId }: PlanState): readonly EntityId[] {
  const link = selectedLinkId === null ? undefined : view.links.get(selectedLinkId)
  return link === undefined ? selection : [link.fromId, link.toId]
}
