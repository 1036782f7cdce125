import * as z from 'zod/mini'
import { ok, refuse } from '../../core/result.ts'
import type { Change } from '../changes.ts'
import { ranksBehind } from '../rules/rank.ts'
import { legalLinkKinds, linkRule } from '../links/link-kinds.ts'
import { linkId } from '../links/link.ts'
import {
  entityIdArg,
  entityKindArg,
  fieldsArg,
  linkKindArg,
  MAX_ITEMS,
  MAX_NOTES_LENGTH,
  placeArg,
} from './arguments.ts'
import { decision, defineCommand } from './command.ts'
import { checkFields, createEntity, createEntityId } from './write-entity.ts'
import { outgoing, writeLink } from './write-link.ts'

/** Adds entities of one kind: one by quick add, many by paste. Nothing but a name is needed. */
export const addEntities = defineCommand({
  args: z.object({
    kind: entityKindArg,
    entries: z
      .array(
        z.object({
          fields: fieldsArg,
          notes: z.optional(z.string().check(z.maxLength(MAX_NOTES_LENGTH))),
          /** Links to draw from the new entity. */
          links: z.optional(z.array(z.object({ kind: linkKindArg, toId: entityIdArg }))),
          /** Where it is placed, on a board whose positions have no meaning of their own. */
          place: z.optional(placeArg),
          /** Links to draw from others to the new entity. */
          linksFrom: z.optional(z.array(z.object({ kind: linkKindArg, fromId: entityIdArg }))),
        }),
      )
      .check(z.minLength(1), z.maxLength(MAX_ITEMS)),
  }),
  decide: (view, { kind, entries }, context) => {
    const changes: Change[] = []
    const createdIds = []
    const orders = ranksBehind(view, kind, entries.length)
    for (const [index, entry] of entries.entries()) {
      const fields = checkFields(kind, { name: '', ...entry.fields })
      if (!fields.ok) return fields
      const id = createEntityId(context)
      createdIds.push(id)
      changes.push(
        createEntity(id, kind, { ...entry, fields: fields.value, order: orders[index] }, context),
      )
      if (entry.place !== undefined) {
        if (!view.boards.has(entry.place.boardId)) return refuse('command/unknown-board')
        changes.push({ type: 'placement/set', entityId: id, ...entry.place })
      }
      for (const { kind: linkKind, toId } of entry.links ?? []) {
        const target = view.entities.get(toId)
        if (target === undefined) return refuse('command/unknown-entity')
        if (!legalLinkKinds(kind, target.kind).includes(linkKind)) {
          return refuse('command/illegal-link')
        }
        changes.push(writeLink(linkId(linkKind, id, toId), {}, context))
      }
      for (const { kind: linkKind, fromId } of entry.linksFrom ?? []) {
        const source = view.entities.get(fromId)
        if (source === undefined) return refuse('command/unknown-entity')
        if (!legalLinkKinds(source.kind, kind).includes(linkKind)) {
          return refuse('command/illegal-link')
        }
        const replaced =
          linkRule(linkKind).isSingle === true ? outgoing(view, linkKind, fromId) : []
        changes.push(
          ...replaced.map((other) => ({ type: 'link/remove', id: other.id }) as const),
          writeLink(linkId(linkKind, fromId, id), {}, context),
        )
      }
    }
    return ok(decision(changes, { createdIds }))
  },
})
