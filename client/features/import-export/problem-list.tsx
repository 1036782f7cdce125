import { Button, Group, Text } from '@mantine/core'
import { IconCopy, IconDownload } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { ImportProblem } from '#shared/exchange/csv/import-problem.ts'

import { useFormat } from '../../i18n/use-format.ts'
import { copyText } from '../../ui/copy-text.ts'
import { downloadText } from '../../ui/download-text.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { createFileName } from '../../ui/file-name.ts'
import styles from './import-export.module.css'
import { groupProblems, problemParts } from './problem-groups.ts'

/** A group shows this many; the list to save holds all. */
const SHOWN_OF_GROUP = 40

/** What was odd about rows of the file, by reason, to read, copy or save. */
export function ProblemList({ problems }: { readonly problems: readonly ImportProblem[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const groups = useMemo(() => groupProblems(problems), [problems])
  const [copied, setCopied] = useState<boolean | null>(null)

  function describe(problem: ImportProblem): string {
    const lineOf = (line: number) => t('importExport.problemLine', { line: format.number(line) })
    const parts = problemParts(problem)
    return [
      lineOf(problem.line),
      ...parts,
      ...(problem.otherLine === undefined ? [] : [lineOf(problem.otherLine)]),
    ].join(' · ')
  }

  function wholeList(): string {
    return groups
      .map(({ reason, problems: those }) =>
        [t(`importExport.reasons.${reason}`), ...those.map((each) => `  ${describe(each)}`)].join(
          '\n',
        ),
      )
      .join('\n\n')
  }

  function handleSave(): void {
    const name = createFileName([t('importExport.problemsFile')], Date.now(), 'txt')
    downloadText(name, wholeList(), 'text/plain')
  }

  if (problems.length === 0) {
    return (
      <EmptyState title={t('importExport.noProblems')} headingOrder={3}>
        {t('importExport.noProblemsText')}
      </EmptyState>
    )
  }
  return (
    <>
      <Group gap="xs" mb="xs">
        <Button
          size="xs"
          variant="default"
          leftSection={<IconCopy size={14} aria-hidden="true" />}
          onClick={() => void copyText(wholeList()).then(setCopied)}
        >
          {t('importExport.copyList')}
        </Button>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconDownload size={14} aria-hidden="true" />}
          onClick={handleSave}
        >
          {t('importExport.saveList')}
        </Button>
        <Text component="output" size="sm" c="dimmed">
          {copied === true && t('importExport.copied')}
          {copied === false && t('importExport.notCopied')}
        </Text>
      </Group>
      {/* Focusable, so that the keyboard can scroll it. */}
      <section
        className={styles['scroller']}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        aria-label={t('importExport.tabProblems')}
      >
        {groups.map(({ reason, problems: those }) => (
          <div key={reason} className={styles['problemGroup']}>
            <Text size="sm" fw={600}>
              {t(`importExport.reasons.${reason}`)} ({format.number(those.length)})
            </Text>
            <ul className={styles['problems']}>
              {those.slice(0, SHOWN_OF_GROUP).map((problem, index) => (
                <li key={index}>{describe(problem)}</li>
              ))}
            </ul>
            {those.length > SHOWN_OF_GROUP && (
              <Text size="sm" c="dimmed">
                {t('importExport.moreProblems', { count: those.length - SHOWN_OF_GROUP })}
              </Text>
            )}
          </div>
        ))}
      </section>
    </>
  )
}
