import { Button, Group, Modal, Stack, Stepper, Text } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'

import { ErrorNotice } from '../../ui/error-notice.tsx'
import { CheckStep } from './check-step.tsx'
import { ChooseFile } from './choose-file.tsx'
import { ColumnsStep } from './columns-step.tsx'
import styles from './import-export.module.css'
import { ImportResult } from './import-result.tsx'
import { UnsentDialog } from './unsent-dialog.tsx'
import { type ImportFlow, type ImportStep, useImport } from './use-import.ts'

const ACCEPT = '.csv,.tsv,.txt,.json,text/csv,text/tab-separated-values,text/plain'
const steps: readonly ImportStep[] = ['file', 'columns', 'check']

interface ImportDialogProps {
  readonly onClose: () => void
}

/**
 * Brings people, or rows of any other kind, in from a file: choose, correct what was recognised, look at what would happen, write
 * it as one step. For facilitators. Render it only while it is open.
 */
export function ImportDialog({ onClose }: ImportDialogProps) {
  const { t } = useTranslation()
  const flow = useImport()
  const isPhone = useMediaQuery('(max-width: 48em)')
  const stepRef = useRef<HTMLElement>(null)
  const { step } = flow

  // The button that led here is gone; without this the focus would be nowhere.
  useEffect(() => {
    if (step !== 'file') stepRef.current?.focus({ preventScroll: true })
  }, [step])

  if (flow.unsentText !== null) return <UnsentDialog text={flow.unsentText} onClose={onClose} />
  return (
    <Modal
      opened
      size={960}
      fullScreen={isPhone}
      // A click beside the dialog must not lose what was corrected.
      closeOnClickOutside={flow.step === 'file' || flow.step === 'done'}
      onClose={onClose}
      title={t('importExport.importTitle')}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <Stack gap="md">
        {step !== 'done' && (
          <Stepper
            size="xs"
            wrap={false}
            className={styles['steps'] ?? ''}
            active={steps.indexOf(step)}
            allowNextStepsSelect={false}
          >
            <Stepper.Step label={t('importExport.stepFile')} />
            <Stepper.Step label={t('importExport.stepColumns')} />
            <Stepper.Step label={t('importExport.stepCheck')} />
          </Stepper>
        )}
        <section ref={stepRef} tabIndex={-1} className={styles['step']}>
          <CurrentStep flow={flow} onClose={onClose} />
        </section>
      </Stack>
    </Modal>
  )
}

function CurrentStep({
  flow,
  onClose,
}: {
  readonly flow: ImportFlow
  readonly onClose: () => void
}) {
  const { t } = useTranslation()
  const { read, planned, done } = flow
  if (flow.step === 'done' && done !== null) return <ImportResult done={done} onClose={onClose} />
  if (flow.step === 'check' && planned?.ok === false) {
    return (
      <>
        <ErrorNotice error={planned.error} />
        <CheckButtons flow={flow} count={0} />
      </>
    )
  }
  if (flow.step === 'check' && planned?.ok === true) {
    return (
      <>
        <CheckStep
          report={planned.value.report}
          decisions={flow.choices.decisions}
          onDecide={flow.decide}
          keepsRatings={flow.kind === 'person'}
        />
        {flow.error !== null && <ErrorNotice error={flow.error} />}
        <CheckButtons flow={flow} count={planned.value.rows.length} />
      </>
    )
  }
  if (flow.step === 'columns' && read !== null) {
    const table = read.ok ? read.value.table : null
    return (
      <>
        <Text size="sm" fw={600}>
          {flow.source?.fileName}
        </Text>
        <ColumnsStep
          encoding={flow.choices.encoding ?? (read.ok ? read.value.encoding : 'utf-8')}
          delimiter={flow.choices.delimiter ?? table?.delimiter ?? ','}
          table={table}
          kind={flow.kind}
          mapping={flow.mapping}
          onKind={flow.chooseKind}
          error={read.ok ? flow.error : read.error}
          onEncoding={flow.chooseEncoding}
          onDelimiter={flow.chooseDelimiter}
          onMapping={flow.chooseMapping}
        />
        <ColumnsButtons flow={flow} canGoOn={read.ok} />
      </>
    )
  }
  return (
    <ChooseFile
      accept={ACCEPT}
      text={t('importExport.chooseText')}
      isReading={flow.isBusy}
      error={flow.error}
      onFile={(file) => void flow.chooseFile(file)}
    />
  )
}

function ColumnsButtons({
  flow,
  canGoOn,
}: {
  readonly flow: ImportFlow
  readonly canGoOn: boolean
}) {
  const { t } = useTranslation()
  return (
    <Group justify="space-between">
      <Button variant="default" onClick={() => flow.goTo('file')}>
        {t('importExport.otherFile')}
      </Button>
      <Button disabled={!canGoOn} onClick={() => flow.goTo('check')}>
        {t('importExport.toCheck')}
      </Button>
    </Group>
  )
}

function CheckButtons({ flow, count }: { readonly flow: ImportFlow; readonly count: number }) {
  const { t } = useTranslation()
  return (
    <Group justify="space-between">
      <Button variant="default" disabled={flow.isBusy} onClick={() => flow.goTo('columns')}>
        {t('importExport.back')}
      </Button>
      <Button loading={flow.isBusy} disabled={count === 0} onClick={() => void flow.confirm()}>
        {count === 0 ? t('importExport.nothingToImport') : t('importExport.confirm', { count })}
      </Button>
    </Group>
  )
}
