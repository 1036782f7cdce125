import * as z from 'zod/mini'
import { ok, refuse } from '../../core/result.ts'
import { annotationIdArg, boardIdArg, fieldsArg, MAX_ITEMS } from './arguments.ts'
import { decision, defineCommand } from './command.ts'
/** Writes what was drawn on a board in one gesture: records to put, and ids to remove. */
export const setAnnotations = defineCommand({
  args: z.object({
    boardId: boardIdArg,
    put: z
      .array(z.object({ id: annotationIdArg, record: fieldsArg }))
      .check(z.maxLength(MAX_ITEMS)),
    removeIds: z.array(annotationIdArg).check(z.maxLength(MAX_ITEMS)),
  }),
  decide: (view, { boardId, put, removeIds }) => {
    if (!view.boards.has(boardId)) return refuse('command/unknown-board')
    return ok(
      decision([
        ...removeIds.map((id) => ({ type: 'annotation/remove', boardId, id })),
        ...put.map(({ id, record }) => ({ type: 'annotation/set', boardId, id, record })),
      ]),
    )
  },
})
