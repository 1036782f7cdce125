import type { TLBinding, TLPageId, TLRecord, TLShape, TLStore } from '@tldraw/tldraw'

import { isJsonObject, type JsonObject } from '#shared/core/json.ts'
import type { Annotation } from '#shared/domain/boards.ts'

/**
 * Free drawing, as it is stored and as the canvas wants it. What peers store is checked here: an
 * unsound record is set aside and counted, it never stops the board.
 *
 * NOTE-1: only kinds of drawing that show nothing from elsewhere are taken: no pictures, no embedded
 * pages.
 * NOTE-2: a drawing whose frame is gone stands on the page; frames in a circle do too.
 */
const SHAPE_TYPES = new Set(['note', 'text', 'draw', 'arrow', 'frame', 'geo', 'line', 'highlight'])
const MAX_FRAME_DEPTH = 16

export type AnnotationRecord = TLShape | TLBinding

/** A stored annotation as a record of the canvas, or null where it is unsound. */
export function decodeAnnotation(
  annotation: Annotation,
  all: ReadonlyMap<string, Annotation>,
  store: TLStore,
  pageId: TLPageId,
): AnnotationRecord | null {
  const { record, id } = annotation
  if (record['id'] !== id) return null
  const type = record['type']
  const isShape =
    record['typeName'] === 'shape' && typeof type === 'string' && SHAPE_TYPES.has(type)
  const isBinding = record['typeName'] === 'binding' && type === 'arrow'
  if (!isShape && !isBinding) return null
  const candidate = isShape ? { ...record, parentId: parentOf(annotation, all, pageId) } : record
  try {
    return store.schema.validateRecord(
      store,
      candidate as unknown as TLRecord,
      'createRecord',
      null,
    ) as AnnotationRecord
  } catch {
    // The canvas's own validators say no by throwing.
    return null
  }
}

function parentOf(
  annotation: Annotation,
  all: ReadonlyMap<string, Annotation>,
  pageId: TLPageId,
): string {
  let current: Annotation | undefined = annotation
  const first = annotation.record['parentId']
  for (let depth = 0; depth < MAX_FRAME_DEPTH; depth += 1) {
    const parentId: unknown = current.record['parentId']
    if (typeof parentId !== 'string' || !parentId.startsWith('shape:')) {
      return typeof first === 'string' && first.startsWith('shape:') ? first : pageId
    }
    current = all.get(parentId)
    if (current?.record['type'] !== 'frame') return pageId
  }
  return pageId
}

/** A record of the canvas as it is stored, or null where it holds what JSON cannot. */
export function encodeAnnotation(record: TLRecord): JsonObject | null {
  const copy: unknown = JSON.parse(JSON.stringify(record))
  return isJsonObject(copy) ? copy : null
}

/** Whether a record that a person made is kept as an annotation. */
export function isAnnotationShape(shape: TLShape): boolean {
  return SHAPE_TYPES.has(shape.type) && shape.meta['linkId'] === undefined
}
