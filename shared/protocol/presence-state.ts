import { isId } from '../core/ids.ts'
import { isJson, type Json } from '../core/json.ts'

/** Who a presence belongs to; written by the server, whatever the client sent. */
export interface PresenceParticipant {
  readonly id: string
  readonly name: string
  readonly area: string
  readonly role: string
  readonly memberId: string | null
}

/** What a client may say about itself. Every field may be absent. Lengths are in page coordinates. */
export interface PresenceFields {
  readonly board?: string
  readonly view?: string
  readonly cursor?: { readonly x: number; readonly y: number } | null
  /** Entities or annotations. */
  readonly selection?: readonly string[]
  /** Where dragged entities are right now. */
  readonly drag?: Readonly<Record<string, readonly [number, number]>>
  readonly viewport?: {
    readonly x: number
    readonly y: number
    readonly w: number
    readonly h: number
  }
  readonly editing?: {
    readonly entityId: string
    readonly field: string
    /** A text cursor as Yjs relative positions, opaque here. */
    readonly textCursor?: Json
  } | null
  /** The client id of the person whose view is followed. */
  readonly following?: number | null
}

export interface PresenceState extends PresenceFields {
  readonly participant: PresenceParticipant
}

const LONGEST_NAME = 64
const MOST_SELECTED = 500
const MOST_DRAGGED = 200
/**
 * What can be selected: entities by their id, shapes as `shape:…`, and cards that repeat an entity by
 * its id with a zone behind it.
 */
export const SELECTION_PATTERN = /^[\w:.-]{1,160}$/

/**
 * Keeps the known fields of a presence state that are well formed and drops everything else. Never
 * fails: a stranger's state is an empty one.
 */
export function decodePresenceFields(value: unknown): PresenceFields {
  const board = field(value, 'board')
  const view = field(value, 'view')
  const cursor = field(value, 'cursor')
  const selection = field(value, 'selection')
  const drag = decodeDrag(field(value, 'drag'))
  const viewport = field(value, 'viewport')
  const editing = decodeEditing(field(value, 'editing'))
  const following = field(value, 'following')
  return {
    ...(isId(board) ? { board } : {}),
    ...(isName(view) ? { view } : {}),
    ...(cursor === null ? { cursor } : {}),
    ...(isPoint(cursor) ? { cursor: { x: cursor.x, y: cursor.y } } : {}),
    ...(isSelection(selection) ? { selection } : {}),
    ...(drag === null ? {} : { drag }),
    ...(isBox(viewport)
      ? { viewport: { x: viewport.x, y: viewport.y, w: viewport.w, h: viewport.h } }
      : {}),
    ...(editing === undefined ? {} : { editing }),
    ...(following === null || isCount(following) ? { following } : {}),
  }
}

function field(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? Reflect.get(value, key)
    : undefined
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST_NAME
}

function isPoint(value: unknown): value is { x: number; y: number } {
  return Number.isFinite(field(value, 'x')) && Number.isFinite(field(value, 'y'))
}

function isBox(value: unknown): value is { x: number; y: number; w: number; h: number } {
  return isPoint(value) && Number.isFinite(field(value, 'w')) && Number.isFinite(field(value, 'h'))
}

function isSelection(value: unknown): value is readonly string[] {
  return (
    Array.isArray(value) &&
    value.length <= MOST_SELECTED &&
    value.every((id) => typeof id === 'string' && SELECTION_PATTERN.test(id))
  )
}

function decodeDrag(value: unknown): Record<string, readonly [number, number]> | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  const entries = Object.entries(value)
  if (entries.length > MOST_DRAGGED) return null
  const points: [string, readonly [number, number]][] = []
  for (const [id, point] of entries) {
    if (!SELECTION_PATTERN.test(id) || id === '__proto__' || !Array.isArray(point)) continue
    const [x, y]: unknown[] = point
    const place = { x, y }
    if (isPoint(place)) points.push([id, [place.x, place.y]])
  }
  return Object.fromEntries(points)
}

function decodeEditing(value: unknown): PresenceFields['editing'] {
  if (value === null) return null
  const entityId = field(value, 'entityId')
  const name = field(value, 'field')
  if (!isId(entityId) || !isName(name)) return undefined
  const textCursor = field(value, 'textCursor')
  return isJson(textCursor) ? { entityId, field: name, textCursor } : { entityId, field: name }
}
