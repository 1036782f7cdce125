import type { BoardId, EntityId, LinkId } from '../core/ids.ts'
import type { Box, Point } from '../core/geometry.ts'
import type { JsonObject } from '../core/json.ts'
import type { Board } from '../domain/boards.ts'
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
   * what is half known, a `tray` a shelf for what has no place yet, a `lane` a column of cards in an
   * order of their own, a `group` a heading over several lanes.
   */
  readonly look: 'region' | 'band' | 'strip' | 'tray' | 'lane' | 'group'
}

/**
 * Names one card of a layout: an entity's id, and for a card that shows it once more the id with the
 * zone behind it (BOARD-7).
 */
export function cardKey(entityId: EntityId, repeatedIn: string | null = null): string {
  return repeatedIn === null ? entityId : `${entityId}.${repeatedIn}`
}

/** Where a card sits, and in which zone. A compact card leaves out what a full one adds. */
export interface PlacedCard {
  readonly entityId: EntityId
  readonly box: Box
  readonly zoneId: string
  readonly look: 'full' | 'compact'
  /** It shows an entity that has a card elsewhere on the board as well. */
  readonly isRepeated?: true
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
  /** By `cardKey`. */
  readonly cards: ReadonlyMap<string, PlacedCard>
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

/** What the texts of every kind of board hold, besides its own. */
export interface BoardStrings {
  readonly name: string
  readonly description: string
  /** By the label keys of zones and move targets; `{{name}}` takes a value. */
  readonly labels: Readonly<Record<string, string>>
  /** What an empty zone asks for, by zone id. */
  readonly hints?: Readonly<Record<string, string>>
}

/** A definition with settings filled in: what a canvas or an outline of one board works with. */
export interface OpenBoard {
  readonly kind: string
  readonly accepts: readonly EntityKind[]
  readonly linkKinds: readonly LinkKind[]
  readonly arrowKinds: readonly LinkKind[]
  readonly fadesOutsideChain: boolean
  /** Everything the board shows unless somebody asks for less. */
  readonly shown: (view: PlanView) => readonly Entity[]
  readonly layout: (view: PlanView, shown?: readonly Entity[]) => BoardLayout
  /** A thread by itself, as near together as it can be read. */
  readonly layoutThread: (view: PlanView, shown: readonly Entity[]) => BoardLayout
  readonly drop: (
    view: PlanView,
    layout: BoardLayout,
    moved: readonly MovedCard[],
    mode?: DropMode,
  ) => CommandCall | null
  readonly newcomerAt: (view: PlanView, layout: BoardLayout, point: Point) => Newcomer
  readonly remove: (entityIds: readonly EntityId[]) => CommandCall
  readonly counts: (view: PlanView) => readonly BoardCount[]
  /** Where these cards can be moved to: nobody is moved to themselves. */
  readonly moveTargets: (view: PlanView, entityIds?: readonly EntityId[]) => readonly MoveTarget[]
  readonly step: (
    view: PlanView,
    entityIds: readonly EntityId[],
    direction: StepDirection,
  ) => CommandCall | null
}

/** What opening a board needs of it. */
export type StoredBoard = Pick<Board, 'id' | 'settings'>

/** Fills a definition with the settings that a board has stored. */
export function openBoard<Kind extends string, Settings>(
  definition: BoardDefinition<Kind, Settings>,
  board: StoredBoard,
): OpenBoard {
  const settings = definition.decodeSettings(board.settings, board.id)
  const accepts = definition.accepts(settings)
  const shownOf = (view: PlanView) =>
    definition.shown?.(view, settings) ?? acceptedEntities(view, accepts)
  const { kind, linkKinds } = definition
  return {
    kind,
    accepts,
    linkKinds,
    fadesOutsideChain: definition.fadesOutsideChain === true,
    arrowKinds: definition.arrowKinds(settings),
    shown: shownOf,
    layout: (view, shown) => definition.layout(view, settings, shown ?? shownOf(view)),
    layoutThread: (view, shown) =>
      (definition.layoutThread ?? definition.layout)(view, settings, shown),
    drop: (view, layout, moved, mode = 'move') =>
      definition.drop(view, settings, layout, moved, mode),
    newcomerAt: (view, layout, point) => definition.newcomerAt(view, settings, layout, point),
    remove: (entityIds) =>
      definition.remove?.(settings, entityIds) ?? {
        name: 'deleteEntities',
        args: { entityIds: [...entityIds] },
      },
    counts: (view) => definition.counts?.(view) ?? [],
    moveTargets: (view, entityIds = []) =>
      definition
        .moveTargets(view, settings)
        .filter(({ id }) => !entityIds.some((entityId) => entityId === id)),
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
