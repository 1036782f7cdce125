import { createStore, type StoreApi } from 'zustand/vanilla'

import type { BoardId, EntityId, LinkId } from '#shared/core/ids.ts'
import type { PlanView } from '#shared/domain/plan-view.ts'
import { NO_FILTER, type PlanFilter } from '#shared/domain/rules/plan-filter.ts'
import type { LiveProjection } from '#shared/projection/live-projection.ts'

/** Asks the canvas and the outline to bring an entity into sight; `nonce` tells two requests apart. */
export interface FocusRequest {
  readonly entityId: EntityId
  readonly nonce: number
}

/** What the screens of an open plan share. */
export interface PlanState {
  readonly view: PlanView
  readonly selection: readonly EntityId[]
  readonly selectedLinkId: LinkId | null
  /** The board on screen; null while the plan has none. */
  readonly boardId: BoardId | null
  readonly filter: PlanFilter
  readonly focusRequest: FocusRequest | null
  /** The connection whose view is followed, or null. */
  readonly followedClientId: number | null
  readonly canUndo: boolean
  readonly canRedo: boolean
}

export type PlanStore = StoreApi<PlanState>

const NOTHING: readonly EntityId[] = []

/**
 * The store of an open plan. STORE-1: what is gone from the plan is gone from selection and screen.
 * Returns the store and how to stop following the projection.
 */
export function createPlanStore(projection: LiveProjection): {
  readonly store: PlanStore
  readonly close: () => void
} {
  const store = createStore<PlanState>(() => ({
    view: projection.view(),
    selection: NOTHING,
    selectedLinkId: null,
    boardId: firstBoard(projection.view()),
    filter: NO_FILTER,
    focusRequest: null,
    followedClientId: null,
    canUndo: false,
    canRedo: false,
  }))
  const close = projection.subscribe((view) => {
    store.setState((state) => ({ view, ...withoutGone(state, view) }))
  })
  return { store, close }
}

function firstBoard(view: PlanView): BoardId | null {
  return view.boards.keys().next().value ?? null
}

function withoutGone(
  state: PlanState,
  view: PlanView,
): Pick<PlanState, 'selection' | 'selectedLinkId' | 'boardId'> {
  const { selection, selectedLinkId, boardId } = state
  const isWhole = selection.every((id) => view.entities.has(id))
  return {
    selection: isWhole ? selection : selection.filter((id) => view.entities.has(id)),
    selectedLinkId:
      selectedLinkId !== null && view.links.has(selectedLinkId) ? selectedLinkId : null,
    boardId: boardId !== null && view.boards.has(boardId) ? boardId : firstBoard(view),
  }
}
