import type { EntityId } from '../../core/ids.ts'
import { isSameJson, type JsonObject } from '../../core/json.ts'
import type { Change } from '../changes.ts'
import { unsetValue } from '../entities/decode-field.ts'
import type { Author, Entity } from '../entities/entity.ts'
import { fieldsOf } from '../entities/entity-registry.ts'
import { linksFrom, linksTo } from '../links/link-index.ts'
import { linkRule } from '../links/link-kinds.ts'
import { type Link, linkId } from '../links/link.ts'
import type { PlanView } from '../plan-view.ts'
import { encodeComment } from './write-comment.ts'
import { encodeAuthor, fieldValues } from './write-entity.ts'
import { linkValues } from './write-link.ts'

/** Fields that the kept entry does not say and the others do, the first of them that does. */
export function missingFields(keep: Entity, absorbed: readonly Entity[]): Change[] {
  const kept = fieldValues(keep)
  return Object.entries(fieldsOf(keep.kind)).flatMap(([field, spec]) => {
    const unset = unsetValue(spec)
    if (!isSameJson(kept[field], unset)) return []
    const value = absorbed
      .map((other) => fieldValues(other)[field])
      .find((each) => each !== undefined && !isSameJson(each, unset))
    return value === undefined ? [] : [{ type: 'entity/set', id: keep.id, field, value } as const]
  })
}

/** Everybody who brought in one of them, each once. */
export function mergedAuthors(keep: Entity, absorbed: readonly Entity[]): Change[] {
  const authors = [...keep.authors]
  for (const author of absorbed.flatMap((entity) => entity.authors)) {
    if (!authors.some((other) => isSame(author, other))) authors.push(author)
  }
  if (authors.length === keep.authors.length) return []
  return [{ type: 'entity/set', id: keep.id, field: 'authors', value: authors.map(encodeAuthor) }]
}

function isSame(left: Author, right: Author): boolean {
  return (
    left.participantId === right.participantId &&
    left.name === right.name &&
    left.area === right.area
  )
}

/**
 * Links of an absorbed entry, drawn again to the kept one unless such a link is there already. Where
 * only one such link may go out the kept entry's own stays: the other's would overrule it if it were
 * newer (LINK-4).
 */
export function movedLinks(view: PlanView, keepId: EntityId, absorbId: EntityId): Change[] {
  return [...linksFrom(view, absorbId), ...linksTo(view, absorbId)].flatMap((link) => {
    const fromId = link.fromId === absorbId ? keepId : link.fromId
    const toId = link.toId === absorbId ? keepId : link.toId
    const id = linkId(link.kind, fromId, toId)
    if (fromId === toId || view.links.has(id)) return []
    const isSingle = linkRule(link.kind).isSingle === true
    const own = linksFrom(view, keepId, link.kind).filter((each) => each.toId !== absorbId)
    if (isSingle && fromId === keepId && own.length > 0) return []
    return [{ type: 'link/create', id, fields: storedLink(link) } as const]
  })
}

/** MERGE-3: the kept entry stands where an absorbed one was placed, on boards where it has no place yet. */
export function movedPlacements(
  view: PlanView,
  keepId: EntityId,
  absorbedIds: readonly EntityId[],
): Change[] {
  return [...view.placements].flatMap(([boardId, placed]) => {
    const place = absorbedIds.map((id) => placed.get(id)).find((each) => each !== undefined)
    if (place === undefined || placed.has(keepId)) return []
    const { x, y } = place
    return [{ type: 'placement/set', boardId, entityId: keepId, x, y } as const]
  })
}

function storedLink(link: Link): JsonObject {
  return {
    ...linkValues(link),
    authors: link.authors.map(encodeAuthor),
    createdAt: link.createdAtMs,
  }
}

/** The comments of an absorbed entry, said of the kept one as well. */
export function copiedComments(view: PlanView, keepId: EntityId, absorbId: EntityId): Change[] {
  return (view.comments.get(absorbId) ?? []).map((comment) => ({
    type: 'comment/create',
    entityId: keepId,
    id: comment.id,
    fields: encodeComment(comment),
  }))
}
