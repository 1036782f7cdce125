import type { BoardView } from '../board-view.ts'
import { GridBackground } from './background.tsx'
import { GridSettingsPanel } from './board-settings.tsx'
import { GridCard } from './card.tsx'

export const stakeholderGridView: BoardView = {
  Card: GridCard,
  Background: GridBackground,
  Settings: GridSettingsPanel,
}
