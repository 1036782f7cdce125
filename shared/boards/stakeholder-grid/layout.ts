import type { Box, Point } from '../../core/geometry.ts'
import type { Entity, Person } from '../../domain/entities/entity.ts'
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
import { layoutTray } from '../card-tray.ts'
import type { BoardLayout, PlacedCard, Zone } from '../board-layout.ts'
import { bandOf, bands, bandsDown, type Band, type GridSettings } from './settings.ts'

/**
 * The plane of two ratings.
 *
 * STAKEHOLDER-1: a person with both ratings stands in the cell of the two; with one, in that axis's edge
 * strip at its height; with none, in the tray.
 * STAKEHOLDER-2: a cell of one shows a full card; more become compact and the cell's whole column and row
 * grow, so that equal ratings never hide each other. Where the room is there, they show in full.
 * STAKEHOLDER-3: the corner where the plane's upper and left edges meet stays where it is; the tray grows
 * away from it.
 */

/** Holds one full card, or two compact ones. */
const BASE = {
  width: cardSizes.full.width + 2 * CELL_PADDING,
  height: 2 * cardSizes.compact.height + CARD_GAP + 2 * CELL_PADDING,
} as const
const FULL_CARDS = 1
/** A strip nobody stands in. */
const EMPTY_STRIP = 52
const STRIP_GAP = 12
/** Room for the names of the quadrants: above the upper ones, below the lower ones. */
const NAME_ROOM = 34
/** Room left of the strip for the name and the steps of the upright axis. */
export const AXIS_ROOM = 84
/** Room below the lower strip for the name and the steps of the level axis. */
const AXIS_FOOT = 60
export const X_STRIP = 'not-rated-x'
export const Y_STRIP = 'not-rated-y'
export const TRAY = 'tray'

/** A column or row of cells: a band, or null for the edge strip. */
interface Lane {
  readonly band: Band | null
  readonly start: number
  readonly size: number
}

/** Lays people out on two axes. */
export function layoutGrid(settings: GridSettings, shown: readonly Entity[]): BoardLayout {
  const people = shown.filter((entity): entity is Person => entity.kind === 'person')
  const { cells, unrated } = sortIntoCells(settings, people)
  const needed = new Map([...cells].map(([key, cell]) => [key, neededGrid(cell.people.length)]))
  const sizes = laneSizes(cells, needed)
  const columns = placeLanes([null, ...bands], sizes.widths, STRIP_GAP)
  const rows = placeLanes([...bandsDown, null], sizes.heights, NAME_ROOM)
  const cards = new Map<string, PlacedCard>()
  const plane = planeOf(columns, rows)
  for (const [key, { x, y, people: inside }] of cells) {
    const column = columns.find((lane) => lane.band === x)
    const row = rows.find((lane) => lane.band === y)
    const grid = needed.get(key)
    if (column === undefined || row === undefined || grid === undefined) continue
    const cell = { x: column.start, y: row.start, width: column.size, height: row.size }
    const zoneId = x === null ? X_STRIP : y === null ? Y_STRIP : quadrantOf(settings, x, y)
    for (const [id, card] of placeCentered(inside, cell, grid, zoneId)) cards.set(id, card)
  }
  const bottom = rows.at(-1)
  const height = (bottom?.start ?? 0) + (bottom?.size ?? 0)
  const tray = layoutTray(unrated, {
    right: -AXIS_ROOM,
    top: 0,
    minHeight: height,
    zoneId: TRAY,
  })
  for (const [id, card] of tray.cards) cards.set(id, card)
  return {
    frame: {
      x: tray.box.x,
      y: -NAME_ROOM,
      width: plane.x + plane.width - tray.box.x,
      height: NAME_ROOM + Math.max(tray.box.height, height + AXIS_FOOT),
    },
    zones: [
      ...zonesOf(settings, columns, rows, plane),
      { id: TRAY, box: tray.box, look: 'tray', labelKey: 'tray' },
    ],
    cards,
    connectors: [],
    main: mainOf(plane, tray.box, height),
    // Who matters most stands above on the right.
    opening: { x: plane.x + plane.width * 0.75, y: -NAME_ROOM },
  }
}

/** The plane with its axes, and the near edge of the tray, where those wait who are to be rated. */
function mainOf(plane: Box, tray: Box, height: number): Box {
  const nearEdge = 2 * (cardSizes.compact.width + CARD_GAP) + CELL_PADDING
  const x = Math.max(tray.x, tray.x + tray.width - nearEdge)
  return {
    x,
    y: -NAME_ROOM,
    width: plane.x + plane.width - x,
    height: NAME_ROOM + height + AXIS_FOOT,
  }
}

interface Cell {
  readonly x: Band | null
  readonly y: Band | null
  readonly people: Person[]
}

function sortIntoCells(settings: GridSettings, people: readonly Person[]) {
  const cells = new Map<string, Cell>()
  const unrated: Person[] = []
  for (const person of sortByName(people)) {
    const x = bandOf(person, settings.xField)
    const y = bandOf(person, settings.yField)
    if (x === null && y === null) {
      unrated.push(person)
      continue
    }
    const key = `${x}/${y}`
    const cell = cells.get(key) ?? { x, y, people: [] }
    cells.set(key, cell)
    cell.people.push(person)
  }
  return { cells, unrated }
}

function neededGrid(count: number): CardGrid {
  return tightestGrid(count, count <= FULL_CARDS ? 'full' : 'compact', BASE)
}

