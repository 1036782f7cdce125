import * as z from 'zod/mini'
import { ok } from '../../core/result.ts'
import { entityIdArg } from './arguments.ts'
import { decision, defineCommand } from './command.ts'
import { commentIdArg, commentTextArg, findOwnComment, mentionsArg } from './comment-arguments.ts'

/** Gives a comment of one's own another text (COMMENT-1). */
export const editComment = defineCommand({
  args: z.object({
    entityId: entityIdArg,
    commentId: commentIdArg,
    text: commentTextArg,
    mentionIds: mentionsArg,
  }),
  decide: (view, { text, mentionIds, ...which }, context) => {
    const comment = findOwnComment(view, which, context, false)
    if (!comment.ok) return comment
    if (comment.value.text === text) return ok(decision([]))
    const set = (field: string, value: string | number | readonly string[]) =>
      ({
        type: 'comment/set',
        entityId: which.entityId,
        id: which.commentId,
        field,
        value,
      }) as const
    return ok(
      decision([set('text', text), set('mentions', mentionIds), set('editedAt', context.nowMs)], {
        touchedIds: [which.entityId],
      }),
    )
  },
})
