import { Alert } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useHistoryState } from 'wouter/use-browser-location'

import type { Membership } from '#shared/protocol/http-join.ts'

/** Says, once, that a link with fewer rights took none away. */
export function HigherRoleNotice({ role }: { readonly role: Membership['role'] }) {
  const { t } = useTranslation()
  const state: unknown = useHistoryState()
  const [isDismissed, setIsDismissed] = useState(false)
  const wasKept =
    typeof state === 'object' &&
    state !== null &&
    'keptHigherRole' in state &&
    state.keptHigherRole === true
  if (!wasKept || isDismissed) return null
  return (
    <Alert
      variant="light"
      radius={0}
      py="xs"
      withCloseButton
      closeButtonLabel={t('workspace.dismiss')}
      onClose={() => setIsDismissed(true)}
    >
      {t('workspace.keptHigherRole', { role: t(`roles.${role}`) })}
    </Alert>
  )
}
