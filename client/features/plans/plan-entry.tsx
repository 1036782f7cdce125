import { Badge, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'

import type { PlanId } from '#shared/core/ids.ts'
import type { Role } from '#shared/protocol/roles.ts'

import { planPath } from '../../navigation/plan-path.ts'
import { PlanEmblem } from './plan-emblem.tsx'
import styles from './plan-list.module.css'

interface PlanEntryProps {
  readonly planId: PlanId
  readonly title: string
  readonly role: Role
  /** A line below the title. */
  readonly detail?: string
  /** A line that must not be missed. */
  readonly warning?: string
  /** What can be done with the plan beside opening it. */
  readonly children?: ReactNode
}

/** One plan in a list; the whole of it opens the plan. */
export function PlanEntry({ planId, title, role, detail, warning, children }: PlanEntryProps) {
  const { t } = useTranslation()
  return (
    <li className={styles['card']}>
      <PlanEmblem planId={planId} />
      <div className={styles['text']}>
        <Title order={3} size="h4" className={styles['title']}>
          <Link
            href={planPath({ planId })}
            className={styles['link'] ?? ''}
            aria-label={t('plans.open', { title })}
          >
            {title}
          </Link>
        </Title>
        {detail !== undefined && (
          <Text size="sm" c="dimmed">
            {detail}
          </Text>
        )}
        {warning !== undefined && (
          <Text size="sm" fw={550}>
            {warning}
          </Text>
        )}
        <Badge mt={6} variant="light" color="gray" tt="none" fw={550}>
          {t(`roles.${role}`)}
        </Badge>
      </div>
      {children}
    </li>
  )
}
