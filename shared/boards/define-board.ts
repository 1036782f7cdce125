import type { Point } from '../core/geometry.ts'
import type { BoardId, EntityId } from '../core/ids.ts'
import type { JsonObject } from '../core/json.ts'
import type { CommandCall } from '../domain/command-registry.ts'
import type { Entity } from '../domain/entities/entity.ts'
import type { EntityKind } from '../domain/entities/entity-registry.ts'
import type { LinkKind } from '../domain/links/link-kinds.ts'
import type { PlanView } from '../domain/plan-view.ts'
import type { BoardLabel } from './board-label.ts'
import type { BoardLayout, PlacedCard } from './board-layout.ts'

/** One entry of the "Move to…" menu: what a drag to that place would do. */
export interface MoveTarget extends BoardLabel {
  readonly id: string
  readonly call: (entityIds: readonly EntityId[]) => CommandCall
}

/** A card that was dragged: from its place of the layout, by this much. */
export interface MovedCard {
  readonly entityId: EntityId
  readonly place: PlacedCard
  readonly delta: Point
}

/** Whether a drop moves a card, or adds to where it was: dragging with Ctrl, where a board knows it. */
export type DropMode = 'move' | 'add'

/** What an entity becomes that is created at a point of a board. */
export interface Newcomer {
  readonly kind: EntityKind
  readonly fields: JsonObject
  readonly links: readonly { readonly kind: LinkKind; readonly toId: EntityId }[]
  /** Where it is placed, on a board whose positions have no meaning of their own. */
  readonly place?: { readonly boardId: BoardId; readonly x: number; readonly y: number }
}

/** How many entities something is to be done about, and which, the first of the board first. */
export interface BoardCount extends BoardLabel {
  readonly id: string
  readonly entityIds: readonly EntityId[]
}

export type StepDirection = 'left' | 'right' | 'up' | 'down'

/**
 * A kind of board: a view of the plan with zones and rules, without a screen.
 *
 * BOARD-1: `layout` follows from the plan and the settings alone: no zoom, no window, no clock.
 * BOARD-2: the order in which entities come does not change a layout.
 * BOARD-3: every accepted, visible entity has a card, and no two cards cover each other wholly.
 * BOARD-4: dropping a card where it lies changes nothing.
 * BOARD-7: an entity has one card under its own id; where the board's meaning asks for more, the others
 * are marked as repeated.
 */
export interface BoardDefinition<Kind extends string, Settings> {
  readonly kind: Kind
  readonly accepts: (settings: Settings) => readonly EntityKind[]
  /** Kinds of link offered when an arrow is drawn between two cards. */
  readonly linkKinds: readonly LinkKind[]
  /** Selecting a card fades all that has no part in its chain (rules/traces.ts). */
  readonly fadesOutsideChain?: true
  /** Reads stored settings; what does not fit falls back to the kind's own. */
  readonly decodeSettings: (stored: JsonObject, boardId: BoardId) => Settings
  /** Settings as they are stored: decoding them gives them back. */
  readonly encodeSettings: (settings: Settings) => JsonObject
  /** What the board shows, where that is not everything it accepts. */
  readonly shown?: (view: PlanView, settings: Settings) => readonly Entity[]
  /** Kinds of link drawn as arrows; those of the layout's connectors are not among them. */
  readonly arrowKinds: (settings: Settings) => readonly LinkKind[]
  readonly layout: (view: PlanView, settings: Settings, shown: readonly Entity[]) => BoardLayout
  /** The layout of a thread by itself, where that leaves out what a layout of everything has. */
  readonly layoutThread?: BoardDefinition<Kind, Settings>['layout']
  /**
   * What a drop means, or null where it means nothing and the cards go back. The first of `moved` is
   * the card in hand, the others were selected with it.
   */
  readonly drop: (
    view: PlanView,
    settings: Settings,
    layout: BoardLayout,
    moved: readonly MovedCard[],
    mode: DropMode,
  ) => CommandCall | null
  /** What a new entity becomes when it is created at this point of the board. */
  readonly newcomerAt: (
    view: PlanView,
    settings: Settings,
    layout: BoardLayout,
    point: Point,
  ) => Newcomer
  /** What deleting cards here does, where that is not putting their entities into the bin. */
  readonly remove?: (settings: Settings, entityIds: readonly EntityId[]) => CommandCall
  /** What the board counts: gaps, most of the time. */
  readonly counts?: (view: PlanView) => readonly BoardCount[]
  readonly moveTargets: (view: PlanView, settings: Settings) => readonly MoveTarget[]
  /** What one press of an arrow key on selected cards does, or null where it does nothing. */
  readonly step: (
    view: PlanView,
    settings: Settings,
    entityIds: readonly EntityId[],
    direction: StepDirection,
  ) => CommandCall | null
}

/** Types a board by its settings. */
export function defineBoard<Kind extends string, Settings>(
  definition: BoardDefinition<Kind, Settings>,
): BoardDefinition<Kind, Settings> {
  return definition
}
