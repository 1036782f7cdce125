import type { Box, Point } from '../../core/geometry.ts'
import type { EntityId } from '../../core/ids.ts'
import { linkId } from '../../domain/links/link.ts'
import { cardSizes } from '../card-grid.ts'
import type { Connector } from '../board-layout.ts'
import type { Contour } from './contour.ts'

/** A part below a boss: a branch, a single leaf, or a stack of leaves in columns. */
export interface Part {
  readonly contour: Contour
  /** Draws the part around `middle`, and its line to the boss. */
  readonly draw: (middle: number, top: number, out: Drawing, boss: Spot | null) => void
}

/** Where somebody's card is, for those whose lines end at it. */
export interface Spot {
  readonly id: EntityId
  readonly middle: number
  /** The lower edge of the card. */
  readonly bottom: number
}

/** What has been drawn of a tree; `pending` is drawn later, in place of recursion. */
export interface Drawing {
  readonly cards: [EntityId, Box][]
  readonly connectors: Connector[]
  readonly pending: (() => void)[]
}

export const { width: CARD_WIDTH, height: CARD_HEIGHT } = cardSizes.full
export const LEVEL_GAP = 60
/** Between cards that stand in one column. */
export const ROW_GAP = 12

/** The line from a boss down to the middle of a card that stands below. */
export function straightLine(boss: Spot, id: EntityId, middle: number, top: number): Connector {
  const crossing = boss.bottom + LEVEL_GAP / 2
  return connect(boss, id, [
    { x: boss.middle, y: boss.bottom },
    { x: boss.middle, y: crossing },
    { x: middle, y: crossing },
    { x: middle, y: top },
  ])
}

/** The connector of somebody's reporting line, along these points. */
export function connect(boss: Spot, id: EntityId, points: readonly Point[]): Connector {
  return { linkId: linkId('reports-to', id, boss.id), fromId: id, toId: boss.id, points }
}
