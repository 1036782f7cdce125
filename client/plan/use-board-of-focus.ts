import { useEffect } from 'react'

import { findBoardFor } from '#shared/boards/find-board-for.ts'
import type { BoardId } from '#shared/core/ids.ts'

import { useOpenPlan } from './plan-context.tsx'

/**
 * Whoever goes to an entity gets there: where the board on screen has no card of it, a board that has
 * one is asked for.
 */
export function useBoardOfFocus(onShowBoard: (boardId: BoardId) => void): void {
  const { store } = useOpenPlan()
  useEffect(
    () =>
      store.subscribe(({ focusRequest, view, boardId }, former) => {
        if (focusRequest === null || focusRequest === former.focusRequest) return
        const found = findBoardFor(view, focusRequest.entityId, boardId)
        if (found !== null && found !== boardId) onShowBoard(found)
      }),
    [store, onShowBoard],
  )
}
