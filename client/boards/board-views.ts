import type { BoardKind } from '#shared/boards/board-registry.ts'

import { actionPlanView } from './action-plan/view.ts'
import type { BoardView } from './board-view.ts'
import { orgMapView } from './org-map/view.ts'
import { stakeholderGridView } from './stakeholder-grid/view.ts'
import { strategyMapView } from './strategy-map/view.ts'
import { whiteboardView } from './whiteboard/view.ts'

/** How every kind of board looks. A new kind is one line here and one in shared/boards. */
export const boardViews: Readonly<Record<BoardKind, BoardView>> = {
  'stakeholder-grid': stakeholderGridView,
  'org-map': orgMapView,
  'strategy-map': strategyMapView,
  'action-plan': actionPlanView,
  whiteboard: whiteboardView,
}
