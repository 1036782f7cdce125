import type { Box, Point } from '../../core/geometry.ts'
import type { Person } from '../../domain/entities/entity.ts'
import { sortByName } from '../../domain/rules/sort-by-name.ts'
import {
  CARD_GAP,
  cardSizes,
  CELL_PADDING,
  cellSize,
  placeInGrid,
  tightestGrid,
  type CardGrid,
} from '../card-grid.ts'
import type { PlacedCard } from '../board-layout.ts'
import { bandOf, bands, type Band, type GridSettings } from './settings.ts'

/**
 * The cells of the plane: one for each two ratings that somebody has.
 *
 * STAKEHOLDER-2: a cell of one shows a full card; more become compact and the cell's whole column and row
 * grow, so that equal ratings never hide each other. Where the room is there, they show in full.
 */
export interface Cell {
  /** Null is the edge strip: not rated on this axis. */
  readonly x: Band | null
  readonly y: Band | null
  readonly people: readonly Person[]
  /** The cards in the least room that holds them. */
  readonly needed: CardGrid
}

/** Holds one full card, or two compact ones. */
const BASE = {
  width: cardSizes.full.width + 2 * CELL_PADDING,
  height: 2 * cardSizes.compact.height + CARD_GAP + 2 * CELL_PADDING,
} as const
const FULL_CARDS = 1
/** A strip nobody stands in. */
const EMPTY_STRIP = 52

/** Puts people into cells by their ratings; `unrated` are those who have neither. */
export function sortIntoCells(
  settings: GridSettings,
  people: readonly Person[],
): { readonly cells: readonly Cell[]; readonly unrated: readonly Person[] } {
  const groups = new Map<string, Pick<Cell, 'x' | 'y'> & { readonly people: Person[] }>()
  const unrated: Person[] = []
  for (const person of sortByName(people)) {
    const x = bandOf(person, settings.xField)
    const y = bandOf(person, settings.yField)
    if (x === null && y === null) {
      unrated.push(person)
      continue
    }
    const key = `${x}/${y}`
    const group = groups.get(key) ?? { x, y, people: [] }
    groups.set(key, group)
    group.people.push(person)
  }
  const cells = [...groups.values()].map((group) => ({
    ...group,
    needed: neededGrid(group.people.length),
  }))
  return { cells, unrated }
}

function neededGrid(count: number): CardGrid {
  return tightestGrid(count, count <= FULL_CARDS ? 'full' : 'compact', BASE)
}

/** How wide each column and how high each row has to be for its cells. */
export function laneSizes(cells: readonly Cell[]): {
  readonly widths: ReadonlyMap<Band | null, number>
  readonly heights: ReadonlyMap<Band | null, number>
} {
  const widths = new Map<Band | null, number>([[null, EMPTY_STRIP]])
  const heights = new Map<Band | null, number>([[null, EMPTY_STRIP]])
  for (const band of bands) {
    widths.set(band, BASE.width)
    heights.set(band, BASE.height)
  }
  for (const { x, y, needed } of cells) {
    const size = cellSize(needed)
    widths.set(x, Math.max(widths.get(x) ?? 0, size.width))
    heights.set(y, Math.max(heights.get(y) ?? 0, size.height))
  }
  return { widths, heights }
}

/** Where a cell has grown for its neighbours' sake, its cards use the room and show in full. */
export function placeCentered(
  { people, needed }: Cell,
  box: Box,
  zoneId: string,
): [string, PlacedCard][] {
  const grid = fullGridWithin(people.length, box) ?? needed
  const size = cellSize(grid)
  const corner: Point = {
    x: box.x + (box.width - size.width) / 2 + CELL_PADDING,
    y: box.y + (box.height - size.height) / 2 + CELL_PADDING,
  }
  return placeInGrid(people, grid, corner, zoneId)
}

function fullGridWithin(count: number, box: Box): CardGrid | null {
  const grid = tightestGrid(count, 'full', box)
  const size = cellSize(grid)
  return size.width <= box.width && size.height <= box.height ? grid : null
}
