import * as Y from 'yjs'
import { type BoardId, decodeBoardId, decodeEntityId, type EntityId } from '../core/ids.ts'
import { isJsonObject } from '../core/json.ts'
import { type Account, decodeAccount } from '../domain/account.ts'
import { type Annotation, type Board, decodeBoard, parseAnnotationKey } from '../domain/boards.ts'
import { type BrokenReason, decodeEntity, type Entity } from '../domain/entities/entity.ts'
import { type Comment, decodeComment } from '../domain/comments.ts'
import { decodeLink, type Link } from '../domain/links/link.ts'
import { decodePlacement, type Placement } from '../domain/placements.ts'
import { type PlanFacts, SCHEMA_VERSION } from '../domain/plan-view.ts'
import { readRecord } from '../document/schema.ts'

/**
 * Single records, from Yjs to plain data. PROJECT-1: whatever is stored, nothing here throws.
 */

/** An entity, or why its record is broken. */
export function projectEntity(key: string, yRecord: unknown): Entity | BrokenReason {
  const id: EntityId | null = decodeEntityId(key)
  const record = readRecord(yRecord)
  if (id === null || record === undefined) return 'not-a-record'
  const decoded = decodeEntity(id, record)
  return decoded.ok ? decoded.entity : decoded.reason
}

/** A link, or undefined where the record is not one. */
export function projectLink(key: string, yRecord: unknown): Link | undefined {
  const record = readRecord(yRecord)
  return record === undefined ? undefined : (decodeLink(key, record) ?? undefined)
}

/** A board, or undefined where the record is not one. */
export function projectBoard(key: string, yRecord: unknown): Board | undefined {
  const id: BoardId | null = decodeBoardId(key)
  const record = readRecord(yRecord)
  if (id === null || record === undefined) return undefined
  return decodeBoard(id, record) ?? undefined
}

/** An annotation, or undefined where the record is not one. */
export function projectAnnotation(key: string, yRecord: unknown): Annotation | undefined {
  const parsed = parseAnnotationKey(key)
  if (parsed === null || !(yRecord instanceof Y.Map)) return undefined
  const record: unknown = yRecord.toJSON()
  return isJsonObject(record) ? { ...parsed, record } : undefined
}

/** A placement, or undefined where the value is not one. */
export function projectPlacement(key: string, stored: unknown): Placement | undefined {
  return decodePlacement(key, stored) ?? undefined
}

/** A comment, or undefined where the record is not one. */
export function projectComment(key: string, yRecord: unknown): Comment | undefined {
  const record = readRecord(yRecord)
  return record === undefined ? undefined : (decodeComment(key, record) ?? undefined)
}

/** The account file. */
export function projectAccount(yAccount: Y.Map<unknown>): Account {
  return decodeAccount(new Map(yAccount.entries()))
}

/** The plan's own fields and its schema version. */
export function projectFacts(yFacts: Y.Map<unknown>): { facts: PlanFacts; schemaVersion: number } {
  const text = (key: string) => {
    const value = yFacts.get(key)
    return typeof value === 'string' ? value : ''
  }
  const version = yFacts.get('schemaVersion')
  return {
    facts: {
      title: text('title'),
      customer: text('customer'),
      language: text('language') === 'es' ? 'es' : 'en',
    },
    schemaVersion: typeof version === 'number' ? version : SCHEMA_VERSION,
  }
}
