import { useMemo } from 'react'

import { boardEntry, isBoardKind } from '#shared/boards/board-registry.ts'
import type { Entity } from '#shared/domain/entities/entity.ts'
import type { EntityKind } from '#shared/domain/entities/entity-registry.ts'

import { usePlan } from '../../plan/plan-context.tsx'

/** Whose entities the filter is about: those of the board on screen, or all of a kind. */
export type FilterScope = 'board' | EntityKind

/** The entities that the filter lets through or leaves out. */
export function useShownEntities(scope: FilterScope): readonly Entity[] {
  const view = usePlan((state) => state.view)
  const boardId = usePlan((state) => state.boardId)
  return useMemo(() => {
    const board = boardId === null ? undefined : view.boards.get(boardId)
    return scope === 'board' && board !== undefined && isBoardKind(board.kind)
      ? boardEntry(board.kind).open(board).shown(view)
      : [...view.entities.values()].filter(({ kind }) => kind === scope)
  }, [view, boardId, scope])
}
