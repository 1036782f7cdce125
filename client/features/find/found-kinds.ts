import type { Entity } from '#shared/domain/entities/entity.ts'
import { type EntityKind, entityKinds } from '#shared/domain/entities/entity-registry.ts'

/** FIND-1: the kinds that the plan has, in the registry's order. */
export function presentKinds(entities: Iterable<Entity>): readonly EntityKind[] {
  const present = new Set<EntityKind>()
  for (const { kind } of entities) present.add(kind)
  return entityKinds.filter((kind) => present.has(kind))
}

/** FIND-2: the entities of the chosen kinds; all where none is chosen. */
export function ofKinds(
  entities: Iterable<Entity>,
  kinds: readonly EntityKind[],
): readonly Entity[] {
  const all = [...entities]
  return kinds.length === 0 ? all : all.filter(({ kind }) => kinds.includes(kind))
}
