import { isBoardKind } from '#shared/boards/board-registry.ts'
import type { BoardId } from '#shared/core/ids.ts'
import type { Board } from '#shared/domain/boards.ts'

/** What a board is taken out as. */
export type PictureFormat = 'png' | 'svg' | 'print'

/** A board that was drawn: see BoardPicture of the canvas. */
export interface DrawnBoard {
  readonly board: Board
  readonly name: string
  readonly svg: string
  readonly width: number
  readonly height: number
}

/**
 * The boards that were asked for, in their order; null asks for all. Boards of a kind that only a newer
 * version knows cannot be drawn, and are left out.
 */
export function chooseBoards(
  boards: ReadonlyMap<BoardId, Board>,
  boardId: BoardId | null,
): readonly Board[] {
  return [...boards.values()].filter(
    ({ id, kind }) => isBoardKind(kind) && (boardId === null || id === boardId),
  )
}

/**
 * The part of a file's name that tells a board from the others: its name, and where several share
 * one, its number too.
 */
export function boardFileParts(names: readonly string[]): readonly string[] {
  return names.map((name, index) => {
    const isShared = names.some((other, place) => place !== index && isAlike(other, name))
    return isShared ? `${name} ${index + 1}` : name
  })
}

function isAlike(left: string, right: string): boolean {
  return left.trim().toLowerCase() === right.trim().toLowerCase()
}
