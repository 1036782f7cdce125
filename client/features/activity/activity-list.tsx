import { Alert, Button, Skeleton, Stack } from '@mantine/core'
import { IconCloudOff } from '@tabler/icons-react'
import { useId, useMemo } from 'react'
import { useTranslation } from 'react-i18next'

import type { PlanId } from '#shared/core/ids.ts'

import { useFormat } from '../../i18n/use-format.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { useNow } from '../../ui/use-now.ts'
import { ActivityLineView } from './activity-line.tsx'
import styles from './activity-list.module.css'
import { groupByDay } from './activity-pages.ts'
import { type Activity, type ActivityChoice, useActivity } from './use-activity.ts'

const RENEW_MS = 30_000

interface ActivityListProps {
  readonly planId: PlanId
  readonly choice: ActivityChoice
  /** An entry was chosen, and what it touched is shown. */
  readonly onLeave: () => void
}

/** What happened, by days, newest first; older pages on request. */
export function ActivityList({ planId, choice, onLeave }: ActivityListProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const nowMs = useNow(RENEW_MS)
  const listId = useId()
  const activity = useActivity(planId, choice)
  const { pages } = activity
  const days = useMemo(() => groupByDay(pages?.entries ?? []), [pages])
  const isFiltered = choice.participantId !== null || choice.entityId !== null

  return (
    <Stack gap="sm">
      <Trouble activity={activity} />
      {pages === null && !activity.isOffline && activity.error === null && (
        <Skeleton height={180} radius="md" role="status" aria-label={t('activity.loading')} />
      )}
      {pages?.entries.length === 0 && (
        <EmptyState title={t('activity.emptyTitle')} headingOrder={3}>
          {isFiltered ? t('activity.emptyFiltered') : t('activity.emptyText')}
        </EmptyState>
      )}
      {days.map(({ startMs, lines }) => (
        <section key={startMs} aria-labelledby={`${listId}-${startMs}`}>
          <h3 id={`${listId}-${startMs}`} className={styles['day']}>
            {format.day(startMs, nowMs)}
          </h3>
          <ol className={styles['list']}>
            {lines.map(({ entry, times }) => (
              <li key={entry.id} className={styles['item']}>
                <ActivityLineView entry={entry} times={times} nowMs={nowMs} onLeave={onLeave} />
              </li>
            ))}
          </ol>
        </section>
      ))}
      {pages !== null && pages.next !== null && (
        <Button
          variant="default"
          loading={activity.isLoadingOlder}
          disabled={activity.isOffline}
          onClick={activity.loadOlder}
        >
          {t('activity.older')}
        </Button>
      )}
    </Stack>
  )
}

function Trouble({ activity: { isOffline, error, reload } }: { readonly activity: Activity }) {
  const { t } = useTranslation()
  if (isOffline) {
    return (
      <Alert
        color="gray"
        variant="light"
        role="status"
        icon={<IconCloudOff size={20} aria-hidden="true" />}
      >
        {t('activity.offline')}
        <Button mt="sm" size="xs" variant="default" display="block" onClick={reload}>
          {t('app.tryAgain')}
        </Button>
      </Alert>
    )
  }
  return error === null ? null : <ErrorNotice error={error} onRetry={reload} />
}
