import { useStore } from 'zustand'
import { createStore, type StoreApi } from 'zustand/vanilla'

import type { EntityKind } from '#shared/domain/entities/entity-registry.ts'

import { useOpenPlan } from '../../plan/plan-context.tsx'
import type { PlanStore } from '../../plan/plan-store.ts'
import type { FacetChoices } from './facets.ts'
import { BOARD_ORDER, type Sorting } from './table-rows.ts'

/** How a table is looked at. */
export interface TableSettings {
  readonly sorting: Sorting
  readonly choices: FacetChoices
  /** The facet that groups the rows, or null. */
  readonly groupedBy: string | null
}

interface OutlineState {
  readonly tables: Readonly<Partial<Record<EntityKind, TableSettings>>>
}

/** STATE-1: while a plan is open, each table keeps how it was looked at. */
const stores = new WeakMap<PlanStore, StoreApi<OutlineState>>()

function useOutlineStore(): StoreApi<OutlineState> {
  const { store } = useOpenPlan()
  const known = stores.get(store)
  if (known !== undefined) return known
  const created = createStore<OutlineState>(() => ({ tables: {} }))
  stores.set(store, created)
  return created
}

/** How a kind's table begins: people by name, all else as on the board. */
export function defaultSorting(kind: EntityKind): Sorting {
  const isByName = kind === 'person' || kind === 'member'
  return { columnId: isByName ? 'name' : BOARD_ORDER, isDescending: false }
}

/** How a kind's table is looked at, and how to change that. */
export function useTableSettings(
  kind: EntityKind,
): readonly [TableSettings, (changed: Partial<TableSettings>) => void] {
  const store = useOutlineStore()
  const stored = useStore(store, (state) => state.tables[kind])
  const settings = stored ?? FIRST[kind === 'person' || kind === 'member' ? 'people' : 'others']
  const change = (changed: Partial<TableSettings>) =>
    store.setState(({ tables }) => ({ tables: { ...tables, [kind]: { ...settings, ...changed } } }))
  return [settings, change]
}

const FIRST = {
  people: { sorting: defaultSorting('person'), choices: {}, groupedBy: null },
  others: { sorting: defaultSorting('note'), choices: {}, groupedBy: null },
} as const satisfies Record<string, TableSettings>
