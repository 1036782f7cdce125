import type { Box } from '../../core/geometry.ts'
import type { EntityId } from '../../core/ids.ts'
import type { Entity } from '../../domain/entities/entity.ts'
import type { Placement } from '../../domain/placements.ts'
import { type BoardLayout, cardKey, type PlacedCard } from '../board-layout.ts'
import { laneCardSizes } from '../lane-layout.ts'

export const cardSize = laneCardSizes.full

const SHEET = 'sheet'
const MARGIN = 80
const EMPTY: Box = { x: 0, y: 0, width: 1280, height: 800 }
/** Two cards dropped on the very same spot are drawn a little apart. */
const NUDGE = 16

/** Cards where they were placed; the sheet reaches around all of them. */
export function layoutWhiteboard(
  placements: ReadonlyMap<EntityId, Placement>,
  shown: readonly Entity[],
): BoardLayout {
  const cards = new Map<string, PlacedCard>()
  const taken = new Set<string>()
  for (const { id: entityId } of [...shown].sort((left, right) => (left.id < right.id ? -1 : 1))) {
    const placement = placements.get(entityId)
    if (placement === undefined) continue
    let { x, y } = placement
    while (taken.has(`${x}/${y}`)) {
      x += NUDGE
      y += NUDGE
    }
    taken.add(`${x}/${y}`)
    const box = { x, y, ...cardSize }
    cards.set(cardKey(entityId), { entityId, box, zoneId: SHEET, look: 'full' })
  }
  const frame = frameOf([...cards.values()].map(({ box }) => box))
  return {
    frame,
    zones: [{ id: SHEET, labelKey: SHEET, box: frame, look: 'region' }],
    cards,
    connectors: [],
    main: frame,
    opening: { x: frame.x, y: frame.y },
  }
}

function frameOf(boxes: readonly Box[]): Box {
  if (boxes.length === 0) return EMPTY
  const left = Math.min(...boxes.map(({ x }) => x)) - MARGIN
  const top = Math.min(...boxes.map(({ y }) => y)) - MARGIN
  const right = Math.max(...boxes.map(({ x, width }) => x + width)) + MARGIN
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height)) + MARGIN
  return { x: left, y: top, width: right - left, height: bottom - top }
}
