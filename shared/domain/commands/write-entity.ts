import { createId, type EntityId } from '../../core/ids.ts'
import type { Json, JsonObject } from '../../core/json.ts'
import { isSameJson } from '../../core/json.ts'
import { ok, refuse, type Result } from '../../core/result.ts'
import type { Change } from '../changes.ts'
import { decodeField, unsetValue } from '../entities/decode-field.ts'
import type { Author, Entity } from '../entities/entity.ts'
import { type EntityKind, fieldsOf } from '../entities/entity-registry.ts'
import { type AnyFieldValue, type FieldSet, MAX_NAME_LENGTH } from '../entities/field.ts'
import type { PlanView } from '../plan-view.ts'
import { MAX_NOTES_LENGTH } from './arguments.ts'
import type { CommandContext } from './command.ts'

/** A fresh entity id from the context's randomness. */
export function createEntityId(context: CommandContext): EntityId {
  return createId(context.randomBytes) as EntityId
}

/** An author as it is stored. */
export function encodeAuthor(author: Author): JsonObject {
  return { participantId: author.participantId, name: author.name, area: author.area }
}

/**
 * Checks values for an entity's fields.
 * Refuses `command/malformed` where a field is unknown or a value does not fit, `command/name-missing`
 * where the name would be blank, `command/text-too-long` where a text is longer than its field.
 */
export function checkFields(kind: EntityKind, fields: JsonObject): Result<JsonObject> {
  return checkFieldSet(fieldsOf(kind), fields)
}

/** The same for any set of fields. */
export function checkFieldSet(known: FieldSet, fields: JsonObject): Result<JsonObject> {
  const checked: Record<string, Json> = {}
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
export function createEntity(
  id: EntityId,
  kind: EntityKind,
  content: {
    readonly fields: JsonObject
    readonly notes?: string
    readonly authors?: readonly Author[]
    /** Its rank where its fields name none. */
    readonly order?: string | undefined
  },
  context: CommandContext,
): Change {
  const known = fieldsOf(kind)
  const stored: Record<string, Json> = {
    authors: (content.authors ?? [context.author]).map(encodeAuthor),
    createdAt: context.nowMs,
  }
  if (content.order !== undefined && content.order !== '') stored['order'] = content.order
  for (const [name, value] of Object.entries(content.fields)) {
    const field = known[name]
    if (field !== undefined && !isSameJson(value, unsetValue(field))) stored[name] = value
  }
  const notes = (content.notes ?? '').slice(0, MAX_NOTES_LENGTH)
  return { type: 'entity/create', id, kind, fields: stored, notes }
}

/** The writes that give an entity new values, leaving out those it already has. */
export function setEntityFields(entity: Entity, fields: JsonObject): Change[] {
  const current = fieldValues(entity)
  const news = Object.entries(fields).filter(([name, value]) => !isSameJson(value, current[name]))
  return writeEntityFields(entity.id, Object.fromEntries(news))
}

/**
 * The writes that give an entity values whatever it has: what it holds of a kind that it was before
 * (CONVERT-1) cannot be seen.
 */
export function writeEntityFields(id: EntityId, fields: JsonObject): Change[] {
  return Object.entries(fields).map(([field, value]) => ({ type: 'entity/set', id, field, value }))
}

/**
 * The writes that put an entity into the bin (BIN-1), with who did it, when, and which entry it was made
 * one with where that is why. What waits in the bin for it goes along: its words are in this one's.
 */
export function binEntity(
  view: PlanView,
  id: EntityId,
  context: CommandContext,
  absorbedBy: EntityId | null = null,
): Change[] {
  const along = [...view.bin.values()].filter((other) => other.absorbedBy === id)
  return [
    { type: 'entity/set', id, field: 'deletedAt', value: context.nowMs },
    { type: 'entity/set', id, field: 'deletedBy', value: encodeAuthor(context.author) },
    ...[id, ...along.map((other) => other.id)].map(
      (each) => ({ type: 'entity/set', id: each, field: 'absorbedBy', value: absorbedBy }) as const,
    ),
  ]
}

/** The writes that take an entity out of the bin. */
export function unbinEntity(id: EntityId): Change[] {
  return [
    { type: 'entity/set', id, field: 'deletedAt', value: null },
    { type: 'entity/set', id, field: 'deletedBy', value: null },
    { type: 'entity/set', id, field: 'absorbedBy', value: null },
  ]
}

/**
 * The writes after which entities that are in use because of MERGE-2 or MERGE-4 are so whatever becomes of
 * the others.
 */
export function settleAbsorbed(view: PlanView): Change[] {
  return [...view.entities.values()]
    .filter(({ absorbedBy }) => absorbedBy !== null)
    .flatMap(({ id }) => unbinEntity(id))
}

/** The values of all fields of an entity's kind, as JSON. */
export function fieldValues(entity: Entity): Record<string, AnyFieldValue> {
  const values = new Map<string, AnyFieldValue>(Object.entries(entity))
  return Object.fromEntries(
    Object.keys(fieldsOf(entity.kind)).map((name) => [name, values.get(name) ?? null]),
  )
}

/**
 * What a copy of an entity has: all its fields but the id of the file it came from, which a later import
 * must find once, and its place in an order. `suffix` goes behind the name: "copy", "copia"; a long name is cut for it.
 */
export function copiedFields(entity: Entity, suffix: string): JsonObject {
  const { externalId: _externalId, order: _order, ...fields } = fieldValues(entity)
  const mark = ` (${suffix})`
  const name = entity.name.slice(0, MAX_NAME_LENGTH - mark.length).trimEnd()
  return { ...fields, name: `${name}${mark}` }
}
