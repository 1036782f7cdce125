import { Button, Group, Text } from '@mantine/core'
import { IconArrowBackUp, IconCircleCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import type { EntityId } from '#shared/core/ids.ts'
import type { TableReport } from '#shared/exchange/csv/table-import.ts'

import { useOpenPlan, usePlan } from '../../plan/plan-context.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ProblemList } from './problem-list.tsx'

export interface ImportDone {
  readonly report: TableReport
  /** Whom it touched first, to see whether it was undone. */
  readonly witnessId: EntityId | null
}

interface ImportResultProps {
  readonly done: ImportDone
  readonly onClose: () => void
}

/** What the import did, and the way back. */
export function ImportResult({ done, onClose }: ImportResultProps) {
  const { t } = useTranslation()
  const plan = useOpenPlan()
  const { counts, problems } = done.report
  const isUndone = usePlan(
    ({ view }) => done.witnessId !== null && !view.entities.has(done.witnessId),
  )
  return (
    <>
      <output>
        <EmptyState
          title={isUndone ? t('importExport.undoneTitle') : t('importExport.doneTitle')}
          picture={
            isUndone ? undefined : <IconCircleCheck size={44} stroke={1.4} aria-hidden="true" />
          }
        >
          {!isUndone && (
            <>
              <Text>{t('importExport.doneNew', { count: counts.new })}</Text>
              {counts.updated > 0 && (
                <Text>{t('importExport.doneUpdated', { count: counts.updated })}</Text>
              )}
              {counts.skipped > 0 && (
                <Text>{t('importExport.doneSkipped', { count: counts.skipped })}</Text>
              )}
              <Text size="sm">{t('importExport.doneHint')}</Text>
            </>
          )}
        </EmptyState>
      </output>
      {!isUndone && problems.length > 0 && <ProblemList problems={problems} />}
      <Group justify="flex-end" gap="sm">
        {!isUndone && (
          <Button
            variant="default"
            leftSection={<IconArrowBackUp size={16} aria-hidden="true" />}
            onClick={plan.undo}
          >
            {t('importExport.undo')}
          </Button>
        )}
        <Button onClick={onClose} data-autofocus>
          {t('importExport.finish')}
        </Button>
      </Group>
    </>
  )
}
