import type { Json, JsonObject } from '../../core/json.ts'
import { isJson, isJsonObject, isSameJson } from '../../core/json.ts'
import type { runCommand } from '../../document/run-command.ts'
import { planMaps, readRecord } from '../../document/schema.ts'
import { type Account, accountFields, accountMemberFields } from '../../domain/account.ts'
import { fieldValues } from '../../domain/commands/write-entity.ts'
import { linkValues } from '../../domain/commands/write-link.ts'
import type { Comment } from '../../domain/comments.ts'
import { unsetValue } from '../../domain/entities/decode-field.ts'
import type { Author, Entity } from '../../domain/entities/entity.ts'
import { fieldsOf } from '../../domain/entities/entity-registry.ts'
import { linkFields } from '../../domain/links/link-kinds.ts'
import type { FieldSet } from '../../domain/entities/field.ts'
import type { Link } from '../../domain/links/link.ts'
import type { PlanView } from '../../domain/plan-view.ts'
import { projectPlan } from '../../projection/project-plan.ts'
import {
  type FileBrokenRecord,
  type FileComment,
  type FileEntity,
  type FileLink,
  PLAN_FILE_FORMAT,
  PLAN_FILE_VERSION,
  type PlanFile,
} from './plan-file.ts'

/** The type of a plan document, for those who pass it on without knowing Yjs. */
export type PlanDoc = Parameters<typeof runCommand>[0]

/** The plan of a document as a file, the records that cannot be read among it. */
export function exportPlan(doc: PlanDoc, nowMs: number): PlanFile {
  const view = projectPlan(doc)
  return encodePlanFile(view, readBrokenRecords(doc, view), nowMs)
}

/** A view and the broken records of its document as a file. */
function encodePlanFile(
  view: PlanView,
  broken: readonly FileBrokenRecord[],
  nowMs: number,
): PlanFile {
  return {
    format: PLAN_FILE_FORMAT,
    version: PLAN_FILE_VERSION,
    schemaVersion: view.schemaVersion,
    exportedAt: new Date(nowMs).toISOString(),
    plan: view.facts,
    account: encodeAccount(view.account),
    entities: [...view.entities.values(), ...view.bin.values()].map(encodeEntity),
    links: [...view.links.values(), ...view.dormantLinks.values()].map(encodeLink),
    boards: [...view.boards.values()].map(({ id, kind, name, order, settings }) => ({
      id,
      kind,
      name,
      order,
      settings,
    })),
    annotations: [...view.annotations.values()].flatMap((onBoard) =>
      [...onBoard.values()].map(({ boardId, id, record }) => ({ boardId, id, record })),
    ),
    placements: [...view.placements.values()].flatMap((onBoard) => [...onBoard.values()]),
    comments: [...view.comments.values()].flat().map(encodeFileComment),
    broken,
  }
}

/** What a document holds under the keys that its view calls broken. */
function readBrokenRecords(doc: PlanDoc, view: PlanView): FileBrokenRecord[] {
  const { yEntities } = planMaps(doc)
  return [...view.broken.keys()].map((key) => {
    const stored = yEntities.get(key)
    const record = readRecord(stored)
    if (record === undefined) return { key, value: toJson(stored) }
    const entries = [...record].map(([name, value]) => [name, toJson(value)])
    const plain: unknown = Object.fromEntries(entries)
    return { key, record: isJsonObject(plain) ? plain : {} }
  })
}

/** A stored value as JSON; null where it has no such form. */
function toJson(value: unknown): Json {
  if (isShared(value)) return toJson(value.toJSON())
  return isJson(value) ? value : null
}

function isShared(value: unknown): value is { readonly toJSON: () => unknown } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'toJSON' in value &&
    typeof value.toJSON === 'function'
  )
}

function encodeAccount(account: Account): JsonObject {
  const members = accountMemberFields.flatMap((field) => {
    const id = account[field]
    return id === null ? [] : [[field, id]]
  })
  const texts = setFields(accountFields, Object.fromEntries(Object.entries(account)))
  return { ...texts, ...Object.fromEntries(members) }
}

function encodeFileComment(comment: Comment): FileComment {
  const { entityId, id, text, author, createdAtMs, editedAtMs, mentionIds } = comment
  return {
    entityId,
    id,
    text,
    author,
    ...(createdAtMs === null ? {} : { createdAtMs }),
    ...(editedAtMs === null ? {} : { editedAtMs }),
    ...(mentionIds.length === 0 ? {} : { mentionIds }),
  }
}

function encodeEntity(entity: Entity): FileEntity {
  const { id, kind, name, notes, deletedAtMs, deletedBy, absorbedBy } = entity
  return {
    id,
    kind,
    fields: { name, ...setFields(fieldsOf(kind), fieldValues(entity)) },
    ...(notes === '' ? {} : { notes }),
    ...encodeOrigin(entity),
    ...(deletedAtMs === null ? {} : { deletedAtMs }),
    ...(deletedBy === null ? {} : { deletedBy }),
    ...(absorbedBy === null ? {} : { absorbedBy }),
  }
}

function encodeLink(link: Link): FileLink {
  const { kind, fromId, toId } = link
  const fields = setFields(linkFields, linkValues(link))
  return { kind, fromId, toId, fields, ...encodeOrigin(link) }
}

function encodeOrigin(made: {
  readonly authors: readonly Author[]
  readonly createdAtMs: number | null
}): Pick<FileEntity, 'authors' | 'createdAtMs'> {
  const { authors, createdAtMs } = made
  return {
    ...(authors.length === 0 ? {} : { authors }),
    ...(createdAtMs === null ? {} : { createdAtMs }),
  }
}

/** The values that differ from an unset field's (FILE-2). */
function setFields(known: FieldSet, values: JsonObject): JsonObject {
  const entries = Object.entries(known).flatMap(([name, field]) => {
    const value = values[name] ?? null
    return !isJson(value) || isSameJson(value, unsetValue(field)) ? [] : [[name, value]]
  })
  return Object.fromEntries(entries) as JsonObject
}
