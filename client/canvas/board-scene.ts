import type { BoardLayout } from '#shared/boards/board-layout.ts'
import type { Point } from '#shared/core/geometry.ts'
import type { BoardId, EntityId } from '#shared/core/ids.ts'
import type { LinkKind } from '#shared/domain/links/link-kinds.ts'
import type { PlanView } from '#shared/domain/plan-view.ts'

/** What is to be seen of a board now. */
export interface BoardScene {
  readonly boardId: BoardId
  readonly view: PlanView
  readonly layout: BoardLayout
  readonly arrowKinds: readonly LinkKind[]
  readonly ghosts: ReadonlyMap<string, Point>
  readonly selectedIds: ReadonlySet<EntityId>
  /** What is outside is faint; null: nothing is. */
  readonly chain: ReadonlySet<EntityId> | null
  readonly hasDrawings: boolean
}
