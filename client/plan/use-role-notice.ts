import { notifications } from '@mantine/notifications'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'

import type { Role } from '#shared/protocol/roles.ts'

import { useConnection } from '../connection/use-open-documents.ts'

const SHOWN_MS = 12_000

/** Says why tools come and go: a facilitator gave me another role while the plan is open. */
export function useRoleNotice(): void {
  const { t } = useTranslation()
  const role = useConnection((state) => state.role)
  const known = useRef(role)
  useEffect(() => {
    if (known.current === role) return
    notifications.hide(noticeId(known.current))
    known.current = role
    notifications.show({
      id: noticeId(role),
      message: t(`workspace.roleChanged.${role}`),
      autoClose: SHOWN_MS,
    })
  }, [role, t])
}

function noticeId(role: Role): string {
  return `role-${role}`
}
