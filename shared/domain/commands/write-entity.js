import { createId } from '../../core/ids.ts'
import { isSameJson } from '../../core/json.ts'
import { ok, refuse } from '../../core/result.ts'
import { decodeField, unsetValue } from '../entities/decode-field.ts'
import { fieldsOf } from '../entities/entity-registry.ts'
import { MAX_NOTES_LENGTH } from './arguments.ts'
/** A fresh entity id from the context's randomness. */
export function createEntityId(context) {
  return createId(context.randomBytes)
}
/** An author as it is stored. */
export function encodeAuthor(author) {
  return { participantId: author.participantId, name: author.name, area: author.area }
}
/**
 * Checks values for an entity's fields.
 * Refuses `command/malformed` where a field is unknown or a value does not fit, `command/name-missing`
 * where the name would be blank, `command/text-too-long` where a text is longer than its field.
 */
export function checkFields(kind, fields) {
  const known = fieldsOf(kind)
  const checked = {}
  for (const [name, value] of Object.entries(fields)) {
    const field = Object.hasOwn(known, name) ? known[name] : undefined
    if (field === undefined) return refuse('command/malformed', { field: name })
    if (field.type === 'text' && typeof value === 'string' && value.length > field.maxLength) {
      return refuse('command/text-too-long', { field: name, maxLength: field.maxLength })
    }
    const decoded = decodeField(field, typeof value === 'string' ? value.trim() : value)
    if (decoded === undefined) return refuse('command/malformed', { field: name })
    if (name === 'name' && decoded === '') return refuse('command/name-missing')
    checked[name] = decoded
  }
  return ok(checked)
}
/** The write that creates an entity from checked fields; unset fields are not stored. */
export function createEntity(id, kind, content, context) {
  const known = fieldsOf(kind)
  const stored = {
    authors: (content.authors ?? [context.author]).map(encodeAuthor),
    createdAt: context.nowMs,
  }
  for (const [name, value] of Object.entries(content.fields)) {
    const field = known[name]
    if (field !== undefined && !isSameJson(value, unsetValue(field))) stored[name] = value
  }
  const notes = (content.notes ?? '').slice(0, MAX_NOTES_LENGTH)
  return { type: 'entity/create', id, kind, fields: stored, notes }
}
/** The writes that give an entity new values, leaving out those it already has. */
export function setEntityFields(entity, fields) {
  const current = fieldValues(entity)
  return Object.entries(fields)
    .filter(([name, value]) => !isSameJson(value, current[name]))
    .map(([field, value]) => ({ type: 'entity/set', id: entity.id, field, value }))
}
/** The values of all fields of an entity's kind, as JSON. */
export function fieldValues(entity) {
  const values = new Map(Object.entries(entity))
  return Object.fromEntries(
    Object.keys(fieldsOf(entity.kind)).map((name) => [name, values.get(name) ?? null]),
  )
}
