import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { boardName } from '#shared/boards/board-registry.ts'
import type { BoardId } from '#shared/core/ids.ts'
import type { Board } from '#shared/domain/boards.ts'

import { useLanguage } from '../../i18n/use-language.ts'
import { useOpenPlan, usePlan } from '../../plan/plan-context.tsx'
import { renameBoard } from '../../plan/rename-board.ts'
import type { PlaceBefore } from './tab-order.ts'

export interface BoardActions {
  /** The boards in their order. */
  readonly ids: readonly BoardId[]
  readonly mayEdit: boolean
  readonly mayDelete: boolean
  readonly nameOf: (board: Board) => string
  readonly rename: (board: Board, name: string) => void
  /** Where `before` is undefined the board stays. */
  readonly move: (board: Board, before: PlaceBefore | undefined) => void
  readonly remove: (board: Board) => void
  /** What was just done, for those who do not see it. */
  readonly announcement: string
}

/** What this person can do with boards. */
export function useBoardActions(): BoardActions {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const plan = useOpenPlan()
  const boards = usePlan((state) => state.view.boards)
  const [announcement, setAnnouncement] = useState('')
  const nameOf = (board: Board) => boardName(board, language)

  return {
    ids: [...boards.keys()],
    mayEdit: plan.mayEdit,
    mayDelete: plan.isFacilitator,
    nameOf,
    announcement,
    rename: (board, text) => renameBoard(plan, board, { text, language }),
    move: (board, before) => {
      if (before === undefined) return
      const done = plan.run({
        name: 'moveBoard',
        args: { boardId: board.id, beforeId: before },
      })
      if (!done.ok) return
      const now = [...plan.store.getState().view.boards.keys()]
      const place = now.indexOf(board.id) + 1
      setAnnouncement(t('boards.moved', { name: nameOf(board), place, count: now.length }))
    },
    remove: (board) => {
      plan.run({ name: 'deleteBoard', args: { boardId: board.id } })
    },
  }
}
