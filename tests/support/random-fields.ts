import type { Json, JsonObject } from '#shared/core/json.ts'
import { accountFields } from '#shared/domain/account.ts'
import { type EntityKind, fieldsOf } from '#shared/domain/entities/entity-registry.ts'
import type { Field, FieldSet } from '#shared/domain/entities/field.ts'

/** A value that fits every field of a kind; the name is `text`. */
export function randomFields(kind: EntityKind, text: string, number: number): JsonObject {
  return { ...fitting(fieldsOf(kind), text, number), name: text }
}

/** A value that fits every field of the account file that holds no member. */
export function randomAccountFields(text: string, number: number): JsonObject {
  return fitting(accountFields, text, number)
}

function fitting(fields: FieldSet, text: string, number: number): JsonObject {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, fittingValue(field, text, number)]),
  )
}

/** A negative number leaves the field unset, so that plans are filled in parts. */
function fittingValue(field: Field, text: string, number: number): Json {
  if (number < 0) return null
  switch (field.type) {
    case 'text':
      return text.slice(0, field.maxLength)
    case 'scale':
      return Math.max(field.min, Math.min(field.max, number))
    case 'choice':
      return field.options[number % field.options.length] ?? null
    case 'choices':
      return field.options.slice(0, number)
    case 'flag':
      return number % 2 === 0
    case 'date':
      return `2026-0${number + 1}-15`
    case 'number':
      return number * 1250.5
    case 'rank':
      return `a${number}`
    case 'extras':
      return { column: text }
  }
}
