import { Tabs, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import type { TableReport } from '#shared/exchange/csv/table-import.ts'
import type { Decision, ImportDecisions } from '#shared/exchange/csv/suspect-people.ts'

import { useFormat } from '../../i18n/use-format.ts'
import styles from './import-export.module.css'
import { PreviewTable } from './preview-table.tsx'
import { ProblemList } from './problem-list.tsx'
import { SuspicionList } from './suspicion-list.tsx'

const outcomes = ['new', 'updated', 'unchanged', 'joined', 'skipped'] as const

interface CheckStepProps {
  readonly report: TableReport
  readonly decisions: ImportDecisions
  readonly onDecide: (line: number, decision: Decision) => void
  /** Whether ratings of who is there stay as they are: a file never overwrites them, a paste does. */
  readonly keepsRatings: boolean
}

/** The third step: what the import would do, before it does anything. */
export function CheckStep({ report, decisions, onDecide, keepsRatings }: CheckStepProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { counts, rows, problems, suspicions } = report
  return (
    <>
      <dl className={styles['counts']} aria-label={t('importExport.counts')}>
        {outcomes.map((outcome) => (
          <div
            key={outcome}
            className={
              counts[outcome] === 0 ? `${styles['count']} ${styles['countZero']}` : styles['count']
            }
            title={t(`importExport.outcomeHints.${outcome}`)}
            data-outcome={outcome}
          >
            <dt>{t(`importExport.outcomes.${outcome}`)}</dt>
            <dd>{format.number(counts[outcome])}</dd>
          </div>
        ))}
      </dl>
      {keepsRatings && counts.updated > 0 && (
        <Text size="sm" c="dimmed">
          {t('importExport.factsOnly')}
        </Text>
      )}
      <Tabs defaultValue={suspicions.length > 0 ? 'suspicions' : 'people'} keepMounted={false}>
        <Tabs.List mb="sm">
          <Tabs.Tab value="people">
            {t('importExport.tabPeople')} ({format.number(rows.length)})
          </Tabs.Tab>
          <Tabs.Tab value="suspicions">
            {t('importExport.tabSuspicions')} ({format.number(suspicions.length)})
          </Tabs.Tab>
          <Tabs.Tab value="problems">
            {t('importExport.tabProblems')} ({format.number(problems.length)})
          </Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="people">
          <PreviewTable report={report} />
        </Tabs.Panel>
        <Tabs.Panel value="suspicions">
          <SuspicionList suspicions={suspicions} decisions={decisions} onDecide={onDecide} />
        </Tabs.Panel>
        <Tabs.Panel value="problems">
          <ProblemList problems={problems} />
        </Tabs.Panel>
      </Tabs>
    </>
  )
}
