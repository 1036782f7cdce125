import type { AnyFieldValue, Field, FieldSet, FieldValues } from './field.ts'

const DAY_PATTERN = /^\d{4}-\d{2}-\d{2}$/
const RANK_PATTERN = /^[A-Za-z][0-9A-Za-z]{0,199}$/
/** The most columns of a file that an entity keeps beside its fields. */
export const MAX_EXTRAS = 200
const NO_CHOICES: readonly string[] = []
const NO_EXTRAS: Readonly<Record<string, string>> = {}

/** Whether a text names a day that exists, as YYYY-MM-DD. */
export function isDay(value: string): boolean {
  if (!DAY_PATTERN.test(value)) return false
  const time = Date.parse(`${value}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value)
}

/** The unset value of a field: '' for text and ranks, false for a flag, nothing chosen, a choice's fallback, null for the others. */
export function unsetValue(field: Field): AnyFieldValue {
  switch (field.type) {
    case 'text':
    case 'rank':
      return ''
    case 'flag':
      return false
    case 'choices':
      return NO_CHOICES
    case 'extras':
      return NO_EXTRAS
    case 'choice':
      return field.fallback ?? null
    default:
      return null
  }
}

/** Turns a value from outside into the field's value, or undefined where it does not fit (FIELD-2). */
export function decodeField(field: Field, value: unknown): AnyFieldValue | undefined {
  if (value === undefined || value === null) return unsetValue(field)
  switch (field.type) {
    case 'text':
      return typeof value === 'string' && value.length <= field.maxLength ? value : undefined
    case 'scale':
      return decodeScale(field, value)
    case 'choice':
      return field.options.find((option) => option === value)
    case 'choices':
      return decodeChoices(field.options, value)
    case 'flag':
      return typeof value === 'boolean' ? value : undefined
    case 'date':
      return typeof value === 'string' && isDay(value) ? value : undefined
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) ? value : undefined
    case 'rank':
      return value === '' || isRank(value) ? value : undefined
    case 'extras':
      return decodeExtras(value)
  }
}

function isRank(value: unknown): value is string {
  return typeof value === 'string' && RANK_PATTERN.test(value)
}

function decodeScale(field: { min: number; max: number }, value: unknown): number | undefined {
  const fits = typeof value === 'number' && Number.isInteger(value)
  return fits && value >= field.min && value <= field.max ? value : undefined
}

function decodeChoices(options: readonly string[], value: unknown): readonly string[] | undefined {
  if (!Array.isArray(value) || !value.every((item) => options.includes(item))) return undefined
  return options.filter((option) => value.includes(option))
}

function decodeExtras(value: unknown): Readonly<Record<string, string>> | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  const entries = Object.entries(value)
  if (entries.length > MAX_EXTRAS || !entries.every(([, item]) => typeof item === 'string')) {
    return undefined
  }
  return Object.fromEntries(entries)
}

/** Reads every field of a stored record; what is missing or does not fit reads as unset (FIELD-2). */
export function decodeFields<Fields extends FieldSet>(
  fields: Fields,
  stored: ReadonlyMap<string, unknown>,
): FieldValues<Fields> {
  const values = Object.entries(fields).map(([name, field]) => [
    name,
    decodeField(field, stored.get(name)) ?? unsetValue(field),
  ])
  return Object.fromEntries(values) as FieldValues<Fields>
}
