import { centerOf } from '../core/geometry.ts'
import type { EntityId, LinkId } from '../core/ids.ts'
import type { JsonObject } from '../core/json.ts'
import type { CommandCall } from '../domain/command-registry.ts'
import type { Entity } from '../domain/entities/entity.ts'
import type { EntityKind } from '../domain/entities/entity-registry.ts'
import type { PlanView } from '../domain/plan-view.ts'
import { ranksToPlace } from '../domain/rules/rank.ts'
import { acceptedEntities } from './accepted-entities.ts'
import type { BoardLabel } from './board-label.ts'
import type { BoardLayout } from './board-layout.ts'
import {
  type BoardDefinition,
  defineBoard,
  type DropMode,
  type MovedCard,
  type MoveTarget,
  type Newcomer,
} from './define-board.ts'
import { indexAt, type Lane, laneAt, layoutLanes } from './lane-layout.ts'

/** What being put into a lane writes, besides the place in its order; the same as a move's own parts. */
export interface LaneEntry {
  readonly kind?: EntityKind
  readonly fields?: JsonObject
  readonly unlinkIds?: readonly LinkId[]
  readonly links?: Newcomer['links']
}

/** A board of lanes: which lanes there are, and what being in one means. Everything else follows. */
export interface LaneBoard<Kind extends string, Settings> extends Pick<
  BoardDefinition<Kind, Settings>,
  'kind' | 'accepts' | 'linkKinds' | 'decodeSettings' | 'encodeSettings' | 'arrowKinds' | 'counts'
> {
  readonly lanes: (view: PlanView, settings: Settings, shown: readonly Entity[]) => readonly Lane[]
  /**
   * What it means that a card comes from one lane into another one; null where it may not. `mode` is
   * `add` where it is to stay in the former as well.
   */
  readonly enter: (
    view: PlanView,
    settings: Settings,
    entity: Entity,
    way: { readonly from: string; readonly to: string; readonly mode: DropMode },
  ) => LaneEntry | null
  /** What a new entity becomes in a lane. */
  readonly newcomer: (view: PlanView, settings: Settings, laneId: string) => Newcomer
  /** The words for "move into this lane", where the lane's own name does not do. */
  readonly moveLabel?: (lane: Lane) => BoardLabel
}

/**
 * Types a board of lanes.
 *
 * LANE-3: a drop puts the card into the lane below the pointer, in front of the card it is dropped
 * above; others selected with it follow it in their order. Moved within its lane, it takes along only
 * those of that lane.
 * LANE-4: within a lane the order is free; it is one order for all boards.
 * LANE-5: a thread by itself has no empty lanes, so that its cards are large enough to be read.
 */
