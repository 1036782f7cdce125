import { Button, Stack, Text } from '@mantine/core'
import { IconKey } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { PlanId } from '#shared/core/ids.ts'

import { useAction } from '../../http/use-action.ts'
import { useApi } from '../../http/use-api.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { CopyField } from '../../ui/copy-field.tsx'

interface FacilitatorLinkProps {
  readonly planId: PlanId
  readonly origin: string
}

/** The facilitators' key: it cannot be shown again, so it can only be replaced, and is shown then. */
export function FacilitatorLink({ planId, origin }: FacilitatorLinkProps) {
  const { t } = useTranslation()
  const api = useApi()
  const action = useAction()
  const [isAsking, setIsAsking] = useState(false)
  const [newPath, setNewPath] = useState<string | null>(null)

  async function handleReplace(): Promise<void> {
    const links = await action.run(() =>
      api.changeLink(planId, { role: 'facilitator', action: 'rotate' }),
    )
    if (links === undefined) return
    setNewPath(links.links.find(({ role }) => role === 'facilitator')?.path ?? null)
    setIsAsking(false)
  }

  return (
    <Stack gap="xs" align="flex-start">
      <Text size="sm" fw={600}>
        {t('share.facilitatorTitle')}
      </Text>
      <Text size="sm" c="dimmed">
        {t('share.facilitatorText')}
      </Text>
      {newPath === null ? (
        <Button
          size="sm"
          variant="default"
          leftSection={<IconKey size={18} aria-hidden="true" />}
          onClick={() => setIsAsking(true)}
        >
          {t('share.facilitatorReplace')}
        </Button>
      ) : (
        <Stack w="100%">
          <CopyField
            label={t('share.facilitatorLink')}
            description={t('share.facilitatorLinkHint')}
            value={`${origin}${newPath}`}
          />
        </Stack>
      )}
      {isAsking && (
        <ConfirmDialog
          title={t('share.facilitatorReplaceTitle')}
          confirmLabel={t('share.facilitatorReplace')}
          isBusy={action.isBusy}
          error={action.error}
          onConfirm={() => void handleReplace()}
          onClose={() => setIsAsking(false)}
        >
          {t('share.facilitatorReplaceText')}
        </ConfirmDialog>
      )}
    </Stack>
  )
}
