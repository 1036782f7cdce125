import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconDeviceMobileShare, IconPencil, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { PlanId } from '#shared/core/ids.ts'
import type { Result } from '#shared/core/result.ts'
import type { Membership } from '#shared/protocol/http-join.ts'

import { useAction } from '../../http/use-action.ts'
import { useApi } from '../../http/use-api.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { EditPerson } from './edit-person.tsx'
import { OtherDevice } from './other-device.tsx'
import { PersonLine } from './person-line.tsx'

interface MyEntryProps {
  readonly planId: PlanId
  readonly me: Membership
  readonly onMeChanged: (me: Membership) => void
  readonly onForgetDevice: () => Promise<Result<null>>
}

/** What I am called, how I go on elsewhere, how this device forgets the plan. */
export function MyEntry({ planId, me, onMeChanged, onForgetDevice }: MyEntryProps) {
  const { t } = useTranslation()
  const api = useApi()
  const forgetting = useAction()
  const [dialog, setDialog] = useState<'edit' | 'otherDevice' | 'forget' | null>(null)
  const close = (): void => setDialog(null)

  return (
    <section aria-labelledby="people-you">
      <Title order={3} size="h4" id="people-you" mb="sm">
        {t('people.you')}
      </Title>
      <Stack gap="sm">
        <PersonLine person={me} isMe />
        <Group gap="xs">
          <Button
            size="xs"
            variant="default"
            leftSection={<IconPencil size={16} aria-hidden="true" />}
            aria-label={t('people.editMine')}
            onClick={() => setDialog('edit')}
          >
            {t('people.edit')}
          </Button>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconDeviceMobileShare size={16} aria-hidden="true" />}
            onClick={() => setDialog('otherDevice')}
          >
            {t('people.otherDevice')}
          </Button>
          <Button
            size="xs"
            variant="subtle"
            color="gray"
            leftSection={<IconTrash size={16} aria-hidden="true" />}
            onClick={() => setDialog('forget')}
          >
            {t('people.forget')}
          </Button>
        </Group>
      </Stack>
      {dialog === 'edit' && (
        <EditPerson
          title={t('people.editMine')}
          person={me}
          onSave={(change) => api.changeMe(planId, change)}
          onSaved={(changed) => {
            onMeChanged(changed)
            close()
          }}
          onClose={close}
        />
      )}
      {dialog === 'otherDevice' && <OtherDevice planId={planId} onClose={close} />}
      {dialog === 'forget' && (
        <ConfirmDialog
          title={t('people.forgetTitle')}
          confirmLabel={t('people.forgetNow')}
          isDangerous
          isBusy={forgetting.isBusy}
          error={forgetting.error}
          onConfirm={() => void forgetting.run(onForgetDevice)}
          onClose={close}
        >
          <Text>{t('people.forgetText')}</Text>
        </ConfirmDialog>
      )}
    </section>
  )
}
