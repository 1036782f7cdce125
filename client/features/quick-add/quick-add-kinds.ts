import { boardEntry, isBoardKind } from '#shared/boards/board-registry.ts'
import type { Board } from '#shared/domain/boards.ts'
import { type EntityKind, mainKinds } from '#shared/domain/entities/entity-registry.ts'

/**
 * KINDS-1: what can be added, what the board on screen shows first and in its order. A step is added
 * to its action, nowhere else.
 */
export function quickAddKinds(board: Board | undefined): readonly EntityKind[] {
  const accepted =
    board !== undefined && isBoardKind(board.kind) ? boardEntry(board.kind).open(board).accepts : []
  return [...new Set([...accepted, ...mainKinds])].filter((kind) => mainKinds.includes(kind))
}
