import * as z from 'zod/mini'
import { ok, refuse } from '../../core/result.ts'
import type { Change } from '../changes.ts'
import { entityIdsArg, entityKindArg } from './arguments.ts'
import { decision, defineCommand } from './command.ts'
import { convertEntity } from './convert-entity.ts'

/** Turns entities into another kind: a note into a goal, a challenge into an initiative. */
export const convertEntities = defineCommand({
  args: z.object({ entityIds: entityIdsArg, kind: entityKindArg }),
  decide: (view, { entityIds, kind }) => {
    const changes: Change[] = []
    for (const id of new Set(entityIds)) {
      const entity = view.entities.get(id)
      if (entity === undefined) return refuse('command/unknown-entity')
      const converted = convertEntity(entity, kind)
      if (!converted.ok) return converted
      changes.push(...converted.value)
    }
    return ok(decision(changes, { touchedIds: [...new Set(entityIds)] }))
  },
})
