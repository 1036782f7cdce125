import type { EntityId } from '../../core/ids.ts'
import type { BrokenReason, Entity } from '../entities/entity.ts'
import { closesCircle } from './reporting-lines.ts'

type StoredEntities = ReadonlyMap<string, Entity | BrokenReason>

/**
 * What becomes of entries that were made one with others from two sides at once.
 *
 * MERGE-2: of entries made one with each other the one with the smallest id stays in use; it holds the
 * words of both.
 * MERGE-4: an entry waits in the bin for one that is in use, and only for such a one. Where that one was
 * itself put there by somebody who did not see both, combined with a third or removed, the words would be
 * in the bin twice and nowhere else: the entry stays in use, with its words, authors, links and comments.
 *
 * Both hold on every peer alike, until `settleAbsorbed` writes them down. Who puts an entry into the bin
 * and sees what waits there for it takes that along: see `binEntity`.
 *
 * Returns those that stay in use although their record says that they are in the bin.
 */
export function findSurvivors(stored: StoredEntities): ReadonlySet<EntityId> {
  const into = new Map<EntityId, EntityId>()
  for (const entity of stored.values()) {
    if (typeof entity === 'string') continue
    const { id, deletedAtMs, absorbedBy } = entity
    if (deletedAtMs !== null && absorbedBy !== null) into.set(id, absorbedBy)
  }
  const isInUse = new Map(firstsOfCircles(into).map((id) => [id, true]))
  for (const start of into.keys()) {
    const way: EntityId[] = []
    let current = start
    let next = into.get(current)
    while (next !== undefined && !isInUse.has(current)) {
      way.push(current)
      current = next
      next = into.get(current)
    }
    let inUse = isInUse.get(current) ?? isStoredInUse(stored, current)
    for (const id of way.toReversed()) {
      inUse = !inUse
      isInUse.set(id, inUse)
    }
  }
  return new Set([...isInUse].flatMap(([id, inUse]) => (inUse ? [id] : [])))
}

/** The smallest id of each circle. */
function firstsOfCircles(into: ReadonlyMap<EntityId, EntityId>): EntityId[] {
  const firsts: EntityId[] = []
  const settled = new Set<EntityId>()
  for (const id of [...into.keys()].sort()) {
    const next = into.get(id)
    if (next === undefined || settled.has(id) || !closesCircle(into, id, next)) continue
    firsts.push(id)
    for (let other = next; other !== id; other = into.get(other) ?? id) settled.add(other)
  }
  return firsts
}

/** A record that cannot be read may be one in use, which somebody with a newer version sees. */
function isStoredInUse(stored: StoredEntities, id: EntityId): boolean {
  const entity = stored.get(id)
  return typeof entity === 'string' || entity?.deletedAtMs === null
}
