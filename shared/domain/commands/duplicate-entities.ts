import * as z from 'zod/mini'
import type { EntityId } from '../../core/ids.ts'
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
    const entities = entityIds.flatMap((id) => view.entities.get(id) ?? [])
    if (entities.length < entityIds.length) return refuse('command/unknown-entity')
    const orders = ranksBehind(
      view,
      entities.map(({ kind }) => kind),
    )
    const changes: Change[] = []
    const createdIds: EntityId[] = []
    for (const [index, entity] of entities.entries()) {
      const id = createEntityId(context)
      const content = {
        fields: copiedFields(entity, suffix),
        notes: entity.notes,
        order: orders[index],
      }
      createdIds.push(id)
      changes.push(createEntity(id, entity.kind, content, context))
    }
    return ok(decision(changes, { createdIds }))
  },
})
