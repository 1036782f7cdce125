import type { AnnotationId, BoardId } from '../core/ids.ts'
import { isJsonObject, type JsonObject } from '../core/json.ts'

/** A board of the plan. Which kinds exist and what their settings mean is known to shared/boards. */
export interface Board {
  readonly id: BoardId
  readonly kind: string
  /** '' shows the kind's own name in the reader's language. */
  readonly name: string
  /** Boards are listed by this text, then by id. */
  readonly order: string
  readonly settings: JsonObject
}

/** Free drawing on a board: the canvas knows what the record means, and checks it. */
export interface Annotation {
  readonly id: AnnotationId
  readonly boardId: BoardId
  readonly record: JsonObject
}

/** Whether it is only for a facilitator to change or remove (LOCK-1). */
export function isLocked(record: JsonObject): boolean {
  return record['isLocked'] === true
}

export const MAX_BOARD_NAME_LENGTH = 120
/** The longest text that a board's place in the list is read from. */
const MAX_ORDER_LENGTH = 200
const NO_SETTINGS: JsonObject = {}

/** Reads a stored board, or null where it names no kind. */
export function decodeBoard(id: BoardId, stored: ReadonlyMap<string, unknown>): Board | null {
  const kind = stored.get('kind')
  const name = stored.get('name')
  const order = stored.get('order')
  const settings = stored.get('settings')
  if (typeof kind !== 'string') return null
  return {
    id,
    kind,
    name: typeof name === 'string' ? name.slice(0, MAX_BOARD_NAME_LENGTH) : '',
    order: typeof order === 'string' && order.length <= MAX_ORDER_LENGTH ? order : '',
    settings: isJsonObject(settings) ? settings : NO_SETTINGS,
  }
}

/** The key of an annotation in the document: boards keep theirs apart in one flat map. */
export function annotationKey(boardId: BoardId, id: AnnotationId): string {
  return `${boardId}/${id}`
}

/** The board and the annotation that a key names, or null. Ids of the canvas may hold `:` and `-`. */
export function parseAnnotationKey(
  key: string,
): { readonly boardId: BoardId; readonly id: AnnotationId } | null {
  const match = /^([0-9A-Za-z]{1,64})\/([\w:-]{1,128})$/.exec(key)
  if (match === null) return null
  return { boardId: match[1] as BoardId, id: match[2] as AnnotationId }
}
