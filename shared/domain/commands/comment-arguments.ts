import * as z from 'zod/mini'
import { type CommentId, type EntityId, isId } from '../../core/ids.ts'
import { refuse, ok, type Result } from '../../core/result.ts'
import { type Comment, MAX_COMMENT_LENGTH, MAX_MENTIONS } from '../comments.ts'
import type { PlanView } from '../plan-view.ts'
import { entityIdArg } from './arguments.ts'
import type { CommandContext } from './command.ts'

export const commentIdArg = z.custom<CommentId>(isId)
export const commentTextArg = z
  .string()
  .check(z.trim(), z.minLength(1), z.maxLength(MAX_COMMENT_LENGTH))
export const mentionsArg = z.array(entityIdArg).check(z.maxLength(MAX_MENTIONS))

/**
 * COMMENT-1: only who wrote a comment changes it; who wrote it or a facilitator removes it.
 * The comment, or a refusal: `command/unknown-comment`, `command/not-yours`.
 */
export function findOwnComment(
  view: PlanView,
  { entityId, commentId }: { readonly entityId: EntityId; readonly commentId: CommentId },
  { author }: CommandContext,
  mayAnyway: boolean,
): Result<Comment> {
  const comment = view.comments.get(entityId)?.find(({ id }) => id === commentId)
  if (comment === undefined) return refuse('command/unknown-comment')
  const isOwn =
    author.participantId !== null && author.participantId === comment.author.participantId
  return isOwn || mayAnyway ? ok(comment) : refuse('command/not-yours')
}
