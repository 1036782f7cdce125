import { parse, type ParseError } from 'jsonc-parser'
import {
  type AnnotationId,
  decodeBoardId,
  decodeEntityId,
  decodeParticipantId,
  type EntityId,
} from '../../core/ids.ts'
import { isJson, isJsonObject, type JsonObject } from '../../core/json.ts'
import { ok, refuse, type Result } from '../../core/result.ts'
import { annotationKey, parseAnnotationKey } from '../../domain/boards.ts'
import { decodeField } from '../../domain/entities/decode-field.ts'
import { type Author, decodeTime } from '../../domain/entities/entity.ts'
import { fieldsOf, isEntityKind } from '../../domain/entities/entity-registry.ts'
import type { FieldSet } from '../../domain/entities/field.ts'
import { isLinkKind, linkFields } from '../../domain/links/link-kinds.ts'
import { linkId } from '../../domain/links/link.ts'
import { SCHEMA_VERSION } from '../../domain/plan-view.ts'
import {
  type FileAnnotation,
  type FileBoard,
  type FileBrokenRecord,
  type FileEntity,
  type FileLink,
  PLAN_FILE_FORMAT,
  PLAN_FILE_VERSION,
  type PlanFile,
} from './plan-file.ts'

type PlainObject = Readonly<Record<string, unknown>>

/** Says where a file does not fit: `entities[3].fields.power`. Caught where the file is decoded. */
class Misfit extends Error {
  readonly path: string

  constructor(path: string) {
    super(`the file does not fit at ${path}`)
    this.path = path
  }
}

/**
 * Decodes the text of a file. Refuses as `decodePlanFile` does, and what is no JSON with
 * `plan/file-not-json` and the number of its first bad line as `line`.
 */
export function parsePlanFile(text: string): Result<PlanFile> {
  const json = text.replace(/^\uFEFF/, '')
  let content: unknown
  try {
    content = JSON.parse(json)
  } catch {
    return refuse('plan/file-not-json', { line: lineOfMistake(json) })
  }
  return decodePlanFile(content)
}

/** JSON.parse says where the mistake is on some engines and for some mistakes only. */
function lineOfMistake(json: string): number {
  const mistakes: ParseError[] = []
  parse(json, mistakes, { disallowComments: true })
  const offset = mistakes[0]?.offset ?? json.length
  return json.slice(0, offset).split('\n').length
}

/**
 * Decodes the content of a file (FILE-3). Refuses `plan/newer-version` with `version`, and
 * `plan/file-malformed` with `place`, the path of what does not fit.
 */
export function decodePlanFile(content: unknown): Result<PlanFile> {
  try {
    return decodeContent(content)
  } catch (error) {
    if (error instanceof Misfit) return refuse('plan/file-malformed', { place: error.path })
    throw error
  }
}

function decodeContent(content: unknown): Result<PlanFile> {
  if (!isPlainObject(content) || content['format'] !== PLAN_FILE_FORMAT) throw new Misfit('format')
  const { version, schemaVersion } = content
  if (!isVersion(version)) throw new Misfit('version')
  if (!isVersion(schemaVersion)) throw new Misfit('schemaVersion')
  if (version > PLAN_FILE_VERSION || schemaVersion > SCHEMA_VERSION) {
    return refuse('plan/newer-version', { version: Math.max(version, schemaVersion) })
  }
  const facts = objectAt(content['plan'], 'plan')
  const { language } = facts
  if (language !== 'en' && language !== 'es') throw new Misfit('plan.language')
  const file: PlanFile = {
    format: PLAN_FILE_FORMAT,
    version: PLAN_FILE_VERSION,
    schemaVersion,
    exportedAt: textAt(content['exportedAt'], 'exportedAt'),
    plan: {
      title: textAt(facts['title'], 'plan.title'),
      customer: textAt(facts['customer'], 'plan.customer'),
      language,
    },
    entities: listAt(content['entities'], 'entities', decodeFileEntity),
    links: listAt(content['links'], 'links', decodeFileLink),
    boards: listAt(content['boards'], 'boards', decodeFileBoard),
    annotations: listAt(content['annotations'], 'annotations', decodeFileAnnotation),
    broken: listAt(content['broken'] ?? [], 'broken', decodeFileBroken),
  }
  checkUnique(
    [...file.entities.map(({ id }) => id), ...file.broken.map(({ key }) => key)],
    'entities',
  )
  checkUnique(
    file.links.map(({ kind, fromId, toId }) => linkId(kind, fromId, toId)),
    'links',
  )
  checkUnique(
    file.boards.map(({ id }) => id),
    'boards',
  )
  checkUnique(
    file.annotations.map(({ boardId, id }) => annotationKey(boardId, id)),
    'annotations',
  )
  return ok(file)
}

