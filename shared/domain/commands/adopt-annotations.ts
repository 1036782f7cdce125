import * as z from 'zod/mini'
import { type AnnotationId, decodeEntityId, type EntityId } from '../../core/ids.ts'
import { isJsonObject, type JsonObject } from '../../core/json.ts'
import { ok, refuse } from '../../core/result.ts'
import { isLocked } from '../boards.ts'
import type { Change } from '../changes.ts'
import { type Author, decodeAuthors } from '../entities/entity.ts'
import type { PlanView } from '../plan-view.ts'
import { ranksBehind } from '../rules/rank.ts'
import { annotationIdArg, boardIdArg, entityKindArg, MAX_ITEMS } from './arguments.ts'
import { decision, defineCommand } from './command.ts'
import { createEntityId } from './write-entity.ts'
import { newEntityParts, writeNewEntity } from './write-new-entity.ts'

/**
 * Makes cards of sticky notes: the drawing goes, and an entity with its text stands in its place.
 * ADOPT-1: who wrote the note stays its author, as far as the drawing says who that was.
 * ADOPT-3: it gets what its place says of it: fields, links, and where it stands on a free board.
 * ADOPT-2: a note that a colleague has meanwhile adopted or deleted is left out; a locked one is for a
 * facilitator to adopt (LOCK-1).
 * ADOPT-4: the card's id follows from the note's, so that two people who adopt it at once make one card.
 */
export const adoptAnnotations = defineCommand({
  args: z.object({
    boardId: boardIdArg,
    notes: z
      .array(z.object({ annotationId: annotationIdArg, kind: entityKindArg, ...newEntityParts }))
      .check(z.minLength(1), z.maxLength(MAX_ITEMS)),
  }),
  decide: (view, { boardId, notes }, context) => {
    const drawn = view.annotations.get(boardId)
    if (drawn === undefined) return refuse('command/unknown-board')
    const orders = ranksBehind(
      view,
      notes.map(({ kind }) => kind),
    )
    const changes: Change[] = []
    const createdIds: EntityId[] = []
    for (const [index, note] of notes.entries()) {
      const annotation = drawn.get(note.annotationId)
      if (annotation === undefined) continue
      const { record } = annotation
      if (isLocked(record) && !context.isFacilitator) return refuse('command/facilitator-only')
      const entry = { ...note, order: orders[index] }
      const added = writeNewEntity(view, entry, context, {
        authors: authorsOf(record) ?? [context.author],
        id: findAdoptedId(view, note.annotationId) ?? createEntityId(context),
      })
      if (!added.ok) return added
      createdIds.push(added.value.id)
      changes.push(...added.value.changes, {
        type: 'annotation/remove',
        boardId,
        id: note.annotationId,
      })
    }
    return ok(decision(changes, { createdIds }))
  },
})

/** Who drew it, or undefined where the drawing does not say. */
function authorsOf({ meta }: JsonObject): readonly Author[] | undefined {
  const authors = decodeAuthors([isJsonObject(meta) ? meta['author'] : null])
  return authors.length > 0 ? authors : undefined
}

/** The id of a note's card; undefined where it is taken already, or would be too long to be one. */
function findAdoptedId(view: PlanView, annotationId: AnnotationId): EntityId | undefined {
  const id = decodeEntityId(
    annotationId.replaceAll(/[Z:_-]/g, (letter) => spelled.get(letter) ?? ''),
  )
  return id === null || view.entities.has(id) || view.bin.has(id) ? undefined : id
}

/** Letters of a drawing's id that an entity's may not have, and the one that spells them. */
const spelled: ReadonlyMap<string, string> = new Map([
  ['Z', 'ZZ'],
  [':', 'Zc'],
  ['_', 'Zu'],
  ['-', 'Zd'],
])
