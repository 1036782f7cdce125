import { ActionIcon, Tooltip } from '@mantine/core'
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import { useOpenPlan, usePlan } from '../../plan/plan-context.tsx'

/** Undo and redo of this person's own steps. */
export function UndoButtons() {
  const { t } = useTranslation()
  const plan = useOpenPlan()
  const canUndo = usePlan((state) => state.canUndo)
  const canRedo = usePlan((state) => state.canRedo)
  if (!plan.mayEdit) return null
  return (
    <ActionIcon.Group>
      <Tooltip label={t('history.undoHint')}>
        <ActionIcon
          variant="default"
          size="md"
          disabled={!canUndo}
          aria-label={t('history.undo')}
          aria-keyshortcuts="Control+Z"
          onClick={plan.undo}
        >
          <IconArrowBackUp size={16} aria-hidden="true" />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={t('history.redoHint')}>
        <ActionIcon
          variant="default"
          size="md"
          disabled={!canRedo}
          aria-label={t('history.redo')}
          aria-keyshortcuts="Control+Shift+Z"
          onClick={plan.redo}
        >
          <IconArrowForwardUp size={16} aria-hidden="true" />
        </ActionIcon>
      </Tooltip>
    </ActionIcon.Group>
  )
}
