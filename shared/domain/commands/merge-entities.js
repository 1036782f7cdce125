import * as z from 'zod/mini'
import { isSameJson } from '../../core/json.ts'
import { ok, refuse } from '../../core/result.ts'
import { unsetValue } from '../entities/decode-field.ts'
import { fieldsOf } from '../entities/entity-registry.ts'
import { linkId } from '../links/link.ts'
import { entityIdArg } from './arguments.ts'
import { decision, defineCommand } from './command.ts'
import { encodeAuthor, fieldValues } from './write-entity.ts'
import { linkValues } from './write-link.ts'
/**
 * Makes two entries of one person one. MERGE-1: what the kept entry does not say is taken from the
 * other; notes are joined; links and authors of both stay; the other goes to the bin.
 */
export const mergeEntities = defineCommand({
  args: z.object({ keepId: entityIdArg, absorbId: entityIdArg }),
  decide: (view, { keepId, absorbId }, context) => {
    const keep = view.entities.get(keepId)
    const absorb = view.entities.get(absorbId)
    if (keep === undefined || absorb === undefined) return refuse('command/unknown-entity')
    if (keepId === absorbId) return refuse('command/self-link')
    if (keep.kind !== absorb.kind) return refuse('command/different-kinds')
    const changes = [
      ...missingFields(keep, absorb),
      ...mergedAuthors(keep, absorb),
      ...(absorb.notes === ''
        ? []
        : [{ type: 'entity/append-notes', id: keepId, text: absorb.notes }]),
      ...movedLinks(view, keepId, absorbId),
      { type: 'entity/set', id: absorbId, field: 'deletedAt', value: context.nowMs },
    ]
    return ok(decision(changes, { touchedIds: [keepId, absorbId] }))
  },
})
function missingFields(keep, absorb) {
  const kept = fieldValues(keep)
  const absorbed = fieldValues(absorb)
  return Object.entries(fieldsOf(keep.kind)).flatMap(([field, spec]) => {
    const unset = unsetValue(spec)
    const value = absorbed[field]
    const isMissing =
      isSameJson(kept[field], unset) && value !== undefined && !isSameJson(value, unset)
    return isMissing ? [{ type: 'entity/set', id: keep.id, field, value }] : []
  })
}
function mergedAuthors(keep, absorb) {
  const added = absorb.authors.filter(
    (author) => !keep.authors.some((other) => isSame(author, other)),
  )
  if (added.length === 0) return []
  const value = [...keep.authors, ...added].map(encodeAuthor)
  return [{ type: 'entity/set', id: keep.id, field: 'authors', value }]
}
function isSame(left, right) {
  return (
    left.participantId === right.participantId &&
    left.name === right.name &&
    left.area === right.area
  )
}
/** Links of the absorbed entry, drawn again to the kept one unless such a link is there already. */
function movedLinks(view, keepId, absorbId) {
  return [...view.links.values()].flatMap((link) => {
    if (link.fromId !== absorbId && link.toId !== absorbId) return []
    const fromId = link.fromId === absorbId ? keepId : link.fromId
    const toId = link.toId === absorbId ? keepId : link.toId
    const id = linkId(link.kind, fromId, toId)
    if (fromId === toId || view.links.has(id)) return []
    return [{ type: 'link/create', id, fields: storedLink(link) }]
  })
}
function storedLink(link) {
  return {
    ...linkValues(link),
    authors: link.authors.map(encodeAuthor),
    createdAt: link.createdAtMs,
  }
}
