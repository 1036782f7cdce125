import { Button, Modal, Switch, Text } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { EntityKind } from '#shared/domain/entities/entity-registry.ts'
import { countFilterParts, passesFilter } from '#shared/domain/rules/plan-filter.ts'
import { writeTable } from '#shared/exchange/csv/write-table.ts'
import { exportPlan } from '#shared/exchange/plan-file/encode-plan-file.ts'

import { useToday } from '../../entities/use-today.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { useOpenPlan, usePlan } from '../../plan/plan-context.tsx'
import { downloadText } from '../../ui/download-text.ts'
import { createFileName } from '../../ui/file-name.ts'
import styles from './import-export.module.css'

interface ExportDialogProps {
  /** Asks for boards as pictures instead. */
  readonly onPictures: () => void
  readonly onClose: () => void
}

/** Takes the plan out as one file, or its people and our team as tables. For everybody. */
export function ExportDialog({ onPictures, onClose }: ExportDialogProps) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const plan = useOpenPlan()
  const filter = usePlan((state) => state.filter)
  const view = usePlan((state) => state.view)
  const today = useToday()
  const [isFiltered, setIsFiltered] = useState(true)
  const people = [...view.entities.values()].filter((entity) => entity.kind === 'person')
  const shown = people.filter((entity) => passesFilter(view, entity, filter, today))
  const hasFilter = countFilterParts(filter) > 0

  function savePlan(): void {
    const nowMs = Date.now()
    const name = createFileName([view.facts.title, t('importExport.fileNamePlan')], nowMs, 'json')
    const text = JSON.stringify(exportPlan(plan.doc, nowMs), null, 2)
    downloadText(name, text, 'application/json')
  }

  function saveTable(kind: EntityKind, part: string): void {
    const chosen =
      kind === 'person' && hasFilter && isFiltered ? shown : [...view.entities.values()]
    const entityIds = chosen
      .filter((entity) => entity.kind === kind)
      .sort((left, right) => left.name.localeCompare(right.name, language))
      .map(({ id }) => id)
    const name = createFileName([view.facts.title, part], Date.now(), 'csv')
    downloadText(name, writeTable(view, { kind, entityIds, language }), 'text/csv;charset=utf-8')
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
        title={t('importExport.exportPeople')}
        text={t('importExport.exportPeopleText')}
        label={t('importExport.savePeople')}
        onSave={() => saveTable('person', t('importExport.fileNamePeople'))}
      >
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
        title={t('importExport.exportTeam')}
        text={t('importExport.exportTeamText')}
        label={t('importExport.saveTeam')}
        onSave={() => saveTable('member', t('importExport.fileNameTeam'))}
      />
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
