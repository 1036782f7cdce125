import { atom, type Atom } from '@tldraw/tldraw'

import type { EntityId } from '#shared/core/ids.ts'
import type { PlanView } from '#shared/domain/plan-view.ts'
import { chainOf, findRank } from '#shared/domain/rules/traces.ts'

import { peek } from './peek.ts'

/** What stands out on a board while something is selected. */
export interface Spotlight {
  /** Entities selected on any part of the screen; of a link, its two ends. */
  readonly selectedIds: Atom<ReadonlySet<EntityId>>
  /** The chain of what is selected: all else is faint. Null: nothing is. */
  readonly chain: Atom<ReadonlySet<EntityId> | null>
}

const NOTHING: ReadonlySet<EntityId> = new Set()

/** Starts with nothing selected. */
export function createSpotlight(): Spotlight {
  return {
    selectedIds: atom<ReadonlySet<EntityId>>('selected entities', NOTHING),
    chain: atom<ReadonlySet<EntityId> | null>('chain', null),
  }
}

/**
 * The entities of the chain of these. Null where there is none: those that belong to no chain, such as
 * notes, have none, nor has what is linked with nothing, which is just then looking for its links.
 */
export function findChain(view: PlanView, ids: Iterable<EntityId>): ReadonlySet<EntityId> | null {
  const ranked = [...ids].filter((id) => findRank(view, id) !== null)
  const chain = chainOf(view, ranked)
  return chain.size === ranked.length ? null : chain
}

/** Turns the light to these; true where that changes anything. */
export function turnSpotlight(
  { selectedIds, chain }: Spotlight,
  ids: readonly EntityId[],
  nextChain: ReadonlySet<EntityId> | null,
): boolean {
  const isSame = isSameSet(peek(selectedIds), new Set(ids)) && isSameSet(peek(chain), nextChain)
  if (isSame) return false
  selectedIds.set(new Set(ids))
  chain.set(nextChain)
  return true
}

function isSameSet<Item>(left: ReadonlySet<Item> | null, right: ReadonlySet<Item> | null): boolean {
  if (left === null || right === null) return left === right
  return left.size === right.size && [...left].every((item) => right.has(item))
}
