import { useEffect } from 'react'

import type { PlanAddress } from '../navigation/plan-path.ts'
import { useOpenPlan, usePlan } from './plan-context.tsx'

/** The board in the address is the board on screen, and others see which one that is. */
export function useBoardOfAddress({ boardId, view }: PlanAddress): void {
  const { store, presence } = useOpenPlan()
  const shown = usePlan((state) => state.boardId)
  useEffect(() => {
    if (boardId !== null && store.getState().view.boards.has(boardId)) store.setState({ boardId })
  }, [boardId, store])
  useEffect(() => presence.set({ board: shown, view }), [presence, shown, view])
}
