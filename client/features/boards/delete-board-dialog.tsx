import { useTranslation } from 'react-i18next'

import type { Board } from '#shared/domain/boards.ts'

import { usePlan } from '../../plan/plan-context.tsx'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'

interface DeleteBoardDialogProps {
  readonly board: Board
  readonly name: string
  readonly onConfirm: () => void
  readonly onClose: () => void
}

/** Says what goes with a board and what stays, before it goes. */
export function DeleteBoardDialog({ board, name, onConfirm, onClose }: DeleteBoardDialogProps) {
  const { t } = useTranslation()
  const count = usePlan((state) => state.view.annotations.get(board.id)?.size ?? 0)
  return (
    <ConfirmDialog
      title={t('boards.deleteTitle', { name })}
      confirmLabel={t('boards.deleteConfirm')}
      isDangerous
      onConfirm={onConfirm}
      onClose={onClose}
    >
      {count === 0 ? t('boards.deleteEmpty') : t('boards.deleteDrawn', { count })}{' '}
      {t('boards.deleteStays')}
    </ConfirmDialog>
  )
}
