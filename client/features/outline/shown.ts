import { useStore } from 'zustand'
import { createStore, type StoreApi } from 'zustand/vanilla'

import { type BoardKind, isBoardKind } from '#shared/boards/board-registry.ts'
import type { EntityKind } from '#shared/domain/entities/entity-registry.ts'

import { useOpenPlan, usePlan } from '../../plan/plan-context.tsx'
import type { PlanStore } from '../../plan/plan-store.ts'

/** What the outline shows: the board on screen, the tree of reporting lines, or a kind's table. */
export type Shown = 'board' | 'tree' | EntityKind

interface ShownState {
  /** Null until somebody chooses: then the board decides. */
  readonly chosen: Shown | null
}

/** SHOWN-2: what was chosen stays chosen while the plan is open. */
const stores = new WeakMap<PlanStore, StoreApi<ShownState>>()

function storeOf(planStore: PlanStore): StoreApi<ShownState> {
  const known = stores.get(planStore)
  if (known !== undefined) return known
  const created = createStore<ShownState>(() => ({ chosen: null }))
  stores.set(planStore, created)
  return created
}

/** What is shown, and how to show something else. */
export function useShown(): readonly [Shown, (shown: Shown) => void] {
  const store = storeOf(useOpenPlan().store)
  const chosen = useStore(store, (state) => state.chosen)
  const boardKind = usePlan(({ view, boardId }) =>
    boardId === null ? undefined : view.boards.get(boardId)?.kind,
  )
  const known = boardKind !== undefined && isBoardKind(boardKind) ? boardKind : null
  return [shownNow(chosen, known), (shown) => store.setState({ chosen: shown })]
}

/** SHOWN-1: until somebody chooses, boards of people open on their table, all others on themselves. */
function shownNow(chosen: Shown | null, boardKind: BoardKind | null): Shown {
  if (chosen === 'board') return boardKind === null ? 'person' : 'board'
  if (chosen !== null) return chosen
  const isOfPeople = boardKind === 'stakeholder-grid' || boardKind === 'org-map'
  return boardKind === null || isOfPeople ? 'person' : 'board'
}
