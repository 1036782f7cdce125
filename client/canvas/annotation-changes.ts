import type { Editor, TLRecord } from '@tldraw/tldraw'

import { isSameJson } from '#shared/core/json.ts'

import { encodeAnnotation, isAnnotationShape } from './annotation-records.ts'
import type { BoardSession } from './board-session.ts'
import { annotationIdOf } from './canvas-ids.ts'
import type { TakenChanges } from './gesture-changes.ts'

/** Writes what a gesture did to drawings and texts; `isWaiting`: records that are not to be written yet. */
export function writeAnnotations(
  editor: Editor,
  session: BoardSession,
  { ids, removed }: TakenChanges,
  isWaiting: (id: string) => boolean,
): void {
  const { store, plan, boardId } = session
  const stored = session.view().annotations.get(boardId)
  const put = [...ids].flatMap((id) => {
    const record = store.get(id as TLRecord['id'])
    if (record === undefined || !isAnnotation(editor, record) || isWaiting(id)) return []
    const encoded = encodeAnnotation(record)
    const annotationId = annotationIdOf(id)
    if (encoded === null || isSameJson(encoded, stored?.get(annotationId)?.record)) return []
    return [{ id: annotationId, record: encoded }]
  })
  const removeIds = [...removed.keys()]
    .map(annotationIdOf)
    .filter((id) => store.get(String(id) as TLRecord['id']) === undefined && stored?.has(id))
  if (put.length === 0 && removeIds.length === 0) return
  plan.run({ name: 'setAnnotations', args: { boardId, put, removeIds } })
}

function isAnnotation(editor: Editor, record: TLRecord): boolean {
  if (record.typeName === 'shape') return isAnnotationShape(record)
  if (record.typeName !== 'binding') return false
  const arrow = editor.getShape(record.fromId)
  return arrow !== undefined && isAnnotationShape(arrow)
}
