import type { BoardKind } from '#shared/boards/board-registry.ts'

import type { BoardView } from './board-view.ts'
import { orgMapView } from './org-map/view.ts'
import { stakeholderGridView } from './stakeholder-grid/view.ts'

/** How every kind of board looks. A new kind is one line here and one in shared/boards. */
export const boardViews: Readonly<Record<BoardKind, BoardView>> = {
  'stakeholder-grid': stakeholderGridView,
  'org-map': orgMapView,
}
