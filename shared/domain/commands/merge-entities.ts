import * as z from 'zod/mini'
import type { EntityId } from '../../core/ids.ts'
import type { JsonObject } from '../../core/json.ts'
import { isSameJson } from '../../core/json.ts'
import { ok, refuse } from '../../core/result.ts'
import type { Change } from '../changes.ts'
import { unsetValue } from '../entities/decode-field.ts'
import type { Author, Entity } from '../entities/entity.ts'
import { fieldsOf } from '../entities/entity-registry.ts'
import { linkRule } from '../links/link-kinds.ts'
import { type Link, linkId } from '../links/link.ts'
import type { PlanView } from '../plan-view.ts'
import { entityIdArg } from './arguments.ts'
import { decision, defineCommand } from './command.ts'
import { binEntity, encodeAuthor, fieldValues } from './write-entity.ts'
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
    const changes: Change[] = [
      ...missingFields(keep, absorb),
      ...mergedAuthors(keep, absorb),
      ...(absorb.notes === ''
        ? []
        : [{ type: 'entity/append-notes', id: keepId, text: absorb.notes } as const]),
      ...movedLinks(view, keepId, absorbId),
      ...binEntity(absorbId, context),
    ]
    return ok(decision(changes, { touchedIds: [keepId, absorbId] }))
  },
})

function missingFields(keep: Entity, absorb: Entity): Change[] {
  const kept = fieldValues(keep)
  const absorbed = fieldValues(absorb)
  return Object.entries(fieldsOf(keep.kind)).flatMap(([field, spec]) => {
    const unset = unsetValue(spec)
    const value = absorbed[field]
    const isMissing =
      isSameJson(kept[field], unset) && value !== undefined && !isSameJson(value, unset)
    return isMissing ? [{ type: 'entity/set', id: keep.id, field, value } as const] : []
  })
}

function mergedAuthors(keep: Entity, absorb: Entity): Change[] {
  const added = absorb.authors.filter(
    (author) => !keep.authors.some((other) => isSame(author, other)),
  )
  if (added.length === 0) return []
  const value = [...keep.authors, ...added].map(encodeAuthor)
  return [{ type: 'entity/set', id: keep.id, field: 'authors', value }]
}

function isSame(left: Author, right: Author): boolean {
  return (
    left.participantId === right.participantId &&
    left.name === right.name &&
    left.area === right.area
  )
}

/**
 * Links of the absorbed entry, drawn again to the kept one unless such a link is there already. The
 * kept entry's own boss stays: the other's would overrule them if that line were newer (LINK-4).
 */
function movedLinks(view: PlanView, keepId: EntityId, absorbId: EntityId): Change[] {
  return [...view.links.values()].flatMap((link) => {
    if (link.fromId !== absorbId && link.toId !== absorbId) return []
    const fromId = link.fromId === absorbId ? keepId : link.fromId
    const toId = link.toId === absorbId ? keepId : link.toId
    const id = linkId(link.kind, fromId, toId)
    if (fromId === toId || view.links.has(id)) return []
    const isHierarchy = linkRule(link.kind).isHierarchy === true
    if (isHierarchy && fromId === keepId && hasOther(view, link, keepId, absorbId)) return []
    return [{ type: 'link/create', id, fields: storedLink(link) } as const]
  })
}

/** Whether the kept entry has a link of this kind to somebody else. */
function hasOther(view: PlanView, { kind }: Link, keepId: EntityId, absorbId: EntityId): boolean {
  return [...view.links.values()].some(
    (own) => own.kind === kind && own.fromId === keepId && own.toId !== absorbId,
  )
}

function storedLink(link: Link): JsonObject {
  return {
    ...linkValues(link),
    authors: link.authors.map(encodeAuthor),
    createdAt: link.createdAtMs,
  }
}
