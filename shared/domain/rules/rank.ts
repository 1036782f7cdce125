import type { Entity } from '../entities/entity.ts'
import { type EntityKind, fieldsOf } from '../entities/entity-registry.ts'
import type { PlanView } from '../plan-view.ts'
import { findKeysBetween, freshKeys } from './order-keys.ts'

/**
 * RANK-1: cards are ordered by their rank, those without one behind them, by when they were made;
 * equal ranks, which two people can give at once, by id.
 */
export function compareRanks(left: Entity, right: Entity): number {
  const [leftRank, rightRank] = [rankOf(left), rankOf(right)]
  if (leftRank !== rightRank) {
    if (leftRank === '') return 1
    if (rightRank === '') return -1
    return leftRank < rightRank ? -1 : 1
  }
  const age = leftRank === '' ? (left.createdAtMs ?? 0) - (right.createdAtMs ?? 0) : 0
  return age !== 0 ? age : left.id < right.id ? -1 : left.id > right.id ? 1 : 0
}

/** The rank of an entity; '' where it has none or its kind knows none. */
function rankOf(entity: Entity): string {
  return 'order' in entity ? entity.order : ''
}

/**
 * New ranks that put `moved` at a place of a list: before the entity that stands at `index` of the
 * list without them. Where neighbours have no ranks, or equal ones, the list is ranked anew as far as
 * is needed. Returns only what changes.
 */
export function ranksToPlace(
  others: readonly Entity[],
  moved: readonly Entity[],
  index: number,
): { readonly entity: Entity; readonly order: string }[] {
  const before = others.slice(0, index)
  const after = others.slice(index)
  // Everything in front must have a rank, or what is placed behind it would jump over it.
  const isRanked = before.every((entity) => rankOf(entity) !== '')
  const low = before.at(-1)
  const high = after.find((entity) => rankOf(entity) !== '')
  const between = isRanked
    ? findKeysBetween(low && rankOf(low), high && rankOf(high), moved.length)
    : null
  if (between !== null) return withKeys(moved, between)
  const all = [...before, ...moved, ...after]
  return withKeys(all, freshKeys(all.length))
}

/**
 * RANK-2: what is added comes behind everything there is, in the order in which it is added. A rank for
 * each of the kinds; '' where a kind knows none, and where what is last bears no key that leaves room.
 */
export function ranksBehind(view: PlanView, kinds: readonly EntityKind[]): readonly string[] {
  let last = ''
  for (const entity of view.entities.values()) {
    const rank = rankOf(entity)
    if (rank > last) last = rank
  }
  const keys = findKeysBetween(last, undefined, kinds.length)
  return kinds.map((kind, index) =>
    Object.hasOwn(fieldsOf(kind), 'order') ? (keys?.[index] ?? '') : '',
  )
}

function withKeys(entities: readonly Entity[], keys: readonly string[]) {
  return entities.flatMap((entity, index) => {
    const order = keys[index]
    return order === undefined || order === rankOf(entity) ? [] : [{ entity, order }]
  })
}
