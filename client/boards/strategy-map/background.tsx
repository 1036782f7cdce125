import { en, es } from '#shared/boards/strategy-map/strings.ts'
import { isEntityKind } from '#shared/domain/entities/entity-registry.ts'

import { kindColor } from '../../entities/kind-mark.tsx'
import type { BoardBackgroundProps } from '../board-view.ts'
import { LaneBackground } from '../lane-background.tsx'

const strings = { en, es }

/** Each lane in the colour of its kind. */
export function StrategyBackground(props: BoardBackgroundProps) {
  return (
    <LaneBackground
      {...props}
      strings={strings}
      colorOf={(laneId) => (isEntityKind(laneId) ? kindColor(laneId) : undefined)}
    />
  )
}
