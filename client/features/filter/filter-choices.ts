import type { EntityId } from '#shared/core/ids.ts'
import type { Entity } from '#shared/domain/entities/entity.ts'
import { linksFrom } from '#shared/domain/links/link-index.ts'
import type { PlanView } from '#shared/domain/plan-view.ts'
import { type FilterPart, knowsPart, valuesOfPart } from '#shared/domain/rules/plan-filter.ts'
import { sortByName } from '#shared/domain/rules/sort-by-name.ts'

/** FILTER-1: a value that is in a list is taken out, another one is put in. */
export function toggled<Value>(values: readonly Value[], value: Value): readonly Value[] {
  return values.includes(value) ? values.filter((other) => other !== value) : [...values, value]
}

/**
 * FILTER-2: the units or areas that entities have, in alphabetical order; '' where one that could have
 * some has none.
 */
export function textsAmong(
  view: PlanView,
  entities: readonly Entity[],
  part: 'areas' | 'units',
): readonly string[] {
  const texts = entities
    .filter(({ kind }) => knowsPart(kind, part))
    .flatMap((entity) => valuesOfPart(view, entity, part))
    .filter((value) => typeof value === 'string')
  return [...new Set(texts)].sort((left, right) => left.localeCompare(right))
}

/** Those of ours who answer for one of the entities, by name. */
export function responsiblesAmong(
  view: PlanView,
  entities: readonly Entity[],
): readonly { readonly id: EntityId; readonly name: string }[] {
  const ids = new Set(
    entities.flatMap(({ id }) => linksFrom(view, id, 'assigned-to').map(({ toId }) => toId)),
  )
  return sortByName([...ids].flatMap((id) => view.entities.get(id) ?? []))
}

/** FILTER-3: only what some of the entities know can be asked for. */
export function isPartOffered(entities: readonly Entity[], part: FilterPart): boolean {
  return entities.some(({ kind }) => knowsPart(kind, part))
}
