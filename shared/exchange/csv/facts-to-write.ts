import type { Json, JsonObject } from '../../core/json.ts'
import { isJsonObject, isSameJson } from '../../core/json.ts'
import { judgementFields } from '../../domain/commands/import-entities.ts'
import { fieldValues } from '../../domain/commands/write-entity.ts'
import { MAX_EXTRAS } from '../../domain/entities/decode-field.ts'
import { buyingRoles } from '../../domain/entities/scales.ts'
import type { Person } from '../../domain/entities/entity.ts'

/** What the team found out itself: a file fills it while it is unset, and never overwrites it. */
const FILLED_ONLY: ReadonlySet<string> = new Set(['agenda', 'confidence', 'source', 'confirmedOn'])

/**
 * The facts of a row that are new for a person already in the plan (IMPORT-3).
 * FACTS-1: no rating, no stance, no engagement.
 * FACTS-2: a title in place of a name never replaces a name; a name replaces the title, and the
 * person's name is found.
 * FACTS-3: the plan's own id, by which our tables name people without another, is no news.
 * FACTS-4: roles in the purchase and extra columns are added to those there are.
 */
export function factsToWrite(person: Person, fields: JsonObject): JsonObject {
  const current = fieldValues(person)
  const written: Record<string, Json> = {}
  for (const [field, value] of Object.entries(namedFields(person, fields))) {
    const now = current[field] ?? null
    if (judgementFields.has(field) || (field === 'externalId' && value === person.id)) continue
    if (FILLED_ONLY.has(field) && now !== null && now !== '') continue
    const wanted = combined(field, now, value)
    if (!isSameJson(wanted, now)) written[field] = wanted
  }
  return written
}

function namedFields(person: Person, fields: JsonObject): JsonObject {
  const { name = '', ...rest } = fields
  if (fields['placeholder'] !== true) return { ...rest, name, placeholder: false }
  return person.placeholder ? { ...rest, name } : without(rest, 'placeholder')
}

function without(fields: JsonObject, name: string): JsonObject {
  return Object.fromEntries(Object.entries(fields).filter(([field]) => field !== name))
}

function combined(field: string, now: Json, value: Json): Json {
  if (field === 'buyingRoles' && Array.isArray(now) && Array.isArray(value)) {
    return buyingRoles.options.filter((role) => now.includes(role) || value.includes(role))
  }
  if (field === 'extras' && isJsonObject(now) && isJsonObject(value)) {
    return Object.fromEntries(Object.entries({ ...now, ...value }).slice(0, MAX_EXTRAS))
  }
  return value
}
