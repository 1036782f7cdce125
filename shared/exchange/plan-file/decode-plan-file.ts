import { parse, type ParseError } from 'jsonc-parser'
import {
  type AnnotationId,
  type BoardId,
  decodeBoardId,
  decodeCommentId,
  type EntityId,
} from '../../core/ids.ts'
import { isJson, type JsonObject } from '../../core/json.ts'
import { ok, refuse, type Result } from '../../core/result.ts'
import { accountFields, accountMemberFields } from '../../domain/account.ts'
import { annotationKey, parseAnnotationKey } from '../../domain/boards.ts'
import { commentKey, MAX_COMMENT_LENGTH } from '../../domain/comments.ts'
import { fieldsOf, isEntityKind } from '../../domain/entities/entity-registry.ts'
import { isLinkKind, linkFields } from '../../domain/links/link-kinds.ts'
import { linkId } from '../../domain/links/link.ts'
import { decodePlacement, type Placement, placementKey } from '../../domain/placements.ts'
import { SCHEMA_VERSION } from '../../domain/plan-view.ts'
import {
  authorAt,
  checkUnique,
  entityIdAt,
  fieldsAt,
  isPlainObject,
  listAt,
  Misfit,
  objectAt,
  originAt,
  type PlainObject,
  textAt,
  timeAt,
} from './file-values.ts'
import {
  type FileAnnotation,
  type FileBoard,
  type FileBrokenRecord,
  type FileComment,
  type FileEntity,
  type FileLink,
  PLAN_FILE_FORMAT,
  PLAN_FILE_VERSION,
  type PlanFile,
} from './plan-file.ts'

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
    account: decodeFileAccount(content['account'] ?? {}),
    entities: listAt(content['entities'], 'entities', decodeFileEntity),
    links: listAt(content['links'], 'links', decodeFileLink),
    boards: listAt(content['boards'], 'boards', decodeFileBoard),
    annotations: listAt(content['annotations'], 'annotations', decodeFileAnnotation),
    placements: listAt(content['placements'] ?? [], 'placements', decodeFilePlacement),
    comments: listAt(content['comments'] ?? [], 'comments', decodeFileComment),
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
  checkUnique(
    file.placements.map(({ boardId, entityId }) => placementKey(boardId, entityId)),
    'placements',
  )
  checkUnique(
    file.comments.map(({ entityId, id }) => commentKey(entityId, id)),
    'comments',
  )
  return ok(file)
}

function decodeFileEntity(item: PlainObject, path: string): FileEntity {
  const { kind, notes, deletedAtMs, deletedBy, absorbedBy } = item
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
    ...(absorbedBy === undefined
      ? {}
      : { absorbedBy: entityIdAt(absorbedBy, `${path}.absorbedBy`) }),
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
  return {
    id: boardIdAt(item['id'], `${path}.id`),
    kind: textAt(item['kind'], `${path}.kind`),
    name: textAt(item['name'], `${path}.name`),
    order: textAt(item['order'], `${path}.order`),
    settings: objectAt(item['settings'], `${path}.settings`),
  }
}

function decodeFileAnnotation(item: PlainObject, path: string): FileAnnotation {
  const boardId = boardIdAt(item['boardId'], `${path}.boardId`)
  const id = item['id']
  const parsed =
    typeof id === 'string' ? parseAnnotationKey(annotationKey(boardId, id as AnnotationId)) : null
  if (parsed === null) throw new Misfit(`${path}.id`)
  return { ...parsed, record: objectAt(item['record'], `${path}.record`) }
}

function decodeFileAccount(value: unknown): JsonObject {
  const account = objectAt(value, 'account')
  const entries = Object.entries(account)
  const isMember = ([field]: [string, unknown]) =>
    accountMemberFields.some((known) => known === field)
  for (const [field, id] of entries.filter(isMember)) entityIdAt(id, `account.${field}`)
  const others = Object.fromEntries(entries.filter((entry) => !isMember(entry)))
  fieldsAt(others, accountFields, 'account')
  return account
}

function decodeFilePlacement(item: PlainObject, path: string): Placement {
  const boardId = boardIdAt(item['boardId'], `${path}.boardId`)
  const entityId = entityIdAt(item['entityId'], `${path}.entityId`)
  const placement = decodePlacement(placementKey(boardId, entityId), item)
  if (placement === null) throw new Misfit(path)
  return placement
}

function decodeFileComment(item: PlainObject, path: string): FileComment {
  const { createdAtMs, editedAtMs, mentionIds } = item
  const id = decodeCommentId(item['id'])
  if (id === null) throw new Misfit(`${path}.id`)
  const text = textAt(item['text'], `${path}.text`)
  if (text.length > MAX_COMMENT_LENGTH) throw new Misfit(`${path}.text`)
  return {
    entityId: entityIdAt(item['entityId'], `${path}.entityId`),
    id,
    text,
    author: authorAt(item['author'], `${path}.author`),
    ...(createdAtMs === undefined
      ? {}
      : { createdAtMs: timeAt(createdAtMs, `${path}.createdAtMs`) }),
    ...(editedAtMs === undefined ? {} : { editedAtMs: timeAt(editedAtMs, `${path}.editedAtMs`) }),
    ...(mentionIds === undefined
      ? {}
      : { mentionIds: mentionsAt(mentionIds, `${path}.mentionIds`) }),
  }
}

function mentionsAt(value: unknown, path: string): EntityId[] {
  if (!Array.isArray(value)) throw new Misfit(path)
  return value.map((id: unknown, index) => entityIdAt(id, `${path}[${index}]`))
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

function boardIdAt(value: unknown, path: string): BoardId {
  const id = decodeBoardId(value)
  if (id === null) throw new Misfit(path)
  return id
}

function isVersion(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1
}
