import type { Json, JsonObject } from '#shared/core/json.ts'
import { isSameJson } from '#shared/core/json.ts'
import type { EntityId } from '#shared/core/ids.ts'
import type { Entity } from '#shared/domain/entities/entity.ts'
import { fieldsOf } from '#shared/domain/entities/entity-registry.ts'
import type { AnyFieldValue } from '#shared/domain/entities/field.ts'

import type { NamedField } from './field-groups.ts'

/** Fields that are one person's own: giving them to several at once would only do harm. */
const personalFields: ReadonlySet<string> = new Set([
  'name',
  'email',
  'phone',
  'mobile',
  'externalId',
  'extras',
  'agenda',
])

/** BULK-1: the fields that every selected entity has, and that several may share. */
export function sharedFields(entities: readonly Entity[]): readonly NamedField[] {
  const [first, ...others] = entities
  if (first === undefined) return []
  return Object.entries(fieldsOf(first.kind))
    .filter(([name, field]) =>
      others.every((other) => isSameJson(fieldsOf(other.kind)[name], field)),
    )
    .filter(([name, { type }]) => !personalFields.has(name) && type !== 'rank')
    .map(([name, field]) => ({ name, field }))
}

/** BULK-2: the value that all share, or undefined where they differ. */
export function sharedValue(entities: readonly Entity[], name: string): AnyFieldValue | undefined {
  const values = entities.map((entity) => fieldValue(entity, name))
  const [first, ...others] = values
  return others.every((value) => isSameJson(value, first)) ? first : undefined
}

/** The value of a field by its name; null where the entity has no such field. */
export function fieldValue(entity: Entity, name: string): AnyFieldValue {
  return new Map<string, AnyFieldValue>(Object.entries(entity)).get(name) ?? null
}

/** BULK-3: adding or taking away one of several choices leaves the others of each entity alone. */
export function toggledEdits(
  entities: readonly Entity[],
  name: string,
  code: string,
  isOn: boolean,
): { readonly entityId: EntityId; readonly fields: JsonObject }[] {
  return entities.map((entity) => {
    const value = fieldValue(entity, name)
    const chosen: readonly Json[] = Array.isArray(value) ? value : []
    const others = chosen.filter((item) => item !== code)
    return { entityId: entity.id, fields: { [name]: isOn ? [...others, code] : others } }
  })
}
