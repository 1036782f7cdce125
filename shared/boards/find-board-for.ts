import type { BoardId, EntityId } from '../core/ids.ts'
import type { Board } from '../domain/boards.ts'
import type { PlanView } from '../domain/plan-view.ts'
import { boardEntry, isBoardKind } from './board-registry.ts'

/**
 * BOARD-9: the board on which an entity is shown: the one on screen where it has a card there, else the
 * first that has, or null where none has.
 */
export function findBoardFor(
  view: PlanView,
  entityId: EntityId,
  shownId: BoardId | null,
): BoardId | null {
  const shown = shownId === null ? undefined : view.boards.get(shownId)
  const boards = shown === undefined ? view.boards.values() : [shown, ...view.boards.values()]
  for (const board of boards) if (hasCard(view, board, entityId)) return board.id
  return null
}

function hasCard(view: PlanView, board: Board, entityId: EntityId): boolean {
  const entity = view.entities.get(entityId)
  if (entity === undefined || !isBoardKind(board.kind)) return false
  const { accepts, layout } = boardEntry(board.kind).open(board)
  return accepts.includes(entity.kind) && layout(view).cards.has(entityId)
}
