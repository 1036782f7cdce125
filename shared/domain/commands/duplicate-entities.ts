import * as z from 'zod/mini'
import { ok, refuse } from '../../core/result.ts'
import type { Change } from '../changes.ts'
import { entityIdsArg } from './arguments.ts'
import { decision, defineCommand } from './command.ts'
import { ranksBehind } from '../rules/rank.ts'
import { copiedFields, createEntity, createEntityId } from './write-entity.ts'

/**
 * Copies entities with their fields and notes. Links are not copied: a copy is a new person. Nor is the
 * id of the file they came from, which a later import must find once.
 */
export const duplicateEntities = defineCommand({
  args: z.object({
    entityIds: entityIdsArg,
    /** Put behind the name, in the person's language: "copy", "copia". */
    suffix: z.string().check(z.maxLength(20)),
  }),
  decide: (view, { entityIds, suffix }, context) => {
    const changes: Change[] = []
    const createdIds = []
    for (const entityId of entityIds) {
      const entity = view.entities.get(entityId)
      if (entity === undefined) return refuse('command/unknown-entity')
      const id = createEntityId(context)
      const fields = copiedFields(entity, suffix)
      createdIds.push(id)
      const [order] = ranksBehind(view, entity.kind, 1)
      changes.push(createEntity(id, entity.kind, { fields, notes: entity.notes, order }, context))
    }
    return ok(decision(changes, { createdIds }))
  },
})
