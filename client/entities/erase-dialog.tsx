import { Stack, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'

import type { EntityId, ParticipantId } from '#shared/core/ids.ts'
import { namingEntities } from '#shared/domain/rules/naming-entities.ts'
import { ERASED_WITHIN_MINUTES } from '#shared/protocol/http-erasure.ts'

import { useAction } from '../http/use-action.ts'
import { useApi } from '../http/use-api.ts'
import { useOpenPlan, usePlan } from '../plan/plan-context.tsx'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'

/** Who is erased: something of the plan, or a participant and their member of the team. */
export type ErasureSubject =
  | { readonly entityId: EntityId; readonly name: string }
  | {
      readonly participantId: ParticipantId
      readonly memberId: EntityId | null
      readonly name: string
    }

interface EraseDialogProps {
  readonly subject: ErasureSubject
  readonly onClose: () => void
}

const MOST_NAMED = 8

/** Says what erasing for ever means, asks for the name, and erases. The plan then comes anew by itself. */
export function EraseDialog({ subject, onClose }: EraseDialogProps) {
  const { t } = useTranslation()
  const api = useApi()
  const plan = useOpenPlan()
  const action = useAction()
  const view = usePlan((state) => state.view)
  const { name } = subject
  const isEntity = 'entityId' in subject
  const ownId = isEntity ? subject.entityId : subject.memberId
  const naming = useMemo(() => namingEntities(view, name, ownId), [view, name, ownId])
  const names = naming.slice(0, MOST_NAMED).map((each) => each.name)

  async function handleConfirm(confirmation: string): Promise<void> {
    const whom = isEntity
      ? { entityId: subject.entityId, confirmation }
      : { participantId: subject.participantId, confirmation }
    const erased = await action.run(() => api.erase(plan.me.planId, whom))
    if (erased === undefined) return
    notifications.show({ message: t('erasure.done', { name }) })
    onClose()
  }

  return (
    <ConfirmDialog
      title={t('erasure.title', { name })}
      confirmLabel={t('erasure.now')}
      typedConfirmation={name}
      isDangerous
      isBusy={action.isBusy}
      error={action.error}
      onConfirm={(typed) => void handleConfirm(typed)}
      onClose={onClose}
    >
      <Stack gap="xs">
        <Text>{t(isEntity ? 'erasure.entityText' : 'erasure.personText', { name })}</Text>
        <Text>{t('erasure.filesText', { count: ERASED_WITHIN_MINUTES })}</Text>
        <Text>{t('erasure.effectText')}</Text>
        {naming.length > 0 && (
          <Text fw={600}>
            {t('erasure.namedText', {
              count: naming.length,
              names: names.join(', ') + (naming.length > MOST_NAMED ? ' …' : ''),
            })}
          </Text>
        )}
      </Stack>
    </ConfirmDialog>
  )
}
