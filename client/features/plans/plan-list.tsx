import { ActionIcon, Menu } from '@mantine/core'
import { IconDotsVertical, IconTrash } from '@tabler/icons-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { PlanRow } from '#shared/protocol/http-plans.ts'

import { useFormat } from '../../i18n/use-format.ts'
import { useNow } from '../../ui/use-now.ts'
import { PlanEntry } from './plan-entry.tsx'
import styles from './plan-list.module.css'

const DeletePlan = lazy(async () => ({ default: (await import('./delete-plan.tsx')).DeletePlan }))

const RENEW_MS = 60_000

interface PlanListProps {
  readonly plans: readonly PlanRow[]
  readonly onDeleted: () => void
}

/** The plans this browser has joined, last opened first. */
export function PlanList({ plans, onDeleted }: PlanListProps) {
  const [deleting, setDeleting] = useState<PlanRow | null>(null)
  return (
    <>
      <ul className={styles['list']}>
        {plans.map((plan) => (
          <PlanCard key={plan.planId} plan={plan} onDelete={() => setDeleting(plan)} />
        ))}
      </ul>
      {deleting !== null && (
        <Suspense fallback={null}>
          <DeletePlan
            plan={deleting}
            onClose={() => setDeleting(null)}
            onDeleted={() => {
              setDeleting(null)
              onDeleted()
            }}
          />
        </Suspense>
      )}
    </>
  )
}

function PlanCard({ plan, onDelete }: { readonly plan: PlanRow; readonly onDelete: () => void }) {
  const { t } = useTranslation()
  const format = useFormat()
  const when = format.relative(plan.lastSeenAt, useNow(RENEW_MS))
  return (
    <PlanEntry
      planId={plan.planId}
      title={plan.title}
      role={plan.role}
      detail={t('plans.lastOpened', { when })}
      {...(plan.expiresAt !== null && {
        warning: t('plans.expires', { date: format.date(plan.expiresAt) }),
      })}
    >
      {plan.role === 'facilitator' && (
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon
              className={styles['menu']}
              variant="subtle"
              color="gray"
              size="lg"
              aria-label={t('plans.actions', { title: plan.title })}
            >
              <IconDotsVertical size={18} aria-hidden="true" />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item
              color="var(--ts-danger-text)"
              leftSection={<IconTrash size={16} aria-hidden="true" />}
              onClick={onDelete}
            >
              {t('plans.remove')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
    </PlanEntry>
  )
}
