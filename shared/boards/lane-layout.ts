import type { Box, Point } from '../core/geometry.ts'
import type { Entity } from '../domain/entities/entity.ts'
import type { BoardLabel } from './board-label.ts'
import { type BoardLayout, cardKey, type PlacedCard, type Zone } from './board-layout.ts'

/** A column of cards in an order of their own. */
export interface Lane extends BoardLabel {
  readonly id: string
  /** In their order. An entity may be in several lanes; the first is its own, the others repeat it. */
  readonly entities: readonly Entity[]
  /** The key of the heading it stands under with its neighbours, or none. */
  readonly group?: string
  /** Its cards are compact however few they are: they are done with. */
  readonly isCompact?: true
  /** It is left out while it is empty, where a lane for everything would be too many. */
  readonly mayFold?: true
}

export const laneCardSizes = {
  full: { width: 232, height: 112 },
  compact: { width: 232, height: 52 },
} as const

const GAP = 8
const PADDING = 12
const HEADER_HEIGHT = 48
/** Three lines as they are written from afar: what people and aims are called is as long as they like. */
const NAME_HEADER_HEIGHT = 72
const LANE_GAP = 16
const GROUP_GAP = 40
const GROUP_HEIGHT = 44
/** A lane of this many full cards is as high as a screen; more stand in compact cards beside them. */
const FULL_ROWS = 7
const COMPACT_ROWS = 14
const MIN_HEIGHT = 3 * (laneCardSizes.full.height + GAP) + HEADER_HEIGHT + PADDING

interface MeasuredLane {
  readonly lane: Lane
  readonly look: PlacedCard['look']
  readonly headerHeight: number
  readonly rows: number
  readonly columns: number
}

/**
 * Lanes side by side from the left.
 *
 * LANE-1: a lane grows downwards to the height of a screen, then sideways; its cards are compact where
 * there are many, so that a lane of a hundred is still one that can be looked over.
 * LANE-2: all lanes are as high as the highest, so that a card can be dropped below the last one.
 * LANE-6: a lane that may fold has no place while it is empty; "Move to…" still leads into it.
 */
export function layoutLanes(all: readonly Lane[]): BoardLayout {
  const lanes = all.filter(({ mayFold, entities }) => mayFold !== true || entities.length > 0)
  const hasNames = lanes.some(({ values }) => values?.['name'] !== undefined)
  const headerHeight = hasNames ? NAME_HEADER_HEIGHT : HEADER_HEIGHT
  const measured = lanes.map((lane) => measureLane(lane, headerHeight))
  const height = Math.max(MIN_HEIGHT, ...measured.map(heightOf))
  const hasGroups = lanes.some(({ group }) => group !== undefined)
  const top = hasGroups ? GROUP_HEIGHT : 0
  const cards = new Map<string, PlacedCard>()
  const zones: Zone[] = []
  let x = 0
  for (const [index, each] of measured.entries()) {
    if (index > 0) x += each.lane.group === measured[index - 1]?.lane.group ? LANE_GAP : GROUP_GAP
    const box = { x, y: top, width: widthOf(each), height }
    const { id, labelKey, values, fields } = each.lane
    zones.push({
      id,
      labelKey,
      ...(values && { values }),
      ...(fields && { fields }),
      box,
      look: 'lane',
    })
    placeCards(each, box, cards)
    x += box.width
  }
  const frame = { x: 0, y: 0, width: Math.max(x, 1), height: top + height }
  return {
    frame,
    zones: [...groupZones(lanes, zones), ...zones],
    cards,
    connectors: [],
    main: frame,
    opening: { x: 0, y: 0 },
  }
}

function measureLane(lane: Lane, headerHeight: number): MeasuredLane {
  const count = lane.entities.length
  if (count <= FULL_ROWS && lane.isCompact !== true)
    return { lane, look: 'full', headerHeight, rows: count, columns: 1 }
  const columns = Math.max(1, Math.ceil(count / COMPACT_ROWS))
  return { lane, look: 'compact', headerHeight, rows: Math.ceil(count / columns), columns }
}

function heightOf({ look, headerHeight, rows }: MeasuredLane): number {
  return headerHeight + rows * (laneCardSizes[look].height + GAP) + PADDING
}

function widthOf({ look, columns }: MeasuredLane): number {
  return columns * laneCardSizes[look].width + (columns - 1) * GAP + 2 * PADDING
}

function placeCards(
  { lane, look, headerHeight, rows }: MeasuredLane,
  box: Box,
  cards: Map<string, PlacedCard>,
): void {
  const { width, height } = laneCardSizes[look]
  for (const [index, { id: entityId }] of lane.entities.entries()) {
    const isRepeated = cards.has(cardKey(entityId))
    const place = {
      x: box.x + PADDING + Math.floor(index / rows) * (width + GAP),
      y: box.y + headerHeight + (index % rows) * (height + GAP),
      width,
      height,
    }
    cards.set(cardKey(entityId, isRepeated ? lane.id : null), {
      entityId,
      box: place,
      zoneId: lane.id,
      look,
      ...(isRepeated && { isRepeated }),
    })
  }
}

/** One heading over each run of lanes of one group. */
function groupZones(lanes: readonly Lane[], zones: readonly Zone[]): Zone[] {
  const groups: Zone[] = []
  for (const [index, { group }] of lanes.entries()) {
    const zone = zones[index]
    if (group === undefined || zone === undefined) continue
    const last = groups.at(-1)
    const isSame = last?.labelKey === group
    const x = isSame ? last.box.x : zone.box.x
    const box = { x, y: 0, width: zone.box.x + zone.box.width - x, height: GROUP_HEIGHT }
    const heading: Zone = { id: `group-${group}`, labelKey: group, box, look: 'group' }
    if (isSame) groups[groups.length - 1] = heading
    else groups.push(heading)
  }
  return groups
}

/** The lane at a point: the nearest one to the left or right where it lies between or beside them. */
export function laneAt({ zones }: BoardLayout, point: Point): Zone | undefined {
  const distance = ({ box }: Zone) => Math.max(box.x - point.x, point.x - (box.x + box.width), 0)
  return zones
    .filter(({ look }) => look === 'lane')
    .sort((left, right) => distance(left) - distance(right))[0]
}

/**
 * The place in a lane's order that a point means: in front of how many of the lane's cards it lies, the
 * ones in hand left out. Cards stand column by column.
 */
export function indexAt(
  { cards }: BoardLayout,
  laneId: string,
  inHand: ReadonlySet<string>,
  point: Point,
): number {
  const others = [...cards.values()].filter(
    ({ zoneId, entityId }) => zoneId === laneId && !inHand.has(entityId),
  )
  return others.filter(({ box }) => {
    if (point.x >= box.x + box.width + GAP / 2) return true
    return point.x >= box.x - GAP / 2 && point.y > box.y + box.height / 2
  }).length
}
