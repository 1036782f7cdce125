import type { EntityId } from '../../core/ids.ts'
import type { Entity } from '../entities/entity.ts'
import { closesCircle } from './reporting-lines.ts'

/**
 * MERGE-2: entries that were made one by two people at once, each into the other, are not both lost: of
 * such a circle the one with the smallest id stays in use, on every peer. Any way out of the bin, or for
 * good, then settles it: see `settleAbsorbed`.
 *
 * Returns those that stay in use although their record says that they are in the bin.
 */
export function findSurvivors(stored: Iterable<Entity>): ReadonlySet<EntityId> {
  const into = new Map<EntityId, EntityId>()
  for (const { id, deletedAtMs, absorbedBy } of stored) {
    if (deletedAtMs !== null && absorbedBy !== null) into.set(id, absorbedBy)
  }
  const survivors = new Set<EntityId>()
  const settled = new Set<EntityId>()
  for (const id of [...into.keys()].sort()) {
    const next = into.get(id)
    if (next === undefined || settled.has(id) || !closesCircle(into, id, next)) continue
    survivors.add(id)
    for (let other = next; other !== id; other = into.get(other) ?? id) settled.add(other)
  }
  return survivors
}
