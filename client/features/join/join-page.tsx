import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { PlanId } from '#shared/core/ids.ts'

import { takeJoinEntry, type JoinEntry } from '../../navigation/join-entry.ts'
import { PageFrame } from '../../ui/page-frame.tsx'
import { usePageTitle } from '../../ui/use-page-title.ts'
import { JoinByKey } from './join-by-key.tsx'
import { JoinEntryForm } from './join-entry-form.tsx'
import styles from './join-page.module.css'
import { ReEnter } from './re-enter.tsx'

export interface JoinPageProps {
  /** `keptHigherRole`: this browser was already in with more rights than the link gives. */
  readonly onJoined: (planId: PlanId, keptHigherRole: boolean) => void
  /** Called when it becomes likely that a plan will be opened next. */
  readonly onLikelyToOpen: () => void
}

/** From a link, a room code or a re-entry code into the plan. */
export function JoinPage({ onJoined, onLikelyToOpen }: JoinPageProps) {
  const { t } = useTranslation()
  const [entry, setEntry] = useState<JoinEntry | null>(() => takeJoinEntry(window))
  usePageTitle(t('join.pageTitle'))

  // Another link pasted into this very tab changes the fragment alone and loads nothing.
  useEffect(() => {
    const handleHashChange = (): void => {
      const next = takeJoinEntry(window)
      if (next !== null) setEntry(next)
    }
    window.addEventListener('hashchange', handleHashChange)
    return () => window.removeEventListener('hashchange', handleHashChange)
  }, [])

  return (
    <PageFrame>
      <div className={styles['card']}>
        {entry === null && <JoinEntryForm onEntry={setEntry} />}
        {entry?.kind === 'key' && (
          <JoinByKey
            key={JSON.stringify(entry.key)}
            joinKey={entry.key}
            onJoined={onJoined}
            onLikelyToOpen={onLikelyToOpen}
            onOtherWay={() => setEntry(null)}
          />
        )}
        {entry?.kind === 'reEntry' && (
          <ReEnter
            key={entry.code}
            code={entry.code}
            onJoined={onJoined}
            onOtherWay={() => setEntry(null)}
          />
        )}
      </div>
    </PageFrame>
  )
}
