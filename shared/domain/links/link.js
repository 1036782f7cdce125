import { decodeEntityId } from '../../core/ids.ts'
import { decodeFields } from '../entities/decode-field.ts'
import { decodeAuthors, decodeTime } from '../entities/entity.ts'
import { isLinkKind, linkFields, linkRule } from './link-kinds.ts'
/**
 * LINK-1: a link's id says what it joins, so that two people who draw the same link draw one link.
 * A symmetric kind names its ends in the order of their ids (LINK-3).
 */
export function linkId(kind, fromId, toId) {
  const isSwapped = linkRule(kind).isSymmetric === true && toId < fromId
  return `${kind}~${isSwapped ? toId : fromId}~${isSwapped ? fromId : toId}`
}
/** The ends and the kind that a link's id states, or null where it is not a link's id. */
export function parseLinkId(id) {
  const [kind, from, to, ...rest] = id.split('~')
  const fromId = decodeEntityId(from)
  const toId = decodeEntityId(to)
  if (!isLinkKind(kind) || fromId === null || toId === null || rest.length > 0) return null
  return { kind, fromId, toId }
}
/** Reads a stored link, or null where its id is not one (LINK-1). */
export function decodeLink(id, stored) {
  const ends = parseLinkId(id)
  if (ends === null || linkId(ends.kind, ends.fromId, ends.toId) !== id) return null
  return {
    ...decodeFields(linkFields, stored),
    ...ends,
    id: id,
    authors: decodeAuthors(stored.get('authors')),
    createdAtMs: decodeTime(stored.get('createdAt')),
  }
}
