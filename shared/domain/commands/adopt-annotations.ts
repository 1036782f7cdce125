import * as z from 'zod/mini'
import { ok, refuse } from '../../core/result.ts'
import type { Change } from '../changes.ts'
import { ranksBehind } from '../rules/rank.ts'
import { legalLinkKinds } from '../links/link-kinds.ts'
import { linkId } from '../links/link.ts'
import { decodeAuthors } from '../entities/entity.ts'
import { isJsonObject } from '../../core/json.ts'
import {
  annotationIdArg,
  boardIdArg,
  entityIdArg,
  entityKindArg,
  fieldsArg,
  linkKindArg,
  MAX_ITEMS,
  placeArg,
} from './arguments.ts'
import { decision, defineCommand } from './command.ts'
import { writeLink } from './write-link.ts'
import { checkFields, createEntity, createEntityId } from './write-entity.ts'

/**
 * Makes cards of sticky notes: the drawing goes, and an entity with its text stands in its place.
 * ADOPT-1: who wrote the note stays its author, as far as the drawing says who that was.
 */
export const adoptAnnotations = defineCommand({
  args: z.object({
    boardId: boardIdArg,
    notes: z
      .array(
        z.object({
          annotationId: annotationIdArg,
          kind: entityKindArg,
          fields: fieldsArg,
          notes: z.optional(z.string()),
          /** Links to draw from the new entity. */
          links: z.optional(z.array(z.object({ kind: linkKindArg, toId: entityIdArg }))),
          /** Where it is placed, on a board whose positions have no meaning of their own. */
          place: z.optional(placeArg),
        }),
      )
      .check(z.minLength(1), z.maxLength(MAX_ITEMS)),
  }),
  decide: (view, { boardId, notes }, context) => {
    const drawn = view.annotations.get(boardId)
    if (drawn === undefined) return refuse('command/unknown-board')
    const changes: Change[] = []
    const createdIds = []
    for (const [index, note] of notes.entries()) {
      const annotation = drawn.get(note.annotationId)
      // A colleague has adopted or deleted it meanwhile: there is nothing to make a card of.
      if (annotation === undefined) continue
      const fields = checkFields(note.kind, { name: '', ...note.fields })
      if (!fields.ok) return fields
      const id = createEntityId(context)
      const { meta } = annotation.record
      const authors = decodeAuthors([isJsonObject(meta) ? meta['author'] : null])
      const content = {
        fields: fields.value,
        order: ranksBehind(view, note.kind, notes.length)[index],
        notes: note.notes ?? '',
        authors: authors.length > 0 ? authors : [context.author],
      }
      createdIds.push(id)
      changes.push(createEntity(id, note.kind, content, context), {
        type: 'annotation/remove',
        boardId,
        id: note.annotationId,
      })
      if (note.place !== undefined) {
        changes.push({ type: 'placement/set', entityId: id, ...note.place })
      }
      for (const { kind, toId } of note.links ?? []) {
        const target = view.entities.get(toId)
        if (target === undefined) return refuse('command/unknown-entity')
        if (!legalLinkKinds(note.kind, target.kind).includes(kind)) {
          return refuse('command/illegal-link')
        }
        changes.push(writeLink(linkId(kind, id, toId), {}, context))
      }
    }
    return ok(decision(changes, { createdIds }))
  },
})
