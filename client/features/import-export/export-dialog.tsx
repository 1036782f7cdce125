import { Button, Group, Modal, NativeSelect, Switch, Text } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'

import { type EntityKind, entityKinds } from '#shared/domain/entities/entity-registry.ts'
import { countFilterParts, passesFilter } from '#shared/domain/rules/plan-filter.ts'
import { compareRanks } from '#shared/domain/rules/rank.ts'
import { type TaskProgram, taskPrograms, writeTasks } from '#shared/exchange/csv/write-tasks.ts'
import { writeTable } from '#shared/exchange/csv/write-table.ts'
import { exportPlan } from '#shared/exchange/plan-file/encode-plan-file.ts'

import { useToday } from '../../ui/use-today.ts'
import { useVocabulary } from '../../entities/use-vocabulary.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { useOpenPlan, usePlan } from '../../plan/plan-context.tsx'
import { deviceDecimalMark } from '../../ui/decimal-mark.ts'
import { downloadText } from '../../ui/download-text.ts'
import { createFileName } from '../../ui/file-name.ts'
import styles from './import-export.module.css'

interface ExportDialogProps {
  /** Asks for boards as pictures instead. */
  readonly onPictures: () => void
  readonly onClose: () => void
}

/** Takes the plan out as one file, or the table of any kind. For everybody. */
export function ExportDialog({ onPictures, onClose }: ExportDialogProps) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const plan = useOpenPlan()
  const filter = usePlan((state) => state.filter)
  const view = usePlan((state) => state.view)
  const today = useToday()
  const [isFiltered, setIsFiltered] = useState(true)
  const [kind, setKind] = useState<EntityKind>('person')
  const [format, setFormat] = useState<'own' | TaskProgram>('own')
  const words = useVocabulary()
  const entities = [...view.entities.values()]
  const ofKind = entities.filter((entity) => entity.kind === kind)
  const shown = ofKind.filter((entity) => passesFilter(view, entity, filter, today))
  const hasFilter = countFilterParts(filter) > 0
  const countOf = (each: EntityKind) => entities.filter((entity) => entity.kind === each).length

  function savePlan(): void {
    const nowMs = Date.now()
    const name = createFileName([view.facts.title, t('importExport.fileNamePlan')], nowMs, 'json')
    const text = JSON.stringify(exportPlan(plan.doc, nowMs), null, 2)
    downloadText(name, text, 'application/json')
  }

  function saveTable(): void {
    const isByName = kind === 'person' || kind === 'member'
    const entityIds = (hasFilter && isFiltered ? shown : ofKind)
      .sort((left, right) =>
        isByName ? left.name.localeCompare(right.name, language) : compareRanks(left, right),
      )
      .map(({ id }) => id)
    const parts = [view.facts.title, words.kinds[kind].many]
    const text =
      kind === 'action' && format !== 'own'
        ? writeTasks(view, format, entityIds)
        : writeTable(view, { kind, entityIds, language, decimalMark: deviceDecimalMark() })
    downloadText(createFileName(parts, Date.now(), 'csv'), text, 'text/csv;charset=utf-8')
  }

  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={t('importExport.exportTitle')}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <ExportRow
        title={t('importExport.exportPlan')}
        text={t('importExport.exportPlanText')}
        label={t('importExport.savePlan')}
        onSave={savePlan}
      />
      <ExportRow
        title={t('importExport.exportTable')}
        text={t('importExport.exportTableText')}
        label={t('importExport.saveTable')}
        onSave={saveTable}
      >
        <Group gap="xs" mt="xs">
          <NativeSelect
            size="sm"
            aria-label={t('importExport.exportKind')}
            value={kind}
            data={entityKinds.map((value) => ({
              value,
              label: t('importExport.kindCount', {
                kind: words.kinds[value].many,
                count: countOf(value),
              }),
            }))}
            onChange={(event) => {
              const chosen = entityKinds.find((each) => each === event.currentTarget.value)
              if (chosen !== undefined) setKind(chosen)
            }}
          />
          {kind === 'action' && (
            <NativeSelect
              size="sm"
              aria-label={t('importExport.exportFormat')}
              value={format}
              data={(['own', ...taskPrograms] as const).map((value) => ({
                value,
                label: t(`importExport.formats.${value}`),
              }))}
              onChange={(event) =>
                setFormat(taskPrograms.find((each) => each === event.currentTarget.value) ?? 'own')
              }
            />
          )}
        </Group>
        {hasFilter && (
          <Switch
            mt="xs"
            size="sm"
            label={t('importExport.onlyFiltered', { count: shown.length })}
            checked={isFiltered}
            onChange={(event) => setIsFiltered(event.currentTarget.checked)}
          />
        )}
      </ExportRow>
      <ExportRow
        title={t('boardPictures.rowTitle')}
        text={t('boardPictures.rowText')}
        label={t('boardPictures.rowLabel')}
        button={t('boardPictures.rowButton')}
        onSave={onPictures}
      />
      <Text size="sm" c="dimmed" mt="sm">
        {t('importExport.exportWarning')}
      </Text>
    </Modal>
  )
}

interface ExportRowProps {
  readonly title: string
  readonly text: string
  /** Names the button for those who hear it without its row. */
  readonly label: string
  /** What the button says; "Save" unless told. */
  readonly button?: string
  readonly children?: ReactNode
  readonly onSave: () => void
}

function ExportRow({ title, text, label, button, children, onSave }: ExportRowProps) {
  const { t } = useTranslation()
  return (
    <div className={styles['exportRow']}>
      <div>
        <Text fw={600}>{title}</Text>
        <Text size="sm" c="dimmed">
          {text}
        </Text>
        {children}
      </div>
      <Button
        variant="light"
        aria-label={label}
        leftSection={<IconDownload size={16} aria-hidden="true" />}
        onClick={onSave}
        style={{ flexShrink: 0 }}
      >
        {button ?? t('importExport.save')}
      </Button>
    </div>
  )
}
