import * as Y from 'yjs'
import { assertNever } from '../core/assert.ts'
import type { JsonObject } from '../core/json.ts'
import { isJson, isSameJson } from '../core/json.ts'
import { annotationKey } from '../domain/boards.ts'
import { commentKey } from '../domain/comments.ts'
import { placementKey } from '../domain/placements.ts'
import type { Change } from '../domain/changes.ts'
import type { CommandOrigin } from './command-origin.ts'
import { NOTES_KEY, type PlanMaps, planMaps } from './schema.ts'

/**
 * THE writer of the plan document (WRITE-1). One call is one Yjs transaction with one origin, so one
 * undo step. A change that names something another peer has meanwhile removed does nothing (WRITE-2).
 */
export function applyChanges(doc: Y.Doc, changes: readonly Change[], origin: CommandOrigin): void {
  const maps = planMaps(doc)
  doc.transact(() => {
    for (const change of changes) applyChange(maps, change)
  }, origin)
}

function applyChange(maps: PlanMaps, change: Change): void {
  switch (change.type) {
    case 'plan/set':
      maps.yFacts.set(change.field, change.value)
      return
    case 'account/set':
      maps.yAccount.set(change.field, change.value)
      return
    case 'entity/create': {
      const yEntity = createRecord({ kind: change.kind, ...change.fields })
      yEntity.set(NOTES_KEY, new Y.Text(change.notes))
      maps.yEntities.set(change.id, yEntity)
      return
    }
    case 'entity/set':
      setValue(maps.yEntities.get(change.id), change)
      return
    case 'entity/convert':
      setValue(maps.yEntities.get(change.id), { field: 'kind', value: change.kind })
      return
    case 'entity/append-notes':
      appendNotes(maps.yEntities.get(change.id), change.text)
      return
    case 'entity/remove':
      maps.yEntities.delete(change.id)
      return
    case 'entity/keep-broken':
      maps.yEntities.set(
        change.key,
        change.isRecord && isRecord(change.content) ? createRecord(change.content) : change.content,
      )
      return
    case 'link/create':
      maps.yLinks.set(change.id, createRecord(change.fields))
      return
    case 'link/set':
      setValue(maps.yLinks.get(change.id), change)
      return
    case 'link/remove':
      maps.yLinks.delete(change.id)
      return
    case 'board/create':
      maps.yBoards.set(change.id, createRecord(change.fields))
      return
    case 'board/set':
      setValue(maps.yBoards.get(change.id), change)
      return
    case 'board/remove':
      maps.yBoards.delete(change.id)
      return
    case 'annotation/set':
      setAnnotation(maps.yAnnotations, annotationKey(change.boardId, change.id), change.record)
      return
    case 'annotation/remove':
      maps.yAnnotations.delete(annotationKey(change.boardId, change.id))
      return
    case 'placement/set': {
      const { boardId, entityId, x, y } = change
      maps.yPlacements.set(placementKey(boardId, entityId), { x, y })
      return
    }
    case 'placement/remove':
      maps.yPlacements.delete(placementKey(change.boardId, change.entityId))
      return
    case 'comment/create':
      maps.yComments.set(commentKey(change.entityId, change.id), createRecord(change.fields))
      return
    case 'comment/set':
      setValue(maps.yComments.get(commentKey(change.entityId, change.id)), change)
      return
    case 'comment/remove':
      maps.yComments.delete(commentKey(change.entityId, change.id))
      return
    default:
      assertNever(change)
  }
}

function createRecord(fields: JsonObject): Y.Map<unknown> {
  return new Y.Map(Object.entries(fields))
}

function setValue(
  yRecord: unknown,
  change: { readonly field: string; readonly value: unknown },
): void {
  if (yRecord instanceof Y.Map) yRecord.set(change.field, change.value)
}

function appendNotes(yEntity: unknown, text: string): void {
  const yNotes = yEntity instanceof Y.Map ? yEntity.get(NOTES_KEY) : undefined
  if (!(yNotes instanceof Y.Text)) return
  yNotes.insert(yNotes.length, yNotes.length > 0 ? `\n\n${text}` : text)
}

/** Writes only the keys that differ, so that one person's move and another's colour both stay. */
function setAnnotation(yAnnotations: Y.Map<unknown>, key: string, record: JsonObject): void {
  const yStored = yAnnotations.get(key)
  if (!(yStored instanceof Y.Map)) {
    const entries = Object.entries(record).map(([name, value]): [string, unknown] => [
      name,
      name === 'props' && isRecord(value) ? createRecord(value) : value,
    ])
    yAnnotations.set(key, new Y.Map(entries))
    return
  }
  setChangedKeys(yStored, record)
}

function setChangedKeys(yRecord: Y.Map<unknown>, record: JsonObject): void {
  for (const [name, value] of Object.entries(record)) {
    const yValue = yRecord.get(name)
    if (yValue instanceof Y.Map && isRecord(value)) setChangedKeys(yValue, value)
    else if (!isJson(yValue) || !isSameJson(value, yValue)) yRecord.set(name, value)
  }
  for (const name of yRecord.keys()) if (!Object.hasOwn(record, name)) yRecord.delete(name)
}

function isRecord(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
