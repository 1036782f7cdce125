import type { EntityId } from '#shared/core/ids.ts'
import type { Comment } from '#shared/domain/comments.ts'
import type { Entity } from '#shared/domain/entities/entity.ts'
import type { PlanView } from '#shared/domain/plan-view.ts'
import { foldText } from '#shared/core/fold-text.ts'

type Named = Pick<Entity, 'id' | 'name'>

/** A stretch of a comment; `memberId` where it names somebody. */
export interface CommentPart {
  readonly text: string
  readonly memberId: EntityId | null
}

/**
 * Parts a text at the names in it. MENTION-1: "@" with the whole name of a member names them; of names
 * that begin alike the longest counts.
 */
export function partsOf(text: string, members: readonly Named[]): readonly CommentPart[] {
  const byLength = [...members].sort((left, right) => right.name.length - left.name.length)
  const parts: CommentPart[] = []
  let plain = ''
  const flush = () => {
    if (plain !== '') parts.push({ text: plain, memberId: null })
    plain = ''
  }
  for (let index = 0; index < text.length;) {
    const named =
      text[index] === '@' && byLength.find(({ name }) => isNamedAt(text, index + 1, name))
    if (named) {
      flush()
      parts.push({ text: `@${named.name}`, memberId: named.id })
      index += named.name.length + 1
    } else {
      plain += text[index]
      index += 1
    }
  }
  flush()
  return parts
}

function isNamedAt(text: string, index: number, name: string): boolean {
  if (name === '' || !text.startsWith(name, index)) return false
  return !/[\p{L}\p{N}]/u.test(text.charAt(index + name.length))
}

/** MENTION-2: whom a text names, each once. */
export function mentionIds(text: string, members: readonly Named[]): readonly EntityId[] {
  return [...new Set(partsOf(text, members).flatMap(({ memberId }) => memberId ?? []))]
}

/** What stands behind the last "@" before the caret, or null where nobody is being named. */
export function mentionQuery(text: string, caret: number): string | null {
  const match = /(?:^|[\s(])@([^\n@]{0,40})$/.exec(text.slice(0, caret))
  return match?.[1] ?? null
}

/** Members whose name holds a word that begins with what was typed. */
export function matchMembers<Member extends Named>(
  members: readonly Member[],
  query: string,
): readonly Member[] {
  const folded = foldText(query.trimStart())
  return members.filter(({ name }) => {
    const text = foldText(name)
    return text.startsWith(folded) || text.split(/\s+/).some((word) => word.startsWith(folded))
  })
}

/** The text with the name in place of what was typed, and where the caret stands then. */
export function completeMention(
  text: string,
  caret: number,
  name: string,
): { readonly text: string; readonly caret: number } {
  const query = mentionQuery(text, caret) ?? ''
  const before = `${text.slice(0, caret - query.length)}${name} `
  return { text: before + text.slice(caret).replace(/^ /, ''), caret: before.length }
}

/** MENTION-3: comments of others that name a member, the newest first. */
export function mentionsOf(view: PlanView, memberId: EntityId, participantId: string): Comment[] {
  return [...view.comments.values()]
    .flat()
    .filter(
      (comment) =>
        comment.mentionIds.includes(memberId) &&
        comment.author.participantId !== participantId &&
        view.entities.has(comment.entityId),
    )
    .sort((left, right) => (right.createdAtMs ?? 0) - (left.createdAtMs ?? 0))
}
