import type { IndexKey, TLArrowBinding, TLArrowShape, TLPageId, TLShape } from '@tldraw/tldraw'

import type { BoardLayout } from '#shared/boards/define-board.ts'
import type { Point } from '#shared/core/geometry.ts'
import type { EntityId } from '#shared/core/ids.ts'
import type { LinkKind } from '#shared/domain/links/link-kinds.ts'
import type { Link } from '#shared/domain/links/link.ts'

import { cardShapeId, linkBindingId, linkShapeId } from './canvas-ids.ts'
import type { CardShape } from './card-shape.ts'

/**
 * What a plan looks like as records of the canvas. From behind to the front: frames, relations, cards
 * at rest, everything drawn, cards in somebody's hand.
 */
export const LINK_INDEX = 'a1' as IndexKey
const CARD_INDEX = 'b00' as IndexKey
const MOVING_INDEX = 'c000' as IndexKey

interface CardPlacing {
  readonly pageId: TLPageId
  /** Cards that somebody else drags: where they are now. */
  readonly ghosts: ReadonlyMap<EntityId, Point>
}

/** One card for each place of a layout. */
export function cardRecords(layout: BoardLayout, { pageId, ghosts }: CardPlacing): CardShape[] {
  return [...layout.cards].map(([entityId, { box }]) => {
    const ghost = ghosts.get(entityId)
    return {
      id: cardShapeId(entityId),
      typeName: 'shape',
      type: 'card',
      x: ghost?.x ?? box.x,
      y: ghost?.y ?? box.y,
      rotation: 0,
      index: ghost === undefined ? CARD_INDEX : MOVING_INDEX,
      parentId: pageId,
      isLocked: false,
      opacity: 1,
      props: { w: box.width, h: box.height, entityId },
      meta: {},
    }
  })
}

type ArrowLook = Pick<
  TLArrowShape['props'],
  'color' | 'dash' | 'arrowheadStart' | 'arrowheadEnd' | 'bend'
>

/** Each kind differs in dash and arrow heads as well as in colour, and carries its name. */
const looks: Readonly<Record<LinkKind, ArrowLook>> = {
  'reports-to': {
    color: 'grey',
    dash: 'solid',
    arrowheadStart: 'none',
    arrowheadEnd: 'arrow',
    bend: 0,
  },
  influences: {
    color: 'blue',
    dash: 'dashed',
    arrowheadStart: 'none',
    arrowheadEnd: 'triangle',
    bend: 24,
  },
  'conflicts-with': {
    color: 'red',
    dash: 'dotted',
    arrowheadStart: 'bar',
    arrowheadEnd: 'bar',
    bend: -24,
  },
  covers: {
    color: 'yellow',
    dash: 'solid',
    arrowheadStart: 'none',
    arrowheadEnd: 'dot',
    bend: 0,
  },
}

/** The arrow of a relation and what ties it to its two cards. */
export function linkRecords(
  link: Link,
  label: string,
  pageId: TLPageId,
): (TLShape | TLArrowBinding)[] {
  const id = linkShapeId(link.id)
  const arrow: TLArrowShape = {
    id,
    typeName: 'shape',
    type: 'arrow',
    x: 0,
    y: 0,
    rotation: 0,
    index: LINK_INDEX,
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
      labelPosition: 0.5,
      scale: 0.8,
      start: { x: 0, y: 0 },
      end: { x: 2, y: 0 },
      text: label,
      ...looks[link.kind],
    },
    meta: { linkId: link.id },
  }
  return [arrow, bindingOf(link, 'start'), bindingOf(link, 'end')]
}

function bindingOf(link: Link, end: 'start' | 'end'): TLArrowBinding {
  return {
    id: linkBindingId(link.id, end),
    typeName: 'binding',
    type: 'arrow',
    fromId: linkShapeId(link.id),
    toId: cardShapeId(end === 'start' ? link.fromId : link.toId),
    props: {
      terminal: end,
      normalizedAnchor: { x: 0.5, y: 0.5 },
      isExact: false,
      isPrecise: false,
      snap: 'none',
    },
    meta: {},
  }
}
