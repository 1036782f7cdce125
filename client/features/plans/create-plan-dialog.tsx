import { Modal } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { PlanId } from '#shared/core/ids.ts'
import type { CreatedPlan } from '#shared/protocol/http-plans.ts'

import { useFocusReturn } from '../../ui/use-focus-return.ts'
import { CreatePlanForm } from './create-plan-form.tsx'
import { CreatedPlanKey } from './created-plan-key.tsx'
import type { PlanStart } from './template-choice.tsx'

interface CreatePlanDialogProps {
  readonly start: PlanStart
  readonly needsSecret: boolean
  readonly onOpenPlan: (planId: PlanId) => void
  readonly onClose: () => void
}

/** First the form, then, once, the facilitator's link. Render it only while it is open. */
export function CreatePlanDialog(props: CreatePlanDialogProps) {
  useFocusReturn()
  const { t } = useTranslation()
  const [created, setCreated] = useState<{ plan: CreatedPlan; title: string } | null>(null)
  return (
    <Modal
      opened
      size="lg"
      // The key is shown once: a click beside the dialog must not lose it.
      closeOnClickOutside={created === null}
      closeOnEscape={created === null}
      withCloseButton={created === null}
      closeButtonProps={{ 'aria-label': t('app.close') }}
      title={created === null ? t('plans.dialogTitle') : t('plans.keyTitle')}
      onClose={props.onClose}
    >
      {created === null ? (
        <CreatePlanForm
          start={props.start}
          needsSecret={props.needsSecret}
          onCreated={(plan, title) => setCreated({ plan, title })}
        />
      ) : (
        <CreatedPlanKey
          title={created.title}
          link={created.plan.links.facilitator}
          onContinue={() => props.onOpenPlan(created.plan.planId)}
        />
      )}
    </Modal>
  )
}
