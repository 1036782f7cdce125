import type { Box } from '../core/geometry.ts'
import type { Entity } from '../domain/entities/entity.ts'
import { sortByName } from '../domain/rules/sort-by-name.ts'
import { CARD_GAP, cardSizes, CELL_PADDING, cellSize, placeInGrid } from './card-grid.ts'
import type { PlacedCard } from './board-layout.ts'

/** Room above the cards for the tray's name. */
const HEADER_HEIGHT = 44
/** A tray of many is as wide as it is high, times this: the shape of a screen. */
const ASPECT = 1.4

export interface Tray {
  readonly box: Box
  readonly cards: readonly [string, PlacedCard][]
}

/**
 * A shelf of compact cards whose right edge stands at `right`: it grows downwards to `minHeight`, then
 * leftwards and downwards in the shape of a screen, so that 700 stay readable.
 */
export function layoutTray(
  entities: readonly Entity[],
  place: {
    readonly right: number
    readonly top: number
    readonly minHeight: number
    readonly zoneId: string
  },
): Tray {
  const { width, height } = cardSizes.compact
  const fitting = Math.max(
    1,
    Math.floor((place.minHeight - HEADER_HEIGHT - CELL_PADDING + CARD_GAP) / (height + CARD_GAP)),
  )
  const balanced = Math.ceil(
    Math.sqrt((entities.length * (width + CARD_GAP)) / (height + CARD_GAP) / ASPECT),
  )
  const rows = Math.max(1, Math.min(entities.length, Math.max(fitting, balanced)))
  const columns = Math.max(1, Math.ceil(entities.length / rows))
  const grid = { columns, rows, look: 'compact' } as const
  const size = cellSize(grid)
  const box = {
    x: place.right - size.width,
    y: place.top,
    width: size.width,
    height: Math.max(place.minHeight, size.height + HEADER_HEIGHT - CELL_PADDING),
  }
  const corner = { x: box.x + CELL_PADDING, y: box.y + HEADER_HEIGHT }
  return { box, cards: placeInGrid(sortByName(entities), grid, corner, place.zoneId) }
}
