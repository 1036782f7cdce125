import { Badge, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import type { ActivityEntry } from '#shared/protocol/http-plans.ts'

import { useVocabulary } from '../../entities/use-vocabulary.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { useOpenPlan, usePlan } from '../../plan/plan-context.tsx'
import { initialsOf, stableColor } from '../../ui/stable-color.ts'
import styles from './activity-list.module.css'
import { findTouched, sayDeed, type Touched } from './say-deed.ts'

interface ActivityLineViewProps {
  readonly entry: ActivityEntry
  readonly times: number
  readonly nowMs: number
  readonly onLeave: () => void
}

/** One thing that somebody did; choosing it shows what it touched, as far as that is in use. */
export function ActivityLineView({ entry, times, nowMs, onLeave }: ActivityLineViewProps) {
  const { t } = useTranslation()
  const plan = useOpenPlan()
  const words = useVocabulary()
  const { language } = useLanguage()
  const view = usePlan((state) => state.view)
  const touched = findTouched(entry.ids, view)
  const who = entry.participantId === null ? t('activity.server') : entry.name
  const name = who ?? t('activity.formerPerson')
  const [first] = touched.inUse

  const content = (
    <>
      <span
        className={styles['avatar']}
        style={{ background: stableColor(entry.participantId ?? '') }}
        aria-hidden="true"
      >
        {initialsOf(name) || '?'}
      </span>
      <span className={styles['text']}>
        <span className={styles['deed']}>
          <strong>{name}</strong> {sayDeed(entry, view, { t, language, words })}
        </span>
        <About entry={entry} times={times} nowMs={nowMs} touched={touched} />
      </span>
    </>
  )
  if (first === undefined) return <div className={styles['line']}>{content}</div>
  return (
    <button
      type="button"
      className={styles['line']}
      onClick={() => {
        onLeave()
        plan.focus(first.id)
        if (touched.inUse.length > 1) plan.select(touched.inUse.map(({ id }) => id))
      }}
    >
      {content}
    </button>
  )
}

interface AboutProps {
  readonly entry: ActivityEntry
  readonly times: number
  readonly nowMs: number
  readonly touched: Touched
}

/** When, for which area, what kind of thing it is about, and what of it is in the bin. */
function About({ entry, times, nowMs, touched: { inUse, inBin, goneCount } }: AboutProps) {
  const { t } = useTranslation()
  const words = useVocabulary()
  const format = useFormat()
  const [only, ...others] = [...inUse, ...inBin]
  const kind = only === undefined || others.length + goneCount > 0 ? '' : words.kinds[only.kind].one
  const facts = [entry.area, kind, times > 1 ? t('activity.times', { count: times }) : ''].filter(
    (fact) => fact !== '',
  )
  return (
    <span className={styles['about']}>
      <Text span size="xs" c="dimmed">
        {/* The server's clock may be ahead of this device's. */}
        <time dateTime={new Date(entry.at).toISOString()} title={format.moment(entry.at)}>
          {format.relative(Math.min(entry.at, nowMs), nowMs)}
        </time>
        {facts.map((fact) => ` · ${fact}`)}
      </Text>
      {inBin.length > 0 && (
        <Badge size="sm" variant="default" tt="none" fw={550}>
          {t('activity.inBin', { count: inBin.length })}
        </Badge>
      )}
    </span>
  )
}
