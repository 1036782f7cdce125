import { Badge, SegmentedControl, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import type {
  Decision,
  ImportDecisions,
  Likeness,
  Suspicion,
} from '#shared/exchange/csv/suspect-people.ts'

import { EmptyState } from '../../ui/empty-state.tsx'
import styles from './import-export.module.css'

interface SuspicionListProps {
  readonly suspicions: readonly Suspicion[]
  readonly decisions: ImportDecisions
  readonly onDecide: (line: number, decision: Decision) => void
}

/** Rows that look like somebody, each to be decided: the same person, or two. */
export function SuspicionList({ suspicions, decisions, onDecide }: SuspicionListProps) {
  const { t } = useTranslation()

  function placeOf(other: Likeness): string {
    return other.type === 'person'
      ? t('importExport.inPlan')
      : t('importExport.inFile', { line: other.line })
  }

  if (suspicions.length === 0) {
    return (
      <EmptyState title={t('importExport.noSuspicions')} headingOrder={3}>
        {t('importExport.noSuspicionsText')}
      </EmptyState>
    )
  }
  return (
    <>
      <Text size="sm" c="dimmed" mb="xs">
        {t('importExport.suspicionsText')}
      </Text>
      <ul className={`${styles['scroller']} ${styles['list']}`}>
        {suspicions.map(({ line, name, title, reason, other, proposed }) => (
          <li key={line} className={styles['suspicion']}>
            <div>
              <Text size="sm">
                <b>{name}</b>
                {title === '' ? '' : ` · ${title}`}{' '}
                <Badge size="sm" variant="default" tt="none">
                  {t('importExport.inFile', { line })}
                </Badge>
              </Text>
              <Text size="sm" c="dimmed">
                {other.name}
                {other.title === '' ? '' : ` · ${other.title}`}{' '}
                <Badge size="sm" variant="default" tt="none">
                  {placeOf(other)}
                </Badge>{' '}
                {t(`importExport.likeness.${reason}`)}
              </Text>
            </div>
            <SegmentedControl
              size="xs"
              aria-label={t('importExport.decide', { name, line, other: other.name })}
              value={decisions.get(line) ?? proposed}
              data={[
                { value: 'merge', label: t('importExport.merge') },
                { value: 'new', label: t('importExport.keepBoth') },
              ]}
              onChange={(value) => onDecide(line, value === 'merge' ? 'merge' : 'new')}
            />
          </li>
        ))}
      </ul>
    </>
  )
}
