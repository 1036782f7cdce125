import type { Box, Point } from '../core/geometry.ts'
import type { Entity } from '../domain/entities/entity.ts'
import { cardKey, type PlacedCard } from './board-layout.ts'

/** Both looks are as wide, so that they stand in one column. */
export const cardSizes = {
  full: { width: 212, height: 72 },
  compact: { width: 212, height: 44 },
} as const

export const CARD_GAP = 8
export const CELL_PADDING = 12

/** So many columns and rows of cards of one look. */
export interface CardGrid {
  readonly columns: number
  readonly rows: number
  readonly look: PlacedCard['look']
}

/** The size of a cell that holds a grid of cards, its padding included. */
export function cellSize({ columns, rows, look }: CardGrid): { width: number; height: number } {
  const size = cardSizes[look]
  return {
    width: columns * size.width + Math.max(0, columns - 1) * CARD_GAP + 2 * CELL_PADDING,
    height: rows * size.height + Math.max(0, rows - 1) * CARD_GAP + 2 * CELL_PADDING,
  }
}

/** The grid of `count` cards whose cell stretches a base size least, in its worse direction. */
export function tightestGrid(
  count: number,
  look: PlacedCard['look'],
  base: { readonly width: number; readonly height: number },
): CardGrid {
  let best: CardGrid = { columns: Math.min(count, 1), rows: count, look }
  let bestStretch = Infinity
  for (let columns = 1; columns <= count; columns += 1) {
    const grid = { columns, rows: Math.ceil(count / columns), look }
    const size = cellSize(grid)
    const stretch = Math.max(size.width / base.width, size.height / base.height, 1)
    if (stretch < bestStretch) {
      best = grid
      bestStretch = stretch
    }
    if (size.width / base.width > bestStretch) break
  }
  return best
}

/** Where the cards of a grid stand, row by row from this corner. */
export function placeInGrid(
  entities: readonly Entity[],
  grid: CardGrid,
  corner: Point,
  zoneId: string,
): [string, PlacedCard][] {
  const { width, height } = cardSizes[grid.look]
  return entities.map((entity, index) => {
    const box: Box = {
      x: corner.x + (index % grid.columns) * (width + CARD_GAP),
      y: corner.y + Math.floor(index / grid.columns) * (height + CARD_GAP),
      width,
      height,
    }
    return [cardKey(entity.id), { entityId: entity.id, box, zoneId, look: grid.look }]
  })
}
