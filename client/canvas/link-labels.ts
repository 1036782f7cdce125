import type { BoardLayout, PlacedCard } from '#shared/boards/board-layout.ts'
import type { Box } from '#shared/core/geometry.ts'
import type { EntityId } from '#shared/core/ids.ts'
import type { LinkKind } from '#shared/domain/links/link-kinds.ts'
import type { Link } from '#shared/domain/links/link.ts'

import { courseOf, type ArrowCourse } from './arrow-course.ts'
import { findLabelSpot, lineBetween, type LabelSpot, type Line } from './label-spot.ts'

/** A longer word would be broken on an arc between neighbours. */
const MAX_ARC_LETTERS = 8

interface LabelsOptions {
  readonly nameOf: (kind: LinkKind) => string
  /** The cards that are not faint; null: all of them. */
  readonly litIds: ReadonlySet<EntityId> | null
}

/**
 * Where along its arrow the name of each link stands; links whose name has no room are left out. A name
 * covers no card but, where there is no other room, a faint one, and no two names lie on one another.
 */
export function placeLabels(
  links: readonly Link[],
  layout: BoardLayout,
  { nameOf, litIds }: LabelsOptions,
): ReadonlyMap<Link, number> {
  const cards = [...layout.cards.values()]
  const all = boxesOf(cards)
  const lit = litIds === null ? all : boxesOf(cards.filter(({ entityId }) => litIds.has(entityId)))
  const names: Box[] = []
  const spots = new Map<Link, number>()
  for (const link of links) {
    const spot = spotOf(link)
    if (spot === null) continue
    spots.set(link, spot.spot)
    names.push(spot.box)
  }
  return spots

  function spotOf(link: Link): LabelSpot | null {
    const from = layout.cards.get(link.fromId)?.box
    const to = layout.cards.get(link.toId)?.box
    const course = courseOf(link, layout)
    if (from === undefined || to === undefined || course?.label === 'none') return null
    const line = lineOf(from, to, course)
    const name = nameOf(link.kind)
    if (course?.label === 'short') {
      return name.length > MAX_ARC_LETTERS
        ? null
        : { spot: 0.5, box: { ...line.start, ...NO_SIZE } }
    }
    const free = findLabelSpot(line, name, [...all, ...names])
    return free ?? (litIds === null ? null : findLabelSpot(line, name, [...lit, ...names]))
  }
}

const NO_SIZE = { width: 0, height: 0 }

function boxesOf(cards: readonly PlacedCard[]): readonly Box[] {
  return cards.map(({ box }) => box)
}

function lineOf(from: Box, to: Box, course: ArrowCourse | null): Line {
  if (course === null) return lineBetween(from, to)
  const { start, end } = course.anchors
  return {
    start: { x: from.x + start.x * from.width, y: from.y + start.y * from.height },
    end: { x: to.x + end.x * to.width, y: to.y + end.y * to.height },
  }
}
