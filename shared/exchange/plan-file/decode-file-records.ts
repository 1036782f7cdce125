import {
  type AnnotationId,
  type BoardId,
  decodeBoardId,
  decodeCommentId,
  type EntityId,
} from '../../core/ids.ts'
import { isJson, type JsonObject } from '../../core/json.ts'
import { accountFields, accountMemberFields } from '../../domain/account.ts'
import { annotationKey, parseAnnotationKey } from '../../domain/boards.ts'
import { MAX_COMMENT_LENGTH } from '../../domain/comments.ts'
import { fieldsOf, isEntityKind } from '../../domain/entities/entity-registry.ts'
import { isLinkKind, linkFields } from '../../domain/links/link-kinds.ts'
import { decodePlacement, type Placement, placementKey } from '../../domain/placements.ts'
import {
  authorAt,
  entityIdAt,
  fieldsAt,
  Misfit,
  objectAt,
  originAt,
  type PlainObject,
  textAt,
  timeAt,
} from './file-values.ts'
import type {
  FileAnnotation,
  FileBoard,
  FileBrokenRecord,
  FileComment,
  FileEntity,
  FileLink,
} from './plan-file.ts'

/**
 * Decoders of what a file holds, one for each kind of record. Each is given the record and its path in
 * the file, and throws a `Misfit` with the path of what does not fit.
 */

export function decodeFileEntity(item: PlainObject, path: string): FileEntity {
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

export function decodeFileLink(item: PlainObject, path: string): FileLink {
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

export function decodeFileBoard(item: PlainObject, path: string): FileBoard {
  return {
    id: boardIdAt(item['id'], `${path}.id`),
    kind: textAt(item['kind'], `${path}.kind`),
    name: textAt(item['name'], `${path}.name`),
    order: textAt(item['order'], `${path}.order`),
    settings: objectAt(item['settings'], `${path}.settings`),
  }
}

export function decodeFileAnnotation(item: PlainObject, path: string): FileAnnotation {
  const boardId = boardIdAt(item['boardId'], `${path}.boardId`)
  const id = item['id']
  const parsed =
    typeof id === 'string' ? parseAnnotationKey(annotationKey(boardId, id as AnnotationId)) : null
  if (parsed === null) throw new Misfit(`${path}.id`)
  return { ...parsed, record: objectAt(item['record'], `${path}.record`) }
}

export function decodeFileAccount(value: unknown): JsonObject {
  const account = objectAt(value, 'account')
  const entries = Object.entries(account)
  const isMember = ([field]: [string, unknown]) =>
    accountMemberFields.some((known) => known === field)
  for (const [field, id] of entries.filter(isMember)) entityIdAt(id, `account.${field}`)
  const others = Object.fromEntries(entries.filter((entry) => !isMember(entry)))
  fieldsAt(others, accountFields, 'account')
  return account
}

export function decodeFilePlacement(item: PlainObject, path: string): Placement {
  const boardId = boardIdAt(item['boardId'], `${path}.boardId`)
  const entityId = entityIdAt(item['entityId'], `${path}.entityId`)
  const placement = decodePlacement(placementKey(boardId, entityId), item)
  if (placement === null) throw new Misfit(path)
  return placement
}

export function decodeFileComment(item: PlainObject, path: string): FileComment {
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

export function decodeFileBroken(item: PlainObject, path: string): FileBrokenRecord {
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
