import type { Box } from '../../core/geometry.ts'
import type { Entity, Person } from '../../domain/entities/entity.ts'
import { CARD_GAP, cardSizes, CELL_PADDING } from '../card-grid.ts'
import { layoutTray } from '../card-tray.ts'
import type { BoardLayout, PlacedCard, Zone } from '../board-layout.ts'
import { laneSizes, placeCentered, sortIntoCells } from './cells.ts'
import { boxOf, endOf, placeLanes, planeOf, type Lane } from './lanes.ts'
import { axesOf, quadrantKey, quadrantOf } from './quadrants.ts'
import { bands, bandsDown, type GridSettings } from './settings.ts'

/**
 * The plane of two ratings.
 *
 * STAKEHOLDER-1: a person with both ratings stands in the cell of the two; with one, in that axis's edge
 * strip at its height; with none, in the tray.
 * STAKEHOLDER-3: the corner where the plane's upper and left edges meet stays where it is; the tray grows
 * away from it.
 */

const STRIP_GAP = 12
/** Room for the names of the quadrants: above the upper ones, below the lower ones. */
const NAME_ROOM = 34
/** Room left of the strip for the name and the steps of the upright axis. */
const AXIS_ROOM = 84
/** Room below the lower strip for the name and the steps of the level axis. */
const AXIS_FOOT = 60
export const X_STRIP = 'not-rated-x'
export const Y_STRIP = 'not-rated-y'
export const TRAY = 'tray'

/** Lays people out on two axes. */
export function layoutGrid(settings: GridSettings, shown: readonly Entity[]): BoardLayout {
  const people = shown.filter((entity): entity is Person => entity.kind === 'person')
  const { cells, unrated } = sortIntoCells(settings, people)
  const sizes = laneSizes(cells)
  const columns = placeLanes([null, ...bands], sizes.widths, STRIP_GAP)
  const rows = placeLanes([...bandsDown, null], sizes.heights, NAME_ROOM)
  const cards = new Map<string, PlacedCard>()
  const plane = planeOf(columns, rows)
  for (const cell of cells) {
    const { x, y } = cell
    const column = columns.filter((lane) => lane.band === x)
    const row = rows.filter((lane) => lane.band === y)
    const zoneId = x === null ? X_STRIP : y === null ? Y_STRIP : quadrantOf(settings, x, y)
    for (const [id, card] of placeCentered(cell, boxOf(column, row), zoneId)) cards.set(id, card)
  }
  const height = endOf(rows)
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
