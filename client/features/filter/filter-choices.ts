import type { Entity } from '#shared/domain/entities/entity.ts'

/** FILTER-1: a value that is in a list is taken out, another one is put in. */
export function toggled<Value>(values: readonly Value[], value: Value): readonly Value[] {
  return values.includes(value) ? values.filter((other) => other !== value) : [...values, value]
}

/** FILTER-2: the units that people have, in alphabetical order; '' where somebody has none. */
export function unitsOf(entities: Iterable<Entity>): readonly string[] {
  const units = new Set<string>()
  for (const entity of entities) if (entity.kind === 'person') units.add(entity.unit)
  return [...units].sort((left, right) => left.localeCompare(right))
}
