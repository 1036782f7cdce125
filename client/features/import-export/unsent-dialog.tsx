import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconArrowBackUp, IconCircleCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import { useFormat } from '../../i18n/use-format.ts'
import { useOpenPlan } from '../../plan/plan-context.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ErrorNotice } from '../../ui/error-notice.tsx'
import { ChooseFile } from './choose-file.tsx'
import { UnsentList } from './unsent-list.tsx'
import { type OpenedEdits, type UnsentImport, useUnsentImport } from './use-unsent-import.ts'

interface UnsentDialogProps {
  /** The text of a file that was chosen already. */
  readonly text?: string | undefined
  readonly onClose: () => void
}

/**
 * Brings back edits that somebody saved as a file because they could not be sent: choose it, see what it
 * holds, take it up. For all who may edit. Render it only while it is open.
 */
export function UnsentDialog({ text, onClose }: UnsentDialogProps) {
  const { t } = useTranslation()
  const isPhone = useMediaQuery('(max-width: 48em)')
  const flow = useUnsentImport(text ?? null)
  return (
    <Modal
      opened
      size={720}
      fullScreen={isPhone}
      onClose={onClose}
      title={t('importExport.unsentTitle')}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <Stack gap="md">
        {flow.opened === null ? (
          <ChooseFile
            accept=".json,application/json"
            text={t('importExport.unsentChooseText')}
            isReading={flow.isReading}
            error={flow.error}
            onFile={(file) => void flow.chooseFile(file)}
          />
        ) : flow.isDone ? (
          <BroughtIn onClose={onClose} />
        ) : (
          <Found opened={flow.opened} flow={flow} onClose={onClose} />
        )}
      </Stack>
    </Modal>
  )
}

function Found({
  opened,
  flow,
  onClose,
}: {
  readonly opened: OpenedEdits
  readonly flow: UnsentImport
  readonly onClose: () => void
}) {
  const { t } = useTranslation()
  const format = useFormat()
  const { file, edits, rows } = opened
  const isMerge = edits.merge !== null
  const hasNews = isMerge ? edits.hasNews : rows.length > 0
  const count = flow.chosen.size
  const about = { count: file.unsent.length, when: format.moment(file.exportedAtMs) }
  return (
    <>
      <Text fw={600}>
        {file.by === null
          ? t('importExport.unsentFrom', about)
          : t('importExport.unsentFromSomebody', {
              ...about,
              who: file.by.area === '' ? file.by.name : `${file.by.name} (${file.by.area})`,
            })}
      </Text>
      <Text size="sm" c="dimmed">
        {hasNews
          ? t(isMerge ? 'importExport.unsentSameText' : 'importExport.unsentOtherText')
          : t('importExport.unsentNothing')}
      </Text>
      {rows.length > 0 && (
        <UnsentList
          rows={isMerge ? rows.filter(({ isUnsent }) => isUnsent) : rows}
          chosen={isMerge ? null : flow.chosen}
          onToggle={flow.toggle}
        />
      )}
      {flow.error !== null && <ErrorNotice error={flow.error} />}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('app.close')}
        </Button>
        {hasNews && (
          <Button disabled={!isMerge && count === 0} onClick={flow.confirm} data-autofocus>
            {isMerge
              ? t('importExport.unsentConfirmAll')
              : t('importExport.unsentConfirm', { count })}
          </Button>
        )}
      </Group>
    </>
  )
}

function BroughtIn({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const plan = useOpenPlan()
  return (
    <>
      <output>
        <EmptyState
          title={t('importExport.unsentDone')}
          picture={<IconCircleCheck size={44} stroke={1.4} aria-hidden="true" />}
        >
          <Text size="sm">{t('importExport.doneHint')}</Text>
        </EmptyState>
      </output>
      <Group justify="flex-end" gap="sm">
        <Button
          variant="default"
          leftSection={<IconArrowBackUp size={16} aria-hidden="true" />}
          onClick={() => {
            plan.undo()
            onClose()
          }}
        >
          {t('importExport.undo')}
        </Button>
        <Button onClick={onClose} data-autofocus>
          {t('importExport.finish')}
        </Button>
      </Group>
    </>
  )
}
