import * as z from 'zod/mini'
import { ok, refuse } from '../../core/result.ts'
import type { Change } from '../changes.ts'
import type { Entity } from '../entities/entity.ts'
import { entityIdArg, entityKindArg, MAX_ITEMS } from './arguments.ts'
import { decision, defineCommand } from './command.ts'
import { asKind, convertEntity } from './convert-entity.ts'
import { binEntity } from './write-entity.ts'
import {
  copiedComments,
  mergedAuthors,
  missingFields,
  movedLinks,
  movedPlacements,
} from './write-merge.ts'

/**
 * Makes one card of several notes. COMBINE-1: the first keeps its name; names and notes of the others
 * are written into its notes, in their order; what it does not say is taken from them; authors, links and comments of all stay; the others go to
 * the bin.
 */
export const combineEntities = defineCommand({
  args: z.object({
    entityIds: z.array(entityIdArg).check(z.minLength(2), z.maxLength(MAX_ITEMS)),
    /** The kind of the card they become. */
    kind: entityKindArg,
  }),
  decide: (view, { entityIds, kind }, context) => {
    const entities = [...new Set(entityIds)].flatMap((id) => view.entities.get(id) ?? [])
    const [keep, ...absorbed] = entities
    if (keep === undefined || absorbed.length === 0) return refuse('command/unknown-entity')
    const changes: Change[] = []
    for (const entity of entities) {
      const converted = convertEntity(entity, kind)
      if (!converted.ok) return converted
      if (entity === keep) changes.push(...converted.value)
    }
    changes.push(...missingFields(asKind(keep, kind), absorbed), ...mergedAuthors(keep, absorbed))
    for (const entity of absorbed) {
      changes.push(
        { type: 'entity/append-notes', id: keep.id, text: asText(entity) },
        ...movedLinks(view, keep.id, entity.id),
        ...copiedComments(view, keep.id, entity.id),
        ...binEntity(view, entity.id, context, keep.id),
      )
    }
    const absorbedIds = absorbed.map(({ id }) => id)
    changes.push(...movedPlacements(view, keep.id, absorbedIds))
    return ok(decision(changes, { touchedIds: [keep.id, ...absorbedIds] }))
  },
})

function asText({ name, notes }: Entity): string {
  return notes === '' ? name : `${name}\n${notes}`
}
