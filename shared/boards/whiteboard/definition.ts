import type { BoardId, EntityId } from '../../core/ids.ts'
import type { CommandCall } from '../../domain/command-registry.ts'
import { mainKinds } from '../../domain/entities/entity-registry.ts'
import { linkKinds } from '../../domain/links/link-kinds.ts'
import { MAX_COORDINATE, type Placement } from '../../domain/placements.ts'
import type { PlanView } from '../../domain/plan-view.ts'
import { defineBoard } from '../define-board.ts'
import { cardSize, layoutWhiteboard } from './layout.ts'

/** One press of an arrow key, in pixels. */
const STEP_PX = 16
const directions = {
  left: { x: -STEP_PX, y: 0 },
  right: { x: STEP_PX, y: 0 },
  up: { x: 0, y: -STEP_PX },
  down: { x: 0, y: STEP_PX },
} as const

interface WhiteboardSettings {
  readonly boardId: BoardId
}

/**
 * A free board for everything else.
 *
 * WHITE-1: it shows the entities that were placed on it; where they are means nothing, and is stored.
 * WHITE-2: deleting a card takes it off the board; its entity belongs to the plan, and stays.
 */
export const whiteboard = defineBoard<'whiteboard', WhiteboardSettings>({
  kind: 'whiteboard',
  accepts: () => mainKinds,
  linkKinds,
  decodeSettings: (_stored, boardId) => ({ boardId }),
  encodeSettings: () => ({}),
  shown: (view, { boardId }) =>
    [...placed(view, boardId).keys()].flatMap((id) => view.entities.get(id) ?? []),
  arrowKinds: () => linkKinds,
  layout: (view, { boardId }, shown) => layoutWhiteboard(placed(view, boardId), shown),
  drop: (_view, { boardId }, _layout, moved) =>
    place(
      boardId,
      moved
        .filter(({ delta }) => delta.x !== 0 || delta.y !== 0)
        .map(({ entityId, place: { box }, delta }) => ({
          entityId,
          x: box.x + delta.x,
          y: box.y + delta.y,
        })),
    ),
  newcomerAt: (_view, { boardId }, _layout, { x, y }) => ({
    kind: 'note',
    fields: {},
    links: [],
    place: { boardId, x: bounded(x - cardSize.width / 2), y: bounded(y - cardSize.height / 2) },
  }),
  moveTargets: () => [],
  step: (view, { boardId }, entityIds, direction) => {
    const { x, y } = directions[direction]
    const there = entityIds.flatMap((id) => placed(view, boardId).get(id) ?? [])
    return place(
      boardId,
      there.map((each) => ({ entityId: each.entityId, x: each.x + x, y: each.y + y })),
    )
  },
  remove: ({ boardId }, entityIds) => ({
    name: 'unplaceEntities',
    args: { boardId, entityIds: [...entityIds] },
  }),
})

function placed(view: PlanView, boardId: BoardId): ReadonlyMap<EntityId, Placement> {
  return view.placements.get(boardId) ?? new Map<EntityId, Placement>()
}

function place(
  boardId: BoardId,
  places: readonly { readonly entityId: EntityId; readonly x: number; readonly y: number }[],
): CommandCall | null {
  if (places.length === 0) return null
  return {
    name: 'placeEntities',
    args: {
      boardId,
      places: places.map(({ entityId, x, y }) => ({ entityId, x: bounded(x), y: bounded(y) })),
    },
  }
}

function bounded(coordinate: number): number {
  return Math.round(Math.max(-MAX_COORDINATE, Math.min(MAX_COORDINATE, coordinate)))
}
