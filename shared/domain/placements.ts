import { type BoardId, decodeBoardId, decodeEntityId, type EntityId } from '../core/ids.ts'

/** Where an entity sits on a board whose positions have no meaning of their own. */
export interface Placement {
  readonly boardId: BoardId
  readonly entityId: EntityId
  /** The upper left corner of its card, in page coordinates. */
  readonly x: number
  readonly y: number
}

/** Far enough for any board, and near enough to come back from. */
export const MAX_COORDINATE = 1_000_000

/** The key of a placement in the document: one flat map holds those of all boards. */
export function placementKey(boardId: BoardId, entityId: EntityId): string {
  return `${boardId}/${entityId}`
}

/**
 * Reads a stored placement, or null where it is none.
 * PLACE-1: it lies within `MAX_COORDINATE`, and is one value, not a record whose keys merge: of two drags
 * at once one wins whole.
 */
export function decodePlacement(key: string, stored: unknown): Placement | null {
  const [board, entity, ...rest] = key.split('/')
  const boardId = decodeBoardId(board)
  const entityId = decodeEntityId(entity)
  if (boardId === null || entityId === null || rest.length > 0) return null
  if (typeof stored !== 'object' || stored === null) return null
  const { x, y } = stored as Record<string, unknown>
  return isCoordinate(x) && isCoordinate(y) ? { boardId, entityId, x, y } : null
}

function isCoordinate(value: unknown): value is number {
  return typeof value === 'number' && Math.abs(value) <= MAX_COORDINATE
}
