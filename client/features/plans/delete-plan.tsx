import { useTranslation } from 'react-i18next'

import type { PlanRow } from '#shared/protocol/http-plans.ts'

import { useAction } from '../../http/use-action.ts'
import { useApi } from '../../http/use-api.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'

interface DeletePlanProps {
  readonly plan: PlanRow
  readonly onClose: () => void
  readonly onDeleted: () => void
}

/** Asks for the plan's title, then erases the plan for everyone. */
export function DeletePlan({ plan, onClose, onDeleted }: DeletePlanProps) {
  const { t } = useTranslation()
  const api = useApi()
  const action = useAction()

  async function handleConfirm(typed: string): Promise<void> {
    const done = await action.run(() => api.deletePlan(plan.planId, typed))
    if (done !== undefined) onDeleted()
  }

  return (
    <ConfirmDialog
      title={t('plans.removeTitle')}
      confirmLabel={t('plans.remove')}
      typedConfirmation={plan.title}
      isDangerous
      isBusy={action.isBusy}
      error={action.error}
      onConfirm={(typed) => void handleConfirm(typed)}
      onClose={onClose}
    >
      {t('plans.removeText')}
    </ConfirmDialog>
  )
}
