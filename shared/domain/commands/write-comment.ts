import type { JsonObject } from '../../core/json.ts'
import type { Comment } from '../comments.ts'
import { encodeAuthor } from './write-entity.ts'

/** A comment as it is stored. */
export function encodeComment(comment: Omit<Comment, 'id' | 'entityId'>): JsonObject {
  const { text, author, createdAtMs, editedAtMs, mentionIds } = comment
  return {
    text,
    author: encodeAuthor(author),
    createdAt: createdAtMs,
    editedAt: editedAtMs,
    mentions: mentionIds,
  }
}
