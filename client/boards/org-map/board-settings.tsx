import { Checkbox, Stack } from '@mantine/core'

import {
  decodeOrgSettings,
  encodeOrgSettings,
  orgArrowKinds,
} from '#shared/boards/org-map/settings.ts'
import { en, es } from '#shared/boards/org-map/strings.ts'
import { vocabulary } from '#shared/domain/vocabulary/vocabulary.ts'

import type { BoardSettingsProps } from '../board-view.ts'

/** Which relations are drawn besides the reporting lines. */
export function OrgMapSettingsPanel({
  settings,
  language,
  isReadOnly,
  onChange,
}: BoardSettingsProps) {
  const texts = { en, es }[language].settings
  const words = vocabulary(language)
  return (
    <Checkbox.Group
      label={texts.arrows}
      value={[...decodeOrgSettings(settings).arrows]}
      readOnly={isReadOnly}
      onChange={(chosen) => {
        if (isReadOnly) return
        const arrows = orgArrowKinds.filter((kind) => chosen.includes(kind))
        onChange(encodeOrgSettings({ arrows }))
      }}
    >
      <Stack gap="xs" mt={6}>
        {orgArrowKinds.map((kind) => (
          <Checkbox key={kind} value={kind} label={words.linkKinds[kind].name} />
        ))}
      </Stack>
    </Checkbox.Group>
  )
}
