import { Skeleton } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconCircleX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import styles from './check-page.module.css'
import { verdictOf, type CheckName, type Finding, type Verdict } from './findings.ts'

const icons: Readonly<Record<Verdict, typeof IconCircleCheck>> = {
  good: IconCircleCheck,
  limited: IconAlertTriangle,
  bad: IconCircleX,
}

interface CheckLineProps {
  readonly name: CheckName
  /** Null while it is being found out. */
  readonly finding: Finding | null
}

/** One thing that was checked: a verdict in a word and a sentence. */
export function CheckLine({ name, finding }: CheckLineProps) {
  const { t } = useTranslation()
  const verdict = finding === null ? null : verdictOf(finding)
  const Icon = verdict === null ? null : icons[verdict]
  return (
    <li className={styles['line']} data-check-line={name} data-verdict={verdict ?? 'running'}>
      <span className={styles['icon']}>
        {Icon === null ? (
          <Skeleton circle height={22} width={22} />
        ) : (
          <Icon size={22} stroke={1.8} aria-hidden="true" />
        )}
      </span>
      <div>
        <div className={styles['name']}>
          {t(`check.names.${name}`)}
          {verdict !== null && (
            <span className={styles['verdict']}>{t(`check.verdict.${verdict}`)}</span>
          )}
        </div>
        {finding === null ? (
          <span className={styles['sentence']}>{t('check.running')}</span>
        ) : (
          <span className={styles['sentence']}>
            {t(`check.findings.${finding.key}`, { ...finding.values })}
          </span>
        )}
      </div>
    </li>
  )
}
