import { type CommentId, decodeCommentId, decodeEntityId, type EntityId } from '../core/ids.ts'
import { type Author, decodeAuthors, decodeTime } from './entities/entity.ts'

/** What somebody said about an entity. */
export interface Comment {
  readonly id: CommentId
  readonly entityId: EntityId
  readonly text: string
  readonly author: Author
  readonly createdAtMs: number | null
  readonly editedAtMs: number | null
  /** Members of our team whom the text names, so that they find it. */
  readonly mentionIds: readonly EntityId[]
}

export const MAX_COMMENT_LENGTH = 4000
/** The most members that one comment names. */
export const MAX_MENTIONS = 50

/** The key of a comment in the document: those of one entity lie apart in one flat map. */
export function commentKey(entityId: EntityId, id: CommentId): string {
  return `${entityId}/${id}`
}

/**
 * Reads a stored comment, or null where it is none: it needs a text and an author.
 * COMMENT-3: what is too long is cut, and of too many mentions the first ones stay.
 */
export function decodeComment(key: string, stored: ReadonlyMap<string, unknown>): Comment | null {
  const [entity, comment, ...rest] = key.split('/')
  const entityId = decodeEntityId(entity)
  const id = decodeCommentId(comment)
  const [author] = decodeAuthors([stored.get('author')])
  const text = stored.get('text')
  if (entityId === null || id === null || rest.length > 0) return null
  if (author === undefined || typeof text !== 'string') return null
  return {
    id,
    entityId,
    text: text.slice(0, MAX_COMMENT_LENGTH),
    author,
    createdAtMs: decodeTime(stored.get('createdAt')),
    editedAtMs: decodeTime(stored.get('editedAt')),
    mentionIds: decodeMentions(stored.get('mentions')),
  }
}

function decodeMentions(stored: unknown): readonly EntityId[] {
  if (!Array.isArray(stored)) return []
  const ids = stored.flatMap((id: unknown) => decodeEntityId(id) ?? [])
  return [...new Set(ids)].slice(0, MAX_MENTIONS)
}
