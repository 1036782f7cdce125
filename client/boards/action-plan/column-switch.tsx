import { Group, SegmentedControl, Text } from '@mantine/core'
import { useId } from 'react'

import {
  columnMeanings,
  decodeActionPlanSettings,
  encodeActionPlanSettings,
} from '#shared/boards/action-plan/settings.ts'
import { en, es } from '#shared/boards/action-plan/strings.ts'

import type { BoardSettingsProps } from '../board-view.ts'
import styles from './column-switch.module.css'

/** What the columns stand for, for everybody on the plan. */
export function ColumnSwitch({ settings, language, isReadOnly, onChange }: BoardSettingsProps) {
  const texts = { en, es }[language].settings
  const current = decodeActionPlanSettings(settings)
  const labelId = useId()
  return (
    <Group gap="xs" wrap="nowrap">
      <Text size="sm" c="dimmed" id={labelId} className={styles['label'] ?? ''}>
        {texts.columns}
      </Text>
      <SegmentedControl
        aria-labelledby={labelId}
        aria-label={texts.columns}
        size="xs"
        disabled={isReadOnly}
        data={columnMeanings.map((field) => ({ value: field, label: texts[field] }))}
        value={current.columns}
        onChange={(chosen) => {
          const columns = columnMeanings.find((field) => field === chosen)
          if (columns !== undefined) onChange(encodeActionPlanSettings({ ...current, columns }))
        }}
      />
    </Group>
  )
}
