import type { BoardLayout } from '#shared/boards/board-layout.ts'
import type { Point } from '#shared/core/geometry.ts'
import { linkKinds } from '#shared/domain/links/link-kinds.ts'
import type { Link } from '#shared/domain/links/link.ts'

/** Where an arrow leaves and meets its cards, and how far it swings out. */
export interface ArrowCourse {
  readonly anchors: Readonly<Record<'start' | 'end', Point>>
  readonly bend: number
  /** `none`: there is no room for a word; `short`: for a short one; `free`: where no card lies. */
  readonly label: 'none' | 'short' | 'free'
}

/** Closer than this, an arrow straight from card to card would not be seen. */
const CLOSE_PX = 96
const SWING_PX = 44
/** The gutter between lanes: room enough for an arrow from side to side. */
const GUTTER_PX = 24
/** Kinds leave a card at different heights, so that arrows of one row do not lie on one another. */
const SPREAD = 0.14

/**
 * Close neighbours are joined by an arc above them, or to the right of them; cards of different lanes
 * from side to side; others go straight, from middle to middle.
 */
export function courseOf(
  { kind, fromId, toId }: Link,
  { cards, zones }: BoardLayout,
): ArrowCourse | null {
  const from = cards.get(fromId)?.box
  const to = cards.get(toId)?.box
  if (from === undefined || to === undefined) return null
  const gapX = Math.max(from.x, to.x) - Math.min(from.x + from.width, to.x + to.width)
  const gapY = Math.max(from.y, to.y) - Math.min(from.y + from.height, to.y + to.height)
  if (gapX >= GUTTER_PX && zones.some(({ look }) => look === 'lane')) {
    const y = 0.5 + ((linkKinds.indexOf(kind) % 5) - 2) * SPREAD
    const left = { x: 0, y }
    const right = { x: 1, y }
    const anchors = from.x < to.x ? { start: right, end: left } : { start: left, end: right }
    return { anchors, bend: 0, label: gapX > CLOSE_PX ? 'free' : 'none' }
  }
  if (gapX > CLOSE_PX || gapY > CLOSE_PX) return null
  const isLevel = gapX > gapY
  const isForward = isLevel ? from.x < to.x : from.y < to.y
  const anchor = isLevel ? { x: 0.5, y: 0 } : { x: 1, y: 0.5 }
  return {
    anchors: { start: anchor, end: anchor },
    bend: isForward ? -SWING_PX : SWING_PX,
    label: isLevel ? 'short' : 'none',
  }
}
