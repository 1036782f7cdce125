import type { EntityId, LinkId } from '../../core/ids.ts'
import { decodeEntityId } from '../../core/ids.ts'
import { decodeFields } from '../entities/decode-field.ts'
import { type Author, decodeAuthors, decodeTime } from '../entities/entity.ts'
import type { FieldValues } from '../entities/field.ts'
import { isLinkKind, type LinkKind, linkFields, linkRule } from './link-kinds.ts'

/** A typed relation of two entities. */
export interface Link extends FieldValues<typeof linkFields> {
  readonly id: LinkId
  readonly kind: LinkKind
  readonly fromId: EntityId
  readonly toId: EntityId
  readonly authors: readonly Author[]
  readonly createdAtMs: number | null
}

/**
 * LINK-1: a link's id says what it joins, so that two people who draw the same link draw one link.
 * A symmetric kind names its ends in the order of their ids (LINK-3).
 */
export function linkId(kind: LinkKind, fromId: EntityId, toId: EntityId): LinkId {
  const isSwapped = linkRule(kind).isSymmetric === true && toId < fromId
  return `${kind}~${isSwapped ? toId : fromId}~${isSwapped ? fromId : toId}` as LinkId
}

/** The ends and the kind that a link's id states, or null where it is not a link's id. */
export function parseLinkId(
  id: string,
): { readonly kind: LinkKind; readonly fromId: EntityId; readonly toId: EntityId } | null {
  const [kind, from, to, ...rest] = id.split('~')
  const fromId = decodeEntityId(from)
  const toId = decodeEntityId(to)
  if (!isLinkKind(kind) || fromId === null || toId === null || rest.length > 0) return null
  return { kind, fromId, toId }
}

/** Reads a stored link, or null where its id is not one (LINK-1). */
export function decodeLink(id: string, stored: ReadonlyMap<string, unknown>): Link | null {
  const ends = parseLinkId(id)
  if (ends === null || linkId(ends.kind, ends.fromId, ends.toId) !== id) return null
  return {
    ...decodeFields(linkFields, stored),
    ...ends,
    id: id as LinkId,
    authors: decodeAuthors(stored.get('authors')),
    createdAtMs: decodeTime(stored.get('createdAt')),
  }
}
