import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import { listKnownPlans } from '../../connection/known-plans.ts'
import { useLoaded } from '../../http/use-loaded.ts'
import { PlanEntry } from './plan-entry.tsx'
import styles from './plan-list.module.css'

/** The plans that this device knows, where the server cannot be asked; nothing where it knows none. */
export function PlansOnDevice() {
  const { t } = useTranslation()
  const { loaded } = useLoaded(listKnownPlans)
  if (loaded.state !== 'ready' || loaded.value.length === 0) return null
  return (
    <>
      <Text my="md">{t('plans.onDevice')}</Text>
      <ul className={styles['list']}>
        {loaded.value.map(({ title, membership }) => (
          <PlanEntry
            key={membership.planId}
            planId={membership.planId}
            title={title}
            role={membership.role}
          />
        ))}
      </ul>
    </>
  )
}
