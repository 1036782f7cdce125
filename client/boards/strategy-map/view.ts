import type { BoardView } from '../board-view.ts'
import { factsOf } from '../card-facts.ts'
import { InsightCard } from '../insight-card.tsx'
import { StrategyBackground } from './background.tsx'
import { StrategySettingsPanel } from './board-settings.tsx'

export const strategyMapView: BoardView = {
  Card: InsightCard,
  factsOf,
  Background: StrategyBackground,
  Settings: StrategySettingsPanel,
}
