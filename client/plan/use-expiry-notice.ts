import { notifications } from '@mantine/notifications'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'

import { useFormat } from '../i18n/use-format.ts'
import type { KnownMembership } from './use-plan-membership.ts'

const SHOWN_MS = 12_000

/** Says, when a plan is opened, that the server deletes it where nobody opens it again in time. */
export function useExpiryNotice({ expiresAtMs, membership }: KnownMembership): void {
  const { t } = useTranslation()
  const format = useFormat()
  const day = expiresAtMs === null ? null : format.date(expiresAtMs)
  const { planId } = membership
  useEffect(() => {
    if (day === null) return
    notifications.show({
      id: `expiry-${planId}`,
      message: t('workspace.expiresNotice', { date: day }),
      autoClose: SHOWN_MS,
    })
  }, [day, planId, t])
}
