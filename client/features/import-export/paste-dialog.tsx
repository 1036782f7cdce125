import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { type PasteRequest, readPastedTable } from '#shared/exchange/csv/paste-table.ts'
import { planTable } from '#shared/exchange/csv/table-import.ts'
import type { Decision } from '#shared/exchange/csv/suspect-people.ts'

import { useVocabulary } from '../../entities/use-vocabulary.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { useOpenPlan, usePlan } from '../../plan/plan-context.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { GrowingTextarea } from '../../ui/growing-textarea.tsx'
import { CheckStep } from './check-step.tsx'
import { useUseLabel } from './use-use-label.ts'

interface PasteDialogProps {
  readonly request: PasteRequest
  readonly onClose: () => void
}

/** Rows of a spreadsheet for a table: what they would write is shown, then one step writes them. */
export function PasteDialog({ request, onClose }: PasteDialogProps) {
  const { t } = useTranslation()
  const plan = useOpenPlan()
  const words = useVocabulary()
  const labelOf = useUseLabel()
  const { language } = useLanguage()
  const view = usePlan((state) => state.view)
  const isPhone = useMediaQuery('(max-width: 48em)')
  const { kind, columnId, targets } = request
  const [text, setText] = useState(request.text)
  const [decisions, setDecisions] = useState<ReadonlyMap<number, Decision>>(new Map())
  const read = useMemo(
    () => (text.trim() === '' ? null : readPastedTable(kind, text, columnId)),
    [kind, text, columnId],
  )
  const planned = useMemo(() => {
    if (read?.ok !== true) return read
    const { table, mapping, hasHeaders } = read.value
    const hasNames = mapping.some((use) => naming.has(use))
    return planTable(view, table, {
      kind,
      mapping,
      decisions,
      language,
      ...(hasNames || hasHeaders ? {} : { targets }),
    })
  }, [read, view, kind, decisions, language, targets])
  const count = planned?.ok === true ? planned.value.rows.length : 0

  function handleWrite(): void {
    if (planned?.ok !== true) return
    const done = plan.run({ name: 'pasteRows', args: { kind, rows: [...planned.value.rows] } })
    if (!done.ok) return
    plan.select(done.value.touchedIds)
    onClose()
  }

  return (
    <Modal
      opened
      size={960}
      fullScreen={isPhone}
      closeOnClickOutside={text === ''}
      onClose={onClose}
      title={t('importExport.pasteTitle', { kind: words.kinds[kind].many })}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <Stack gap="md">
        <GrowingTextarea
          label={t('importExport.pasteHere')}
          description={t('importExport.pasteHint')}
          minRows={3}
          maxRows={6}
          value={text}
          data-autofocus
          data-uncommitted={text !== '' || undefined}
          onChange={(event) => {
            setText(event.currentTarget.value)
            setDecisions(new Map())
          }}
        />
        {read?.ok === true && (
          <Text size="sm" c="dimmed">
            {read.value.hasHeaders
              ? t('importExport.pastedWithHeaders')
              : t('importExport.pastedByPlace', {
                  columns: read.value.mapping
                    .slice(0, widthOf(read.value.table.rows))
                    .map((use) => (use === 'ignore' ? '–' : labelOf(use)))
                    .join(', '),
                })}
          </Text>
        )}
        {planned?.ok === false && <ErrorNotice error={planned.error} />}
        {planned?.ok === true && (
          <CheckStep
            report={planned.value.report}
            decisions={decisions}
            onDecide={(line, decision) => setDecisions(new Map(decisions).set(line, decision))}
            keepsRatings={kind === 'person'}
          />
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('app.cancel')}
          </Button>
          <Button disabled={count === 0} onClick={handleWrite}>
            {count === 0
              ? t('importExport.nothingToPaste')
              : t('importExport.pasteConfirm', { count })}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}

/** Uses by which a row names what it is about. */
const naming: ReadonlySet<string> = new Set(['name', 'fullName', 'firstName', 'lastName'])

/** How many cells the widest row has. */
function widthOf(rows: readonly { readonly cells: readonly string[] }[]): number {
  return Math.max(
    ...rows.map(({ cells }) =>
      cells.reduce((last, cell, index) => (cell === '' ? last : index + 1), 0),
    ),
  )
}
