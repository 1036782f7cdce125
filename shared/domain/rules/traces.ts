import type { EntityId } from '../../core/ids.ts'
import type { EntityKind } from '../entities/entity-registry.ts'
import { linksFrom, linksTo } from '../links/link-index.ts'
import type { PlanView } from '../plan-view.ts'

/**
 * The chain from what the customer wants to who of us does something about it. Kinds of one rank stand
 * side by side; kinds without a rank belong to no chain.
 */
const ranks: Readonly<Partial<Record<EntityKind, number>>> = {
  goal: 0,
  initiative: 1,
  'culture-trait': 1,
  challenge: 2,
  'value-proposition': 3,
  person: 4,
  objective: 5,
  kpi: 6,
  obstacle: 6,
  action: 7,
  step: 8,
  member: 9,
}

export interface Traces {
  /** What the entity is there for, the farthest first: rank by rank, then as the plan lists them. */
  readonly up: readonly EntityId[]
  /** What is done about it, the nearest rank first. */
  readonly down: readonly EntityId[]
}

/**
 * TRACE-1: upwards goes only to lower ranks and downwards only to higher ones, so that a chain through
 * a busy person does not take in the whole plan.
 * TRACE-2: only links in force count.
 */
export function traceEntity(view: PlanView, id: EntityId): Traces {
  return {
    up: inOrder(
      view,
      reach(view, id, (from, to) => to < from),
    ),
    down: inOrder(
      view,
      reach(view, id, (from, to) => to > from),
    ),
  }
}

/** The entities of the chains of all these, themselves included. */
export function chainOf(view: PlanView, ids: readonly EntityId[]): ReadonlySet<EntityId> {
  return new Set(
    ids.flatMap((id) => {
      const { up, down } = traceEntity(view, id)
      return [id, ...up, ...down]
    }),
  )
}

/** The rank of an entity in the chain, or null where it belongs to none. */
export function findRank(view: PlanView, id: EntityId): number | null {
  const kind = view.entities.get(id)?.kind
  return kind === undefined ? null : (ranks[kind] ?? null)
}

function reach(
  view: PlanView,
  start: EntityId,
  isOnward: (fromRank: number, toRank: number) => boolean,
): Set<EntityId> {
  const reached = new Set<EntityId>()
  const waiting = [start]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const rank = findRank(view, id)
    if (rank === null) continue
    for (const neighbour of neighboursOf(view, id)) {
      const next = findRank(view, neighbour)
      if (next === null || !isOnward(rank, next) || reached.has(neighbour)) continue
      reached.add(neighbour)
      waiting.push(neighbour)
    }
  }
  return reached
}

function neighboursOf(view: PlanView, id: EntityId): EntityId[] {
  return [
    ...linksFrom(view, id).map(({ toId }) => toId),
    ...linksTo(view, id).map(({ fromId }) => fromId),
  ]
}

function inOrder(view: PlanView, ids: ReadonlySet<EntityId>): EntityId[] {
  return [...ids].sort(
    (left, right) =>
      (findRank(view, left) ?? 0) - (findRank(view, right) ?? 0) || (left < right ? -1 : 1),
  )
}
