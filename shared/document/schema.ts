import * as Y from 'yjs'

/**
 * The plan document's shape. Flat maps with ids as keys: two peers that create a nested map under one
 * key would lose one side's content.
 *
 * DOC-1: an entity, a link, a board is a Y.Map whose keys merge one by one.
 * DOC-2: an entity's long notes are a Y.Text made with the entity, never replaced.
 * DOC-3: shapes only grow; a decoder reads every former one for ever.
 */
export interface PlanMaps {
  readonly yFacts: Y.Map<unknown>
  readonly yEntities: Y.Map<unknown>
  readonly yLinks: Y.Map<unknown>
  readonly yBoards: Y.Map<unknown>
  readonly yAnnotations: Y.Map<unknown>
  readonly yAccount: Y.Map<unknown>
  readonly yPlacements: Y.Map<unknown>
  readonly yComments: Y.Map<unknown>
}

/** The top-level maps of a plan document. */
export function planMaps(doc: Y.Doc): PlanMaps {
  return {
    yFacts: doc.getMap('facts'),
    yEntities: doc.getMap('entities'),
    yLinks: doc.getMap('links'),
    yBoards: doc.getMap('boards'),
    yAnnotations: doc.getMap('annotations'),
    yAccount: doc.getMap('account'),
    yPlacements: doc.getMap('placements'),
    yComments: doc.getMap('comments'),
  }
}

/** The key of an entity's long notes. */
export const NOTES_KEY = 'notes'

/** The long notes of an entity, to bind an editor to; undefined where the entity has none. */
export function findNotes(doc: Y.Doc, entityId: string): Y.Text | undefined {
  const yEntity = planMaps(doc).yEntities.get(entityId)
  const yNotes = yEntity instanceof Y.Map ? yEntity.get(NOTES_KEY) : undefined
  return yNotes instanceof Y.Text ? yNotes : undefined
}

/** A stored record as plain values, or undefined where it is not a record. Texts become strings. */
export function readRecord(yRecord: unknown): ReadonlyMap<string, unknown> | undefined {
  if (!(yRecord instanceof Y.Map)) return undefined
  const record = new Map<string, unknown>()
  for (const [key, value] of yRecord.entries()) {
    record.set(key, value instanceof Y.Text ? value.toJSON() : value)
  }
  return record
}

/** What an observer of a whole top-level map is given. */
export type DeepEvents = readonly Y.YEvent<Y.AbstractType<unknown>>[]

/** The keys of a top-level map at or below which something changed. */
export function keysOf(events: DeepEvents, yMap: Y.Map<unknown>): Set<string> {
  const keys = new Set<string>()
  for (const event of events) {
    if (event.target !== yMap) keys.add(String(event.path[0]))
    else for (const key of event.changes.keys.keys()) keys.add(key)
  }
  return keys
}
