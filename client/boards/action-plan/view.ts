import { AnyCard } from '../any-card.tsx'
import type { BoardView } from '../board-view.ts'
import { factsOf } from '../card-facts.ts'
import { ActionPlanBackground } from './background.tsx'
import { ActionPlanSettingsPanel } from './board-settings.tsx'
import { ColumnSwitch } from './column-switch.tsx'

export const actionPlanView: BoardView = {
  Card: AnyCard,
  factsOf,
  Background: ActionPlanBackground,
  Settings: ActionPlanSettingsPanel,
  Switch: ColumnSwitch,
}
