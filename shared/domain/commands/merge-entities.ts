import * as z from 'zod/mini'
import { ok, refuse } from '../../core/result.ts'
import type { Change } from '../changes.ts'
import { entityIdArg } from './arguments.ts'
import { decision, defineCommand } from './command.ts'
import { binEntity } from './write-entity.ts'
import {
  copiedComments,
  mergedAuthors,
  missingFields,
  movedLinks,
  movedPlacements,
} from './write-merge.ts'

/**
 * Makes two entries of one person one. MERGE-1: what the kept entry does not say is taken from the
 * other; notes are joined; links, comments and authors of both stay; the other goes to the bin.
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
      ...missingFields(keep, [absorb]),
      ...mergedAuthors(keep, [absorb]),
      ...(absorb.notes === ''
        ? []
        : [{ type: 'entity/append-notes', id: keepId, text: absorb.notes } as const]),
      ...movedLinks(view, keepId, absorbId),
      ...copiedComments(view, keepId, absorbId),
      ...movedPlacements(view, keepId, [absorbId]),
      ...binEntity(view, absorbId, context, keepId),
    ]
    return ok(decision(changes, { touchedIds: [keepId, absorbId] }))
  },
})
