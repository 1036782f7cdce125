import * as z from 'zod/mini'
import { ok } from '../../core/result.ts'
import { entityIdArg } from './arguments.ts'
import { decision, defineCommand } from './command.ts'
import { commentIdArg, findOwnComment } from './comment-arguments.ts'

/** Removes a comment: one's own, or any as a facilitator (COMMENT-1). */
export const removeComment = defineCommand({
  args: z.object({ entityId: entityIdArg, commentId: commentIdArg }),
  decide: (view, which, context) => {
    const comment = findOwnComment(view, which, context, context.isFacilitator)
    if (!comment.ok) return comment
    const { entityId, commentId: id } = which
    return ok(decision([{ type: 'comment/remove', entityId, id }], { touchedIds: [entityId] }))
  },
})
