import type { BoardLayout, PlacedCard } from '#shared/boards/board-layout.ts'
import type { StepDirection } from '#shared/boards/define-board.ts'

/**
 * The card beside another one on a board of lanes, by its key; null at the edge.
 * WALK-1: up and down follow the lane's order; left and right go to the next lane that holds cards, to
 * the one that stands at about the same height.
 */
export function neighbourCard(
  { zones, cards }: BoardLayout,
  cardKey: string,
  direction: StepDirection,
): string | null {
  const here = cards.get(cardKey)
  if (here === undefined) return null
  const inLane = (laneId: string) => [...cards].filter(([, { zoneId }]) => zoneId === laneId)
  if (direction === 'up' || direction === 'down') {
    const keys = inLane(here.zoneId).map(([key]) => key)
    return keys[keys.indexOf(cardKey) + (direction === 'up' ? -1 : 1)] ?? null
  }
  const lanes = zones.filter(({ look }) => look === 'lane').map(({ id }) => id)
  const at = lanes.indexOf(here.zoneId)
  const onward = direction === 'left' ? lanes.slice(0, at).reverse() : lanes.slice(at + 1)
  for (const laneId of onward) {
    const [nearest] = inLane(laneId).sort(
      ([, left], [, right]) => heightFrom(here, left) - heightFrom(here, right),
    )
    if (nearest !== undefined) return nearest[0]
  }
  return null
}

/** The lane beside that of a card, or null at the edge. */
export function neighbourLane(
  { zones, cards }: BoardLayout,
  cardKey: string,
  direction: 'left' | 'right',
): string | null {
  const lanes = zones.filter(({ look }) => look === 'lane').map(({ id }) => id)
  const at = lanes.indexOf(cards.get(cardKey)?.zoneId ?? '')
  return at < 0 ? null : (lanes[at + (direction === 'left' ? -1 : 1)] ?? null)
}

function heightFrom(here: PlacedCard, other: PlacedCard): number {
  return Math.abs(other.box.y - here.box.y)
}
