import {
  decodeOrgSettings,
  encodeOrgSettings,
  orgArrowKinds,
} from '#shared/boards/org-map/settings.ts'
import { en, es } from '#shared/boards/org-map/strings.ts'

import { ArrowChoice } from '../arrow-choice.tsx'
import type { BoardSettingsProps } from '../board-view.ts'

/** Which relations are drawn besides the reporting lines. */
export function OrgMapSettingsPanel({ settings, onChange, ...props }: BoardSettingsProps) {
  return (
    <ArrowChoice
      {...props}
      label={{ en, es }[props.language].settings.arrows}
      kinds={orgArrowKinds}
      value={decodeOrgSettings(settings).arrows}
      onChange={(arrows) => onChange(encodeOrgSettings({ arrows }))}
    />
  )
}
