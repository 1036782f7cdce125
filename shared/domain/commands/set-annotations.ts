import * as z from 'zod/mini'
import type { AnnotationId } from '../../core/ids.ts'
import { ok, refuse } from '../../core/result.ts'
import { isLocked } from '../boards.ts'
import { annotationIdArg, boardIdArg, fieldsArg, MAX_ITEMS } from './arguments.ts'
import { decision, defineCommand } from './command.ts'

/**
 * Writes what was drawn on a board in one gesture: records to put, and ids to remove.
 * LOCK-1: only a facilitator locks a drawing, and changes, unlocks or removes a locked one.
 */
export const setAnnotations = defineCommand({
  args: z.object({
    boardId: boardIdArg,
    put: z
      .array(z.object({ id: annotationIdArg, record: fieldsArg }))
      .check(z.maxLength(MAX_ITEMS)),
    removeIds: z.array(annotationIdArg).check(z.maxLength(MAX_ITEMS)),
  }),
  decide: (view, { boardId, put, removeIds }, { isFacilitator }) => {
    const stored = view.annotations.get(boardId)
    if (stored === undefined) return refuse('command/unknown-board')
    const wasLocked = (id: AnnotationId) => isLocked(stored.get(id)?.record ?? {})
    const touchesLock =
      removeIds.some(wasLocked) || put.some(({ id, record }) => wasLocked(id) || isLocked(record))
    if (touchesLock && !isFacilitator) return refuse('command/facilitator-only')
    return ok(
      decision([
        ...removeIds.map((id) => ({ type: 'annotation/remove', boardId, id }) as const),
        ...put.map(({ id, record }) => ({ type: 'annotation/set', boardId, id, record }) as const),
      ]),
    )
  },
})
