import { decodeEntityId, decodeParticipantId, type EntityId } from '../../core/ids.ts'
import { isJsonObject, type JsonObject } from '../../core/json.ts'
import { decodeField } from '../../domain/entities/decode-field.ts'
import { type Author, decodeTime } from '../../domain/entities/entity.ts'
import type { FieldSet } from '../../domain/entities/field.ts'

/** The values that the parts of a plan file are read by. Each throws `Misfit` where one does not fit. */
export type PlainObject = Readonly<Record<string, unknown>>

/** Says where a file does not fit: `entities[3].fields.power`. Caught where the file is decoded. */
export class Misfit extends Error {
  readonly path: string

  constructor(path: string) {
    super(`the file does not fit at ${path}`)
    this.path = path
  }
}

/** Who made it and when, as far as the file says. */
export function originAt(
  item: PlainObject,
  path: string,
): { readonly authors?: readonly Author[]; readonly createdAtMs?: number } {
  const { authors, createdAtMs } = item
  return {
    ...(authors === undefined ? {} : { authors: listAt(authors, `${path}.authors`, authorAt) }),
    ...(createdAtMs === undefined
      ? {}
      : { createdAtMs: timeAt(createdAtMs, `${path}.createdAtMs`) }),
  }
}

/** Somebody with a name and an area. */
export function authorAt(value: unknown, path: string): Author {
  const author = objectAt(value, path)
  const participantId = author['participantId'] ?? null
  if (participantId !== null && decodeParticipantId(participantId) === null) {
    throw new Misfit(`${path}.participantId`)
  }
  return {
    participantId: decodeParticipantId(participantId),
    name: textAt(author['name'], `${path}.name`),
    area: textAt(author['area'], `${path}.area`),
  }
}

/** Fields that exist, with values that fit them. */
export function fieldsAt(value: unknown, known: FieldSet, path: string): JsonObject {
  const fields = objectAt(value, path)
  for (const [name, each] of Object.entries(fields)) {
    const field = Object.hasOwn(known, name) ? known[name] : undefined
    if (field === undefined || decodeField(field, each) === undefined) {
      throw new Misfit(`${path}.${name}`)
    }
  }
  return fields
}

/** A list of objects. */
export function listAt<Item>(
  value: unknown,
  path: string,
  decode: (item: PlainObject, path: string) => Item,
): Item[] {
  if (!Array.isArray(value)) throw new Misfit(path)
  return value.map((item: unknown, index) => {
    const itemPath = `${path}[${index}]`
    if (!isPlainObject(item)) throw new Misfit(itemPath)
    return decode(item, itemPath)
  })
}

/** An object of plain JSON; deep or unsafe ones do not fit. */
export function objectAt(value: unknown, path: string): JsonObject {
  if (!isJsonObject(value)) throw new Misfit(path)
  return value
}

/** A text. */
export function textAt(value: unknown, path: string): string {
  if (typeof value !== 'string') throw new Misfit(path)
  return value
}

/** A time in milliseconds since 1970. */
export function timeAt(value: unknown, path: string): number {
  const time = decodeTime(value)
  if (time === null) throw new Misfit(path)
  return time
}

/** The id of an entity. */
export function entityIdAt(value: unknown, path: string): EntityId {
  const id = decodeEntityId(value)
  if (id === null) throw new Misfit(path)
  return id
}

/** Keys that occur once in their list. */
export function checkUnique(keys: readonly string[], path: string): void {
  const seen = new Set<string>()
  for (const [index, key] of keys.entries()) {
    if (seen.has(key)) throw new Misfit(`${path}[${index}]`)
    seen.add(key)
  }
}

/** Whether a value is an object with keys. */
export function isPlainObject(value: unknown): value is PlainObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
