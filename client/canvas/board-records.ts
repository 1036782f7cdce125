import type { IndexKey, TLArrowBinding, TLArrowShape, TLPageId } from '@tldraw/tldraw'

import type { BoardLayout } from '#shared/boards/board-layout.ts'
import type { Point } from '#shared/core/geometry.ts'
import { linkKinds } from '#shared/domain/links/link-kinds.ts'
import type { Link } from '#shared/domain/links/link.ts'

import { courseOf, type ArrowCourse } from './arrow-course.ts'
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

/** The arrow of a relation, without its name, and what ties it to its two cards. */
export function linkRecords(
  link: Link,
  pageId: TLPageId,
  layout: BoardLayout,
): (TLArrowShape | TLArrowBinding)[] {
  const id = linkShapeId(link.id)
  const course = courseOf(link, layout)
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
      labelPosition: 0.5,
      scale: 0.75,
      start: { x: 0, y: 0 },
      end: { x: 2, y: 0 },
      text: '',
      ...linkLooks[link.kind],
      ...(course === null ? {} : { bend: course.bend }),
    },
    meta: { linkId: link.id },
  }
  return [arrow, bindingOf(link, 'start', course), bindingOf(link, 'end', course)]
}

function bindingOf(link: Link, end: 'start' | 'end', course: ArrowCourse | null): TLArrowBinding {
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
