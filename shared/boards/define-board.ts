import type { EntityId, LinkId } from '../core/ids.ts'
import type { Box, Point } from '../core/geometry.ts'
import type { JsonObject } from '../core/json.ts'
import type { CommandCall } from '../domain/command-registry.ts'
import type { Entity } from '../domain/entities/entity.ts'
import type { EntityKind } from '../domain/entities/entity-registry.ts'
import type { LinkKind } from '../domain/links/link-kinds.ts'
import type { PlanView } from '../domain/plan-view.ts'

/** A text of a board's strings with what it takes: `boardLabel` puts it into words. */
export interface BoardLabel {
  readonly labelKey: string
  /** Values as they are: names, numbers. */
  readonly values?: Readonly<Record<string, string | number>>
  /** Values that are names of fields, shown by the vocabulary's words. */
  readonly fields?: Readonly<Record<string, string>>
}

/** A region of a board with a meaning: a quadrant, a lane, an edge strip, the tray. */
export interface Zone extends BoardLabel {
  readonly id: string
  readonly box: Box
  /**
   * How it is drawn: a `region` is a tinted area, a `band` one step of a scale, a `strip` an edge for
   * what is half known, a `tray` a shelf for what has no place yet.
   */
  readonly look: 'region' | 'band' | 'strip' | 'tray'
}

/** Where a card sits, and in which zone. A compact card leaves out what a full one adds. */
export interface PlacedCard {
  readonly box: Box
  readonly zoneId: string
  readonly look: 'full' | 'compact'
}

/** A line that follows from the layout and is not drawn by hand, such as those of a tree. */
export interface Connector {
  readonly linkId: LinkId
  readonly fromId: EntityId
  readonly toId: EntityId
  /** Corners of the line, from the `toId` end to the `fromId` end. */
  readonly points: readonly Point[]
}

/** Everything that can be drawn of a board before anybody looks at it: boxes, no pixels. */
export interface BoardLayout {
  readonly frame: Box
  readonly zones: readonly Zone[]
  readonly cards: ReadonlyMap<EntityId, PlacedCard>
  readonly connectors: readonly Connector[]
  /** What a map opens on where all of it would be too small to be read. */
  readonly main: Box
  /** The middle of the upper edge of what it opens on where that is too large as well. */
  readonly opening: Point
}

/** One entry of the "Move to…" menu: what a drag to that place would do. */
export interface MoveTarget extends BoardLabel {
  readonly id: string
  readonly call: (entityIds: readonly EntityId[]) => CommandCall
}

/** A card that was dragged: from its place of the layout, by this much. */
export interface MovedCard {
  readonly entityId: EntityId
  readonly delta: Point
}

export type StepDirection = 'left' | 'right' | 'up' | 'down'

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
  /** Kinds of link offered when an arrow is drawn between two cards. */
  readonly linkKinds: readonly LinkKind[]
  readonly cardSize: { readonly width: number; readonly height: number }
  /** Reads stored settings; what does not fit falls back to the kind's own. */
  readonly decodeSettings: (stored: JsonObject) => Settings
  /** Settings as they are stored: decoding them gives them back. */
  readonly encodeSettings: (settings: Settings) => JsonObject
  /** Kinds of link drawn as arrows; those of the layout's connectors are not among them. */
  readonly arrowKinds: (settings: Settings) => readonly LinkKind[]
  readonly layout: (view: PlanView, settings: Settings, shown: readonly Entity[]) => BoardLayout
  /**
   * What a drop means, or null where it means nothing and the cards go back. The first of `moved` is
   * the card in hand, the others were selected with it.
   */
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
    direction: StepDirection,
  ) => CommandCall | null
}

/** Types a board by its settings. */
export function defineBoard<Kind extends string, Settings>(
  definition: BoardDefinition<Kind, Settings>,
): BoardDefinition<Kind, Settings> {
  return definition
}

/** What the texts of every kind of board hold, besides its own. */
export interface BoardStrings {
  readonly name: string
  readonly description: string
  /** By the label keys of zones and move targets; `{{name}}` takes a value. */
  readonly labels: Readonly<Record<string, string>>
}

/** A definition with settings filled in: what a canvas or an outline of one board works with. */
export interface OpenBoard {
  readonly kind: string
  readonly accepts: readonly EntityKind[]
  readonly linkKinds: readonly LinkKind[]
  readonly arrowKinds: readonly LinkKind[]
  readonly cardSize: { readonly width: number; readonly height: number }
  readonly layout: (view: PlanView, shown?: readonly Entity[]) => BoardLayout
  readonly drop: (
    view: PlanView,
    layout: BoardLayout,
    moved: readonly MovedCard[],
  ) => CommandCall | null
  readonly fieldsAt: (layout: BoardLayout, point: Point) => JsonObject
  readonly moveTargets: (view: PlanView) => readonly MoveTarget[]
  readonly step: (
    view: PlanView,
    entityIds: readonly EntityId[],
    direction: StepDirection,
  ) => CommandCall | null
}

/** Fills a definition with the settings that a board has stored. */
export function openBoard<Kind extends string, Settings>(
  definition: BoardDefinition<Kind, Settings>,
  stored: JsonObject,
): OpenBoard {
  const settings = definition.decodeSettings(stored)
  const { kind, accepts, linkKinds, cardSize } = definition
  return {
    kind,
    accepts,
    linkKinds,
    cardSize,
    arrowKinds: definition.arrowKinds(settings),
    layout: (view, shown) =>
      definition.layout(view, settings, shown ?? acceptedEntities(view, accepts)),
    drop: (view, layout, moved) => definition.drop(view, settings, layout, moved),
    fieldsAt: (layout, point) => definition.fieldsAt(settings, layout, point),
    moveTargets: (view) => definition.moveTargets(view, settings),
    step: (view, entityIds, direction) => definition.step(view, settings, entityIds, direction),
  }
}

/** The entities in use of the kinds a board accepts. */
export function acceptedEntities(
  view: PlanView,
  accepts: readonly EntityKind[],
): readonly Entity[] {
  return [...view.entities.values()].filter((entity) => accepts.includes(entity.kind))
}
