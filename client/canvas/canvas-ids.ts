import type { TLBindingId, TLPageId, TLShapeId } from '@tldraw/tldraw'

import type { AnnotationId, BoardId, LinkId } from '#shared/core/ids.ts'

/**
 * Ids of the canvas follow from ids of the plan, so that projecting twice gives the same records and
 * a selection means the same on every screen.
 */

export const pageIdOf = (boardId: BoardId) => `page:${boardId}` as TLPageId
/** The card's key; an entity's id is the key of its own card, apart from those that repeat it. */
export const cardShapeId = (cardKey: string) => `shape:${cardKey}` as TLShapeId
export const linkShapeId = (linkId: LinkId) => `shape:${linkId}` as TLShapeId
export const linkBindingId = (linkId: LinkId, end: 'start' | 'end') =>
  `binding:${linkId}-${end}` as TLBindingId

/** An annotation is kept under its record's own id. */
export const annotationIdOf = (recordId: string) => recordId as AnnotationId