function laneSizes(
  cells: ReadonlyMap<string, Cell>,
  needed: ReadonlyMap<string, CardGrid>,
): { widths: Map<Band | null, number>; heights: Map<Band | null, number> } {
  const widths = new Map<Band | null, number>([[null, EMPTY_STRIP]])
  const heights = new Map<Band | null, number>([[null, EMPTY_STRIP]])
  for (const band of bands) {
    widths.set(band, BASE.width)
    heights.set(band, BASE.height)
  }
  for (const [key, { x, y }] of cells) {
    const grid = needed.get(key)
    if (grid === undefined) continue
    const size = cellSize(grid)
    widths.set(x, Math.max(widths.get(x) ?? 0, size.width))
    heights.set(y, Math.max(heights.get(y) ?? 0, size.height))
  }
  return { widths, heights }
}

function placeLanes(
  order: readonly (Band | null)[],
  sizes: ReadonlyMap<Band | null, number>,
  stripGap: number,
): Lane[] {
  const lanes: Lane[] = []
  let start = 0
  order.forEach((band, index) => {
    const before = index > 0 ? order[index - 1] : undefined
    if (index > 0 && (band === null || before === null)) start += stripGap
    const size = sizes.get(band) ?? 0
    lanes.push({ band, start, size })
    start += size
  })
  return lanes
}

/** Where a cell has grown for its neighbours' sake, its cards use the room and show in full. */
function placeCentered(
  people: readonly Person[],
  cell: Box,
  needed: CardGrid,
  zoneId: string,
): [string, PlacedCard][] {
  const grid = fullGridWithin(people.length, cell) ?? needed
  const size = cellSize(grid)
  const corner: Point = {
    x: cell.x + (cell.width - size.width) / 2 + CELL_PADDING,
    y: cell.y + (cell.height - size.height) / 2 + CELL_PADDING,
  }
  return placeInGrid(people, grid, corner, zoneId)
}

function fullGridWithin(count: number, cell: Box): CardGrid | null {
  const grid = tightestGrid(count, 'full', cell)
  const size = cellSize(grid)
  return size.width <= cell.width && size.height <= cell.height ? grid : null
}

function planeOf(columns: readonly Lane[], rows: readonly Lane[]): Box {
  return boxOf(
    columns.filter((lane) => lane.band !== null),
    rows.filter((lane) => lane.band !== null),
  )
}

function boxOf(columns: readonly Lane[], rows: readonly Lane[]): Box {
  const x = columns[0]?.start ?? 0
  const y = rows[0]?.start ?? 0
  const right = columns.at(-1)
  const bottom = rows.at(-1)
  return {
    x,
    y,
    width: (right?.start ?? 0) + (right?.size ?? 0) - x,
    height: (bottom?.start ?? 0) + (bottom?.size ?? 0) - y,
  }
}

/** The quadrant of two bands: high or low power and interest by their names, others by both words. */
export function quadrantOf(settings: GridSettings, x: Band, y: Band): string {
  return `${y >= settings.cut ? 'high' : 'low'}-${x >= settings.cut ? 'high' : 'low'}`
}

const usualNames: Readonly<Record<string, string>> = {
  'high-high': 'manageClosely',
  'high-low': 'keepSatisfied',
  'low-high': 'keepInformed',
  'low-low': 'monitor',
}

/** The label key of a quadrant such as `high-low` (upright axis first). */
export function quadrantKey(settings: GridSettings, quadrant: string): string {
  const isUsual =
    settings.xField === 'interest' &&
    (settings.yField === 'power' || settings.yField === 'influence')
  return isUsual ? (usualNames[quadrant] ?? quadrant) : quadrant
}

/** What the labels of quadrants name. */
export function axesOf(settings: GridSettings): Readonly<Record<'x' | 'y', string>> {
  return { x: settings.xField, y: settings.yField }
}

function zonesOf(
  settings: GridSettings,
  columns: readonly Lane[],
  rows: readonly Lane[],
  plane: Box,
): Zone[] {
  const isHigh = (lane: Lane) => lane.band !== null && lane.band >= settings.cut
  const isLow = (lane: Lane) => lane.band !== null && lane.band < settings.cut
  const sides = { high: isHigh, low: isLow } as const
  const quadrants = (['high', 'low'] as const).flatMap((y) =>
    (['low', 'high'] as const).map((x): Zone => {
      const id = `${y}-${x}`
      return {
        id,
        box: boxOf(columns.filter(sides[x]), rows.filter(sides[y])),
        look: 'region',
        labelKey: quadrantKey(settings, id),
        fields: axesOf(settings),
      }
    }),
  )
  const across = columns.map((lane): Zone => {
    const box = { ...plane, x: lane.start, width: lane.size }
    return lane.band === null
      ? {
          id: X_STRIP,
          box,
          look: 'strip',
          labelKey: 'notRated',
          fields: { field: settings.xField },
        }
      : { id: `x${lane.band}`, box, look: 'band', labelKey: 'band', values: { band: lane.band } }
  })
  const upright = rows.map((lane): Zone => {
    const box = { ...plane, y: lane.start, height: lane.size }
    return lane.band === null
      ? {
          id: Y_STRIP,
          box,
          look: 'strip',
          labelKey: 'notRated',
          fields: { field: settings.yField },
        }
      : { id: `y${lane.band}`, box, look: 'band', labelKey: 'band', values: { band: lane.band } }
  })
  return [...quadrants, ...across, ...upright]
}
