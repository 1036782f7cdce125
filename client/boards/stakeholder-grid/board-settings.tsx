import {
  ActionIcon,
  Fieldset,
  Group,
  NativeSelect,
  SegmentedControl,
  Stack,
  Text,
  Tooltip,
} from '@mantine/core'
import { IconArrowsExchange } from '@tabler/icons-react'

import {
  cuts,
  decodeGridSettings,
  encodeGridSettings,
  gridArrowKinds,
  ratedFields,
  type GridSettings,
} from '#shared/boards/stakeholder-grid/settings.ts'
import { en, es } from '#shared/boards/stakeholder-grid/strings.ts'
import { vocabulary } from '#shared/domain/vocabulary/vocabulary.ts'

import { ArrowChoice } from '../arrow-choice.tsx'
import type { BoardSettingsProps } from '../board-view.ts'

/** Axes, where high begins, and which relations are drawn as arrows. */
export function GridSettingsPanel({
  settings,
  language,
  isReadOnly,
  onChange,
}: BoardSettingsProps) {
  const texts = { en, es }[language].settings
  const words = vocabulary(language)
  const current = decodeGridSettings(settings)
  const change = (part: Partial<GridSettings>) =>
    onChange(encodeGridSettings({ ...current, ...part }))
  const fields = ratedFields.map((value) => ({ value, label: words.fields[value] }))

  function handleAxis(axis: 'xField' | 'yField', chosen: string): void {
    const field = ratedFields.find((each) => each === chosen)
    if (field === undefined) return
    const other = axis === 'xField' ? 'yField' : 'xField'
    // Choosing the other axis's field swaps the two: both axes always differ.
    change(current[other] === field ? { [axis]: field, [other]: current[axis] } : { [axis]: field })
  }

  return (
    <Fieldset variant="unstyled" disabled={isReadOnly}>
      <Stack gap="md">
        <Group align="flex-end" gap="xs" wrap="nowrap">
          <NativeSelect
            label={texts.yAxis}
            data={fields}
            value={current.yField}
            onChange={(event) => handleAxis('yField', event.currentTarget.value)}
          />
          <Tooltip label={texts.swap}>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={36}
              aria-label={texts.swap}
              onClick={() => change({ xField: current.yField, yField: current.xField })}
            >
              <IconArrowsExchange size={18} aria-hidden="true" />
            </ActionIcon>
          </Tooltip>
          <NativeSelect
            label={texts.xAxis}
            data={fields}
            value={current.xField}
            onChange={(event) => handleAxis('xField', event.currentTarget.value)}
          />
        </Group>
        <div>
          <Text size="sm" fw={550} mb={4} id="grid-cut-label">
            {texts.cut}
          </Text>
          <SegmentedControl
            aria-labelledby="grid-cut-label"
            fullWidth
            data={cuts.map(String)}
            value={String(current.cut)}
            onChange={(chosen) => change({ cut: cuts.find((cut) => String(cut) === chosen) ?? 4 })}
          />
        </div>
        <ArrowChoice
          label={texts.arrows}
          kinds={gridArrowKinds}
          value={current.arrows}
          language={language}
          isReadOnly={isReadOnly}
          onChange={(arrows) => change({ arrows })}
        />
      </Stack>
    </Fieldset>
  )
}
