import { boardName } from '#shared/boards/board-registry.ts'
import type { Board } from '#shared/domain/boards.ts'
import type { Language } from '#shared/domain/plan-view.ts'

import type { OpenPlan } from './open-plan.ts'

/**
 * Gives a board another name. RENAME-1: the name of its kind, and none at all, are not stored, so that
 * everybody reads them in their language.
 */
export function renameBoard(
  plan: Pick<OpenPlan, 'run'>,
  board: Board,
  { text, language }: { readonly text: string; readonly language: Language },
): void {
  const typed = text.trim()
  const name = typed === boardName({ ...board, name: '' }, language) ? '' : typed
  if (name !== board.name) plan.run({ name: 'setBoard', args: { boardId: board.id, name } })
}
