import {
  decodeStrategySettings,
  encodeStrategySettings,
  strategyArrowKinds,
} from '#shared/boards/strategy-map/settings.ts'
import { en, es } from '#shared/boards/strategy-map/strings.ts'

import { ArrowChoice } from '../arrow-choice.tsx'
import type { BoardSettingsProps } from '../board-view.ts'

/** Which links are drawn as arrows. */
export function StrategySettingsPanel({ settings, onChange, ...props }: BoardSettingsProps) {
  return (
    <ArrowChoice
      {...props}
      label={{ en, es }[props.language].settings.arrows}
      kinds={strategyArrowKinds}
      value={decodeStrategySettings(settings).arrows}
      onChange={(arrows) => onChange(encodeStrategySettings({ arrows }))}
    />
  )
}
