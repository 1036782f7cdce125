import type { TLBinding, TLPageId, TLRecord, TLStore } from '@tldraw/tldraw'

import type { BoardLayout } from '#shared/boards/board-layout.ts'
import type { Annotation } from '#shared/domain/boards.ts'

import { decodeAnnotation } from './annotation-records.ts'
import type { BoardScene } from './board-scene.ts'

interface AnnotationChanges {
  readonly put: readonly TLRecord[]
  readonly removeIds: readonly string[]
}

/** The annotations of a board, as far as they are drawn. */
export interface DrawnAnnotations {
  /** What is to be written; held ones are left alone, `forced` ones are drawn again. */
  readonly changes: (
    scene: BoardScene,
    held: ReadonlySet<string>,
    forced: ReadonlySet<string>,
  ) => AnnotationChanges
  /** Counts a record that the canvas refused as unsound. */
  readonly setAside: (id: string) => void
  readonly unsoundCount: () => number
}

const SHAPE_PREFIX = 'shape:'

/** Starts with none drawn. */
export function createDrawnAnnotations(store: TLStore, pageId: TLPageId): DrawnAnnotations {
  const drawn = new Map<string, Annotation>()
  const unsound = new Set<string>()

  function changes(
    { view, boardId, layout, hasDrawings }: BoardScene,
    held: ReadonlySet<string>,
    forced: ReadonlySet<string>,
  ): AnnotationChanges {
    const annotations = hasDrawings ? view.annotations.get(boardId) : undefined
    const all = new Map<string, Annotation>(annotations)
    const put: TLRecord[] = []
    const bindings: TLRecord[] = []
    for (const [id, annotation] of all) {
      if (held.has(id)) continue
      const isBinding = annotation.record['typeName'] === 'binding'
      if (drawn.get(id) === annotation && !forced.has(id) && !isBinding) continue
      const record = decodeAnnotation(annotation, all, store, pageId)
      if (record === null) {
        unsound.add(id)
        drawn.set(id, annotation)
        continue
      }
      unsound.delete(id)
      // Tied to something that is not here now: it waits, and the arrow stands free.
      if (record.typeName === 'binding' && !mayBind(record, all, layout)) continue
      drawn.set(id, annotation)
      ;(isBinding ? bindings : put).push(record)
    }
    const removeIds = [...drawn.keys()].filter((id) => !all.has(id))
    for (const id of removeIds) {
      drawn.delete(id)
      unsound.delete(id)
    }
    return { put: [...put, ...bindings], removeIds }
  }

  function mayBind(
    { fromId, toId }: TLBinding,
    all: ReadonlyMap<string, Annotation>,
    layout: BoardLayout,
  ): boolean {
    const isThere = (id: string) => all.has(id) && !unsound.has(id)
    return isThere(fromId) && (isThere(toId) || layout.cards.has(toId.slice(SHAPE_PREFIX.length)))
  }

  return {
    changes,
    setAside: (id) => void unsound.add(id),
    unsoundCount: () => unsound.size,
  }
}
