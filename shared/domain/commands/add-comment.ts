import * as z from 'zod/mini'
import { type CommentId, createId } from '../../core/ids.ts'
import { ok, refuse } from '../../core/result.ts'
import { entityIdArg } from './arguments.ts'
import { decision, defineCommand } from './command.ts'
import { commentTextArg, mentionsArg } from './comment-arguments.ts'
import { encodeComment } from './write-comment.ts'

/** Says something about an entity; `mentionIds` are members of our team whom the text names. */
export const addComment = defineCommand({
  args: z.object({ entityId: entityIdArg, text: commentTextArg, mentionIds: mentionsArg }),
  decide: (view, { entityId, text, mentionIds }, { author, nowMs, randomBytes }) => {
    if (!view.entities.has(entityId)) return refuse('command/unknown-entity')
    const fields = encodeComment({ text, author, mentionIds, createdAtMs: nowMs, editedAtMs: null })
    const id = createId(randomBytes) as CommentId
    return ok(
      decision([{ type: 'comment/create', entityId, id, fields }], { touchedIds: [entityId] }),
    )
  },
})
