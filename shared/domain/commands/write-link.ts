import type { EntityId, LinkId } from '../../core/ids.ts'
import type { Json, JsonObject } from '../../core/json.ts'
import { ok, refuse, type Result } from '../../core/result.ts'
import type { Change } from '../changes.ts'
import { decodeField, unsetValue } from '../entities/decode-field.ts'
import { linksFrom } from '../links/link-index.ts'
import { isLegalLink, type LinkKind, linkFields, linkRule } from '../links/link-kinds.ts'
import { type Link, linkId } from '../links/link.ts'
import type { PlanView } from '../plan-view.ts'
import { closesCircle, hierarchyAbove } from '../rules/reporting-lines.ts'
import type { CommandContext } from './command.ts'
import { encodeAuthor } from './write-entity.ts'

/** Checks values for a link's fields. Refuses `command/malformed` or `command/text-too-long`. */
export function checkLinkFields(fields: JsonObject): Result<JsonObject> {
  const checked: Record<string, Json> = {}
  const known = new Map(Object.entries(linkFields))
  for (const [name, value] of Object.entries(fields)) {
    const field = known.get(name)
    if (field === undefined) return refuse('command/malformed', { field: name })
    if (field.type === 'text' && typeof value === 'string' && value.length > field.maxLength) {
      return refuse('command/text-too-long', { field: name, maxLength: field.maxLength })
    }
    const decoded = decodeField(field, value)
    if (decoded === undefined) return refuse('command/malformed', { field: name })
    checked[name] = decoded === unsetValue(field) ? null : decoded
  }
  return ok(checked)
}

export interface LinkEnds {
  readonly kind: LinkKind
  readonly fromId: EntityId
  readonly toId: EntityId
}

/**
 * The writes that join two entities, none where they are joined so already. Refuses an unknown end, a
 * link to itself, a kind that may not join the two, a circle.
 */
export function createLink(
  view: PlanView,
  link: LinkEnds & { readonly fields?: JsonObject },
  context: CommandContext,
): Result<Change[]> {
  const { kind, fromId, toId } = link
  const from = view.entities.get(fromId)
  const to = view.entities.get(toId)
  if (from === undefined || to === undefined) return refuse('command/unknown-entity')
  if (fromId === toId) return refuse('command/self-link')
  if (!isLegalLink(kind, from.kind, to.kind)) return refuse('command/illegal-link')
  const isSingle = linkRule(kind).isSingle === true
  if (isSingle && closesCircle(hierarchyAbove(view.links.values(), kind), fromId, toId)) {
    return refuse('command/reporting-cycle', { name: from.name, boss: to.name })
  }
  const fields = checkLinkFields(link.fields ?? {})
  return fields.ok ? ok(drawLink(view, link, context, fields.value)) : fields
}

/**
 * The writes that draw a link which may be drawn, with checked fields. One that is there stays as it is
 * (LINK-1). Where only one such link may go out, it takes the place of the former (LINK-4).
 */
export function drawLink(
  view: PlanView,
  { kind, fromId, toId }: LinkEnds,
  context: CommandContext,
  fields: JsonObject = {},
): Change[] {
  const id = linkId(kind, fromId, toId)
  if (view.links.has(id)) return []
  const former = linkRule(kind).isSingle === true ? outgoing(view, kind, fromId) : []
  return [
    ...former.map((other) => ({ type: 'link/remove', id: other.id }) as const),
    writeLink(id, fields, context),
  ]
}

/**
 * The writes that take links away. LINK-6: with one of a kind that goes out once at most go the overruled
 * ones too, or an older boss would come to light.
 */
export function undrawLinks(view: PlanView, links: readonly Link[]): Change[] {
  const ids = links.flatMap(({ id, kind, fromId }) =>
    linkRule(kind).isSingle === true ? outgoing(view, kind, fromId).map((other) => other.id) : [id],
  )
  return [...new Set(ids)].map((id) => ({ type: 'link/remove', id }))
}

/** The write that stores a link with checked fields. */
export function writeLink(id: LinkId, fields: JsonObject, context: CommandContext): Change {
  return {
    type: 'link/create',
    id,
    fields: { ...fields, authors: [encodeAuthor(context.author)], createdAt: context.nowMs },
  }
}

/** Every stored link of a kind that goes out from an entity, in force or not. */
export function outgoing(view: PlanView, kind: LinkKind, fromId: EntityId): Link[] {
  const asleep = [...view.dormantLinks.values()].filter(
    (link) => link.kind === kind && link.fromId === fromId,
  )
  return [...linksFrom(view, fromId, kind), ...asleep]
}

/** The values of a link's own fields. */
export function linkValues(link: Link): JsonObject {
  return { note: link.note, strength: link.strength, lastContactOn: link.lastContactOn }
}
