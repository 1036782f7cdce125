import { AnyCard } from '../any-card.tsx'
import type { BoardView } from '../board-view.ts'
import { factsOf } from '../card-facts.ts'
import { StrategyBackground } from './background.tsx'
import { StrategySettingsPanel } from './board-settings.tsx'

export const strategyMapView: BoardView = {
  Card: AnyCard,
  factsOf,
  Background: StrategyBackground,
  Settings: StrategySettingsPanel,
}
