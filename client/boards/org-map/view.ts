import type { BoardView } from '../board-view.ts'
import { OrgMapBackground } from './background.tsx'
import { OrgMapSettingsPanel } from './board-settings.tsx'
import { OrgMapCard } from './card.tsx'

export const orgMapView: BoardView = {
  Card: OrgMapCard,
  Background: OrgMapBackground,
  Settings: OrgMapSettingsPanel,
}
