import { en, es } from '#shared/boards/action-plan/strings.ts'

import type { BoardBackgroundProps } from '../board-view.ts'
import { LaneBackground } from '../lane-background.tsx'

const strings = { en, es }
/** Columns whose meaning has a colour wherever it is shown. */
const colors = new Map([
  ['in-progress', 'light-dark(#2563a8, #86b6ec)'],
  ['blocked', 'light-dark(#a32c3c, #f79a9f)'],
  ['done', 'light-dark(#1c6b65, #5eafa8)'],
  ['no-owner', 'light-dark(#bb5026, #e69f7f)'],
  ['no-aim', 'light-dark(#bb5026, #e69f7f)'],
])

/** Columns; those of what is stuck or missing stand out. */
export function ActionPlanBackground(props: BoardBackgroundProps) {
  return <LaneBackground {...props} strings={strings} colorOf={(laneId) => colors.get(laneId)} />
}
