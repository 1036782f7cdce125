import type { Box, Point } from '../core/geometry.ts'
import type { EntityId, LinkId } from '../core/ids.ts'
import type { BoardLabel } from './board-label.ts'

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