function decodeFileEntity(item: PlainObject, path: string): FileEntity {
  const { kind, notes, deletedAtMs, deletedBy } = item
  if (!isEntityKind(kind)) throw new Misfit(`${path}.kind`)
  const fields = fieldsAt(item['fields'], fieldsOf(kind), `${path}.fields`)
  textAt(fields['name'], `${path}.fields.name`)
  return {
    id: entityIdAt(item['id'], `${path}.id`),
    kind,
    fields,
    ...(notes === undefined ? {} : { notes: textAt(notes, `${path}.notes`) }),
    ...originAt(item, path),
    ...(deletedAtMs === undefined
      ? {}
      : { deletedAtMs: timeAt(deletedAtMs, `${path}.deletedAtMs`) }),
    ...(deletedBy === undefined ? {} : { deletedBy: authorAt(deletedBy, `${path}.deletedBy`) }),
  }
}

function decodeFileLink(item: PlainObject, path: string): FileLink {
  const { kind } = item
  if (!isLinkKind(kind)) throw new Misfit(`${path}.kind`)
  return {
    kind,
    fromId: entityIdAt(item['fromId'], `${path}.fromId`),
    toId: entityIdAt(item['toId'], `${path}.toId`),
    fields: fieldsAt(item['fields'] ?? {}, linkFields, `${path}.fields`),
    ...originAt(item, path),
  }
}

function decodeFileBoard(item: PlainObject, path: string): FileBoard {
  const id = decodeBoardId(item['id'])
  if (id === null) throw new Misfit(`${path}.id`)
  return {
    id,
    kind: textAt(item['kind'], `${path}.kind`),
    name: textAt(item['name'], `${path}.name`),
    order: textAt(item['order'], `${path}.order`),
    settings: objectAt(item['settings'], `${path}.settings`),
  }
}

function decodeFileAnnotation(item: PlainObject, path: string): FileAnnotation {
  const boardId = decodeBoardId(item['boardId'])
  const id = item['id']
  if (boardId === null) throw new Misfit(`${path}.boardId`)
  const parsed =
    typeof id === 'string' ? parseAnnotationKey(annotationKey(boardId, id as AnnotationId)) : null
  if (parsed === null) throw new Misfit(`${path}.id`)
  return { ...parsed, record: objectAt(item['record'], `${path}.record`) }
}

function decodeFileBroken(item: PlainObject, path: string): FileBrokenRecord {
  const key = textAt(item['key'], `${path}.key`)
  if (item['record'] !== undefined) {
    return { key, record: objectAt(item['record'], `${path}.record`) }
  }
  const { value } = item
  if (value === undefined || !isJson(value)) throw new Misfit(`${path}.value`)
  return { key, value }
}

function originAt(item: PlainObject, path: string): Pick<FileEntity, 'authors' | 'createdAtMs'> {
  const { authors, createdAtMs } = item
  return {
    ...(authors === undefined ? {} : { authors: listAt(authors, `${path}.authors`, authorAt) }),
    ...(createdAtMs === undefined
      ? {}
      : { createdAtMs: timeAt(createdAtMs, `${path}.createdAtMs`) }),
  }
}

function authorAt(value: unknown, path: string): Author {
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
function fieldsAt(value: unknown, known: FieldSet, path: string): JsonObject {
  const fields = objectAt(value, path)
  for (const [name, each] of Object.entries(fields)) {
    const field = Object.hasOwn(known, name) ? known[name] : undefined
    if (field === undefined || decodeField(field, each) === undefined) {
      throw new Misfit(`${path}.${name}`)
    }
  }
  return fields
}

function listAt<Item>(
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
function objectAt(value: unknown, path: string): JsonObject {
  if (!isJsonObject(value)) throw new Misfit(path)
  return value
}

function textAt(value: unknown, path: string): string {
  if (typeof value !== 'string') throw new Misfit(path)
  return value
}

function timeAt(value: unknown, path: string): number {
  const time = decodeTime(value)
  if (time === null) throw new Misfit(path)
  return time
}

function entityIdAt(value: unknown, path: string): EntityId {
  const id = decodeEntityId(value)
  if (id === null) throw new Misfit(path)
  return id
}

function checkUnique(keys: readonly string[], path: string): void {
  const seen = new Set<string>()
  for (const [index, key] of keys.entries()) {
    if (seen.has(key)) throw new Misfit(`${path}[${index}]`)
    seen.add(key)
  }
}

function isVersion(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1
}

function isPlainObject(value: unknown): value is PlainObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
