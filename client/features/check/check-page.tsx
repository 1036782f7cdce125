import { Button, Group, Loader, Stack, Text, Title } from '@mantine/core'
import { IconCopy, IconRefresh } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { copyText } from '../../ui/copy-text.ts'
import { PageFrame } from '../../ui/page-frame.tsx'
import { usePageTitle } from '../../ui/use-page-title.ts'
import { CheckLine } from './check-line.tsx'
import styles from './check-page.module.css'
import { checkNames, overallVerdict, type Findings } from './findings.ts'
import { runChecks } from './run-checks.ts'
import { itAdvice, useReport } from './use-report.ts'

/** Says in words whether this device and its network are ready; needs no plan and no join. */
export function CheckPage() {
  const { t } = useTranslation()
  const [round, setRound] = useState(1)
  usePageTitle(t('check.pageTitle'))
  return (
    <PageFrame>
      <div className={styles['card']}>
        <Title order={1} size="h2">
          {t('check.title')}
        </Title>
        <Text c="dimmed" mt="xs" mb="lg">
          {t('check.lead', { host: location.host })}
        </Text>
        <Checked key={round} onAgain={() => setRound(round + 1)} />
      </div>
    </PageFrame>
  )
}

function Checked({ onAgain }: { readonly onAgain: () => void }) {
  const { t } = useTranslation()
  const { findings, isDone } = useFindings()
  const report = useReport()
  const [shown, setShown] = useState<'none' | 'copied' | 'by-hand'>('none')
  const overall = overallVerdict(findings)

  async function handleCopy(): Promise<void> {
    setShown((await copyText(report(findings))) ? 'copied' : 'by-hand')
  }

  return (
    <Stack gap="lg">
      <output className={styles['overall']} data-check={isDone ? overall : 'running'}>
        {!isDone && <Loader size="xs" aria-hidden="true" />}
        {isDone ? t(`check.overall.${overall}`) : t('check.running')}
      </output>
      <ul className={styles['lines']}>
        {checkNames.map((name) => (
          <CheckLine key={name} name={name} finding={findings[name] ?? null} />
        ))}
      </ul>
      {isDone && findings.live?.key !== 'liveSocket' && (
        <section className={styles['forIt']} aria-labelledby="for-it">
          <Title order={2} size="h5" id="for-it">
            {t('check.forIt')}
          </Title>
          <Text size="sm">{itAdvice(t)}</Text>
        </section>
      )}
      <Group gap="sm">
        <Button
          leftSection={<IconCopy size={18} aria-hidden="true" />}
          disabled={!isDone}
          onClick={() => void handleCopy()}
        >
          {t('check.copy')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconRefresh size={18} aria-hidden="true" />}
          disabled={!isDone}
          onClick={onAgain}
        >
          {t('check.again')}
        </Button>
      </Group>
      <Text component="output" size="sm" c="dimmed">
        {shown === 'copied' && t('check.copiedResult')}
        {shown === 'by-hand' && t('app.copyByHand')}
      </Text>
      {shown === 'by-hand' && <pre className={styles['report']}>{report(findings)}</pre>}
    </Stack>
  )
}

interface Found {
  readonly findings: Findings
  readonly isDone: boolean
}

/** Runs the checks once, and has each finding as it comes. */
function useFindings(): Found {
  const [found, setFound] = useState<Found>({ findings: {}, isDone: false })
  useEffect(() => {
    let isGone = false
    void runChecks((name, finding) => {
      if (isGone) return
      setFound((before) => ({ ...before, findings: { ...before.findings, [name]: finding } }))
    }).then(() => {
      if (!isGone) setFound((before) => ({ ...before, isDone: true }))
    })
    return () => {
      isGone = true
    }
  }, [])
  return found
}
