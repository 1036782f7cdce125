import type { EntityId } from '#shared/core/ids.ts'
import type { Entity } from '#shared/domain/entities/entity.ts'
import { entityKinds } from '#shared/domain/entities/entity-registry.ts'
import type { PlanView } from '#shared/domain/plan-view.ts'
import { findRank, traceEntity } from '#shared/domain/rules/traces.ts'
import { type EntityMark, marksOf } from '#shared/domain/rules/entity-marks.ts'
import { sortByName } from '#shared/domain/rules/sort-by-name.ts'

/** One entity of a chain, and how it stands in it. */
export interface TraceLine {
  readonly entity: Entity
  readonly place: 'above' | 'self' | 'below'
  /** The first of its kind in a row: the kind's word stands over it. */
  readonly isFirstOfKind: boolean
  readonly marks: readonly EntityMark[]
}

/**
 * TRACE-LINE-1: a chain is told from what the customer wants down to who of ours does something, the entity
 * itself in its place.
 * Kinds of one rank stand together, each by its names. Steps are parts of their action and left out.
 * TRACE-LINE-2: an entity with nobody above and below it has no chain, and one of a kind without a rank
 * belongs to none.
 */
export function traceLines(view: PlanView, id: EntityId, today: string): readonly TraceLine[] {
  const { up, down } = traceEntity(view, id)
  const above = inOrder(view, up)
  const below = inOrder(view, down)
  if (above.length + below.length === 0) return []
  const places = [
    ...above.map((each) => [each, 'above'] as const),
    [id, 'self'] as const,
    ...below.map((each) => [each, 'below'] as const),
  ]
  const lines: TraceLine[] = []
  for (const [entityId, place] of places) {
    const entity = view.entities.get(entityId)
    if (entity === undefined) continue
    const isFirstOfKind = lines.at(-1)?.entity.kind !== entity.kind
    lines.push({ entity, place, isFirstOfKind, marks: marksOf(view, entityId, today) })
  }
  return lines
}

function inOrder(view: PlanView, ids: readonly EntityId[]): readonly EntityId[] {
  return sortByName(ids.flatMap((id) => view.entities.get(id) ?? []))
    .filter(({ kind }) => kind !== 'step')
    .sort(
      (left, right) =>
        (findRank(view, left.id) ?? 0) - (findRank(view, right.id) ?? 0) ||
        entityKinds.indexOf(left.kind) - entityKinds.indexOf(right.kind),
    )
    .map(({ id }) => id)
}

/** Whether two chains look the same on screen. */
export function isSameLines(before: readonly TraceLine[], after: readonly TraceLine[]): boolean {
  return (
    before.length === after.length &&
    before.every((line, index) => {
      const other = after[index]
      return (
        other !== undefined &&
        line.entity === other.entity &&
        line.place === other.place &&
        line.marks.join() === other.marks.join()
      )
    })
  )
}