export function defineLaneBoard<Kind extends string, Settings>(
  board: LaneBoard<Kind, Settings>,
): BoardDefinition<Kind, Settings> {
  const lanesOf = (view: PlanView, settings: Settings) =>
    board.lanes(view, settings, acceptedEntities(view, board.accepts(settings)))

  return defineBoard({
    ...board,
    fadesOutsideChain: true,
    layout: (view, settings, shown) => layoutLanes(board.lanes(view, settings, shown)),
    layoutThread: (view, settings, shown) =>
      layoutLanes(board.lanes(view, settings, shown).filter(({ entities }) => entities.length > 0)),
    drop: (view, settings, layout, moved, mode) => {
      const [inHand] = moved
      if (inHand === undefined) return null
      const middle = centerOf(inHand.place.box)
      const point = { x: middle.x + inHand.delta.x, y: middle.y + inHand.delta.y }
      const target = laneAt(layout, point)
      // Where only some of the cards are shown, it is among these that the place was chosen.
      const shown = new Set([...layout.cards.values()].map(({ entityId }) => entityId))
      const lane = board
        .lanes(
          view,
          settings,
          acceptedEntities(view, board.accepts(settings)).filter(({ id }) => shown.has(id)),
        )
        .find(({ id }) => id === target?.id)
      if (lane === undefined) return null
      const isSame = inHand.place.zoneId === lane.id
      const alone = indexAt(layout, lane.id, new Set([inHand.entityId]), point)
      if (isSame && lane.entities[alone]?.id === inHand.entityId) return null
      const along = inOrder(layout, moved).filter(
        ({ place }) => !isSame || place.zoneId === lane.id,
      )
      return put(view, settings, {
        lane,
        index: indexAt(layout, lane.id, new Set(along.map(({ entityId }) => entityId)), point),
        moved: along.map(({ entityId, place }) => ({ entityId, from: place.zoneId })),
        mode,
      })
    },
    newcomerAt: (view, settings, layout, point) =>
      board.newcomer(view, settings, laneAt(layout, point)?.id ?? ''),
    moveTargets: (view, settings) => {
      const lanes = lanesOf(view, settings)
      return lanes.map((lane): MoveTarget => ({
        id: lane.id,
        ...(board.moveLabel?.(lane) ?? labelOf(lane)),
        call: (entityIds) =>
          put(view, settings, {
            lane,
            index: lane.entities.filter(({ id }) => !entityIds.includes(id)).length,
            moved: entityIds.map((entityId) => ({ entityId, from: laneOf(lanes, entityId) })),
            mode: 'move',
          }) ?? nothing(entityIds),
      }))
    },
    step: (view, settings, entityIds, direction) => {
      const [entityId] = entityIds
      if (entityId === undefined || entityIds.length > 1) return null
      if (direction === 'left' || direction === 'right') return null
      const lanes = lanesOf(view, settings)
      const lane = lanes.find(({ entities }) => entities.some(({ id }) => id === entityId))
      const index = lane?.entities.findIndex(({ id }) => id === entityId) ?? -1
      if (lane === undefined) return null
      return put(view, settings, {
        lane,
        index: Math.max(0, index + (direction === 'up' ? -1 : 1)),
        moved: [{ entityId, from: lane.id }],
        mode: 'move',
      })
    },
  })

  interface Put {
    readonly lane: Lane | undefined
    readonly index: number
    readonly moved: readonly { readonly entityId: EntityId; readonly from: string }[]
    readonly mode: DropMode
  }

  /** The command that puts cards at a place of a lane, or null where nothing would change. */
  function put(
    view: PlanView,
    settings: Settings,
    { lane, index, moved, mode }: Put,
  ): CommandCall | null {
    if (lane === undefined) return null
    const entries = new Map<EntityId, LaneEntry>()
    const entities = moved.flatMap(({ entityId }) => view.entities.get(entityId) ?? [])
    for (const { entityId, from } of moved) {
      const entity = view.entities.get(entityId)
      if (entity === undefined || from === lane.id) continue
      const entry = board.enter(view, settings, entity, { from, to: lane.id, mode })
      if (entry === null) return null
      entries.set(entityId, entry)
    }
    const others = lane.entities.filter(({ id }) => !entities.some((entity) => entity.id === id))
    const orders = new Map<EntityId, string>()
    if (!isInPlace(lane, entities, index)) {
      for (const { entity, order } of ranksToPlace(others, entities, index)) {
        orders.set(entity.id, order)
      }
    }
    const ids = new Set([...entries.keys(), ...orders.keys()])
    if (ids.size === 0) return null
    const moves = [...ids].map((entityId) =>
      moveOf(entityId, entries.get(entityId), orders.get(entityId)),
    )
    return { name: 'moveEntities', args: { moves } }
  }
}

function moveOf(entityId: EntityId, entry: LaneEntry | undefined, order: string | undefined) {
  const fields = { ...entry?.fields, ...(order !== undefined && { order }) }
  return {
    entityId,
    ...(entry?.kind !== undefined && { kind: entry.kind }),
    ...(Object.keys(fields).length > 0 && { fields }),
    ...(entry?.unlinkIds !== undefined && { unlinkIds: [...entry.unlinkIds] }),
    ...(entry?.links !== undefined && { links: [...entry.links] }),
  }
}

/** Whether the lane would read the same with these cards at that place. */
function isInPlace(lane: Lane, entities: readonly Entity[], index: number): boolean {
  const others = lane.entities.filter((entity) => !entities.includes(entity))
  const after = [...others.slice(0, index), ...entities, ...others.slice(index)]
  return (
    after.length === lane.entities.length && after.every((each, at) => each === lane.entities[at])
  )
}

/** As they stand on the board: lane by lane, from above. */
function inOrder({ zones, cards }: BoardLayout, moved: readonly MovedCard[]): readonly MovedCard[] {
  const places = [...cards.values()]
  const laneIds = zones.map(({ id }) => id)
  const at = ({ place }: MovedCard) =>
    laneIds.indexOf(place.zoneId) * places.length + places.indexOf(place)
  return [...moved].sort((left, right) => at(left) - at(right))
}

function laneOf(lanes: readonly Lane[], entityId: EntityId): string {
  return lanes.find(({ entities }) => entities.some(({ id }) => id === entityId))?.id ?? ''
}

function labelOf({ labelKey, values, fields }: Lane): BoardLabel {
  return { labelKey, ...(values && { values }), ...(fields && { fields }) }
}

/** Nothing to change is still a command, which then writes nothing. */
function nothing(entityIds: readonly EntityId[]): CommandCall {
  return { name: 'moveEntities', args: { moves: entityIds.map((entityId) => ({ entityId })) } }
}
