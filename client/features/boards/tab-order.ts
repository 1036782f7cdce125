import type { BoardId } from '#shared/core/ids.ts'

/** What `moveBoard` is asked for: the board to put it before, or null for the end. */
export type PlaceBefore = BoardId | null

/** Where a step to one side leads; undefined where the board is the first or the last already. */
export function stepPlace(
  ids: readonly BoardId[],
  boardId: BoardId,
  side: 'left' | 'right',
): PlaceBefore | undefined {
  const place = ids.indexOf(boardId)
  if (place === -1) return undefined
  if (side === 'left') return ids[place - 1]
  return place === ids.length - 1 ? undefined : (ids[place + 2] ?? null)
}

/**
 * The gap between tabs that a pointer is nearest to: 0 is before the first, `middles.length` behind
 * the last. `middles` are the middles of the tabs from left to right, in pixels like `x`.
 */
export function gapAt(middles: readonly number[], x: number): number {
  return middles.filter((middle) => middle < x).length
}

/** What dropping a board into a gap asks for; undefined where it stays where it is. */
export function dropPlace(
  ids: readonly BoardId[],
  boardId: BoardId,
  gap: number,
): PlaceBefore | undefined {
  const place = ids.indexOf(boardId)
  if (place === -1 || gap === place || gap === place + 1) return undefined
  return ids[gap] ?? null
}
