import {
  actionArrowKinds,
  decodeActionPlanSettings,
  encodeActionPlanSettings,
} from '#shared/boards/action-plan/settings.ts'
import { en, es } from '#shared/boards/action-plan/strings.ts'

import { ArrowChoice } from '../arrow-choice.tsx'
import type { BoardSettingsProps } from '../board-view.ts'

/** Whether it is drawn which action waits for which; the columns are chosen on the board. */
export function ActionPlanSettingsPanel({ settings, onChange, ...props }: BoardSettingsProps) {
  const current = decodeActionPlanSettings(settings)
  return (
    <ArrowChoice
      {...props}
      label={{ en, es }[props.language].settings.arrows}
      kinds={actionArrowKinds}
      value={current.arrows}
      onChange={(arrows) => onChange(encodeActionPlanSettings({ ...current, arrows }))}
    />
  )
}
