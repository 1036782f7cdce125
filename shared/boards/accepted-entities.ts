import type { Entity } from '../domain/entities/entity.ts'
import type { EntityKind } from '../domain/entities/entity-registry.ts'
import type { PlanView } from '../domain/plan-view.ts'

/** The entities in use of the kinds a board accepts. */
export function acceptedEntities(
  view: PlanView,
  accepts: readonly EntityKind[],
): readonly Entity[] {
  return [...view.entities.values()].filter((entity) => accepts.includes(entity.kind))
}
