import type { EntityId } from '../core/ids.ts'
import type { Box, Point } from '../core/geometry.ts'
import type { JsonObject } from '../core/json.ts'
import type { CommandCall } from '../domain/command-registry.ts'
import type { Entity } from '../domain/entities/entity.ts'
import type { EntityKind } from '../domain/entities/entity-registry.ts'
import type { LinkKind } from '../domain/links/link-kinds.ts'
import type { PlanView } from '../domain/plan-view.ts'

/** A region of a board with a meaning: a quadrant, a lane, an edge strip, the tray. */
export interface Zone {
  readonly id: string
  readonly box: Box
  /** Which text of the board's strings names it. */
  readonly labelKey: string
  /** How it is drawn: a `region` is a tinted area, a `band` a faint line of a scale, a `tray` a shelf. */
  readonly look: 'region' | 'band' | 'tray'
}

/** Where a card sits, and in which zone. */
export interface PlacedCard {
  readonly box: Box
  readonly zoneId: string
}

/** Everything that can be drawn of a board before anybody looks at it: boxes, no pixels. */
export interface BoardLayout {
  readonly frame: Box
  readonly zones: readonly Zone[]
  readonly cards: ReadonlyMap<EntityId, PlacedCard>
}

/** One entry of the "Move to…" menu: what a drag to that place would do. */
export interface MoveTarget {
  readonly id: string
  /** Which text of the board's strings names it, with the values it takes. */
  readonly labelKey: string
  readonly values?: Readonly<Record<string, string | number>>
  readonly call: (entityIds: readonly EntityId[]) => CommandCall
}

/** A card that was dragged: from its place of the layout, by this much. */
export interface MovedCard {
  readonly entityId: EntityId
  readonly delta: Point
}

/**
 * A kind of board: a view of the plan with zones and rules, without a screen.
 *
 * BOARD-1: `layout` follows from the plan and the settings alone: no zoom, no window, no clock.
 * BOARD-2: the order in which entities come does not change a layout.
 * BOARD-3: every accepted, visible entity has a card, and no two cards cover each other wholly.
 * BOARD-4: dropping a card where it lies changes nothing.
 */
export interface BoardDefinition<Kind extends string, Settings> {
  readonly kind: Kind
  readonly accepts: readonly EntityKind[]
  /** Kinds of link shown as arrows, and offered when an arrow is drawn between two cards. */
  readonly linkKinds: readonly LinkKind[]
  readonly cardSize: { readonly width: number; readonly height: number }
  /** Reads stored settings; what does not fit falls back to the kind's own. */
  readonly decodeSettings: (stored: JsonObject) => Settings
  readonly layout: (view: PlanView, settings: Settings, shown: readonly Entity[]) => BoardLayout
  /** What a drop means, or null where it means nothing and the cards go back. */
  readonly drop: (
    view: PlanView,
    settings: Settings,
    layout: BoardLayout,
    moved: readonly MovedCard[],
  ) => CommandCall | null
  /** Fields a new entity gets when it is created at this point of the board. */
  readonly fieldsAt: (settings: Settings, layout: BoardLayout, point: Point) => JsonObject
  readonly moveTargets: (view: PlanView, settings: Settings) => readonly MoveTarget[]
  /** What one press of an arrow key on selected cards does, or null where it does nothing. */
  readonly step: (
    view: PlanView,
    settings: Settings,
    entityIds: readonly EntityId[],
    direction: 'left' | 'right' | 'up' | 'down',
  ) => CommandCall | null
}

/** Types a board by its settings. */
export function defineBoard<Kind extends string, Settings>(
  definition: BoardDefinition<Kind, Settings>,
): BoardDefinition<Kind, Settings> {
  return definition
}
