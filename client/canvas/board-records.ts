import type { IndexKey, TLArrowBinding, TLArrowShape, TLPageId, TLShape } from '@tldraw/tldraw'

import type { BoardLayout } from '#shared/boards/define-board.ts'
import type { Point } from '#shared/core/geometry.ts'
import { linkKinds } from '#shared/domain/links/link-kinds.ts'
import type { Link } from '#shared/domain/links/link.ts'

import { findLabelSpot } from './label-spot.ts'
import { linkLooks } from './link-looks.ts'
import { cardShapeId, linkBindingId, linkShapeId } from './canvas-ids.ts'
import type { CardShape } from './card-shape.ts'

/**
 * What a plan looks like as records of the canvas. From behind to the front: frames, relations, cards
 * at rest, everything drawn, cards in somebody's hand. The canvas wants every index to be another, so
 * that ids follow the layer's own letters; an index must not end in 0.
 */
export const LINK_LAYER = 'a1' as IndexKey
const CARD_LAYER = 'b00'
const MOVING_LAYER = 'c000'

function indexIn(layer: string, id: string): IndexKey {
  return `${layer}${id.replaceAll(/[^0-9A-Za-z]/g, '')}V` as IndexKey
}

interface CardPlacing {
  readonly pageId: TLPageId
  /** Cards that somebody else drags, by key: where they are now. */
  readonly ghosts: ReadonlyMap<string, Point>
}

/** One card for each place of a layout. */
export function cardRecords(layout: BoardLayout, { pageId, ghosts }: CardPlacing): CardShape[] {
  return [...layout.cards].map(([key, { entityId, box }]) => {
    const ghost = ghosts.get(key)
    return {
      id: cardShapeId(key),
      typeName: 'shape',
      type: 'card',
      x: ghost?.x ?? box.x,
      y: ghost?.y ?? box.y,
      rotation: 0,
      index: indexIn(ghost === undefined ? CARD_LAYER : MOVING_LAYER, key),
      parentId: pageId,
      isLocked: false,
      opacity: 1,
      props: { w: box.width, h: box.height, entityId },
      meta: {},
    }
  })
}

/** The arrow of a relation and what ties it to its two cards. */
export function linkRecords(
  link: Link,
  label: string,
  pageId: TLPageId,
  layout: BoardLayout,
): (TLShape | TLArrowBinding)[] {
  const id = linkShapeId(link.id)
  const course = courseOf(link, layout)
  const spot = labelSpot(link, layout, course, label)
  const arrow: TLArrowShape = {
    id,
    typeName: 'shape',
    type: 'arrow',
    x: 0,
    y: 0,
    rotation: 0,
    index: indexIn(LINK_LAYER, `${link.fromId}${link.toId}${linkKinds.indexOf(link.kind)}`),
    parentId: pageId,
    isLocked: false,
    opacity: 1,
    props: {
      kind: 'arc',
      elbowMidPoint: 0.5,
      fill: 'none',
      font: 'sans',
      size: 's',
      labelColor: 'black',
      labelPosition: spot ?? 0.5,
      scale: 0.75,
      start: { x: 0, y: 0 },
      end: { x: 2, y: 0 },
      text: spot === null ? '' : label,
      ...linkLooks[link.kind],
      ...(course === null ? {} : { bend: course.bend }),
    },
    meta: { linkId: link.id },
  }
  return [arrow, bindingOf(link, 'start', course), bindingOf(link, 'end', course)]
}

/** Where an arrow leaves and meets its cards, and how far it swings out. */
interface Course {
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
/** A longer word would be broken on an arc that short. */
const MAX_ARC_LETTERS = 8

/**
 * Close neighbours are joined by an arc above them, or to the right of them; cards of different lanes
 * from side to side; others go straight, from middle to middle.
 */
function courseOf({ kind, fromId, toId }: Link, { cards, zones }: BoardLayout): Course | null {
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

/** Null: there is no room for the arrow's name. */
function labelSpot(
  { fromId, toId }: Link,
  { cards }: BoardLayout,
  course: Course | null,
  label: string,
): number | null {
  if (course?.label === 'none') return null
  if (course?.label === 'short') return label.length > MAX_ARC_LETTERS ? null : 0.5
  const from = cards.get(fromId)?.box
  const to = cards.get(toId)?.box
  if (from === undefined || to === undefined) return null
  return findLabelSpot(
    from,
    to,
    [...cards.values()].map(({ box }) => box),
  )
}

function bindingOf(link: Link, end: 'start' | 'end', course: Course | null): TLArrowBinding {
  return {
    id: linkBindingId(link.id, end),
    typeName: 'binding',
    type: 'arrow',
    fromId: linkShapeId(link.id),
    toId: cardShapeId(end === 'start' ? link.fromId : link.toId),
    props: {
      terminal: end,
      normalizedAnchor: course?.anchors[end] ?? { x: 0.5, y: 0.5 },
      isExact: false,
      isPrecise: course !== null,
      snap: 'none',
    },
    meta: {},
  }
}
