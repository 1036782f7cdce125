import * as z from 'zod/mini'
import { ok, refuse } from '../../core/result.ts'
import { entityIdsArg } from './arguments.ts'
import { decision, defineCommand } from './command.ts'
import { binEntity } from './write-entity.ts'

/** BIN-2: more than this many cards at once are removed by a facilitator only. */
export const MAX_DELETED_BY_PARTICIPANT = 5

/** BIN-1: deleting puts entities into the bin, with all they hold; anyone can take them out again. */
export const deleteEntities = defineCommand({
  args: z.object({ entityIds: entityIdsArg }),
  decide: (view, { entityIds }, context) => {
    if (!context.isFacilitator && entityIds.length > MAX_DELETED_BY_PARTICIPANT) {
      return refuse('command/too-many-at-once', { max: MAX_DELETED_BY_PARTICIPANT })
    }
    const inUse = entityIds.filter((id) => view.entities.has(id))
    if (inUse.length === 0) return refuse('command/unknown-entity')
    return ok(
      decision(
        inUse.flatMap((id) => binEntity(view, id, context)),
        { touchedIds: inUse },
      ),
    )
  },
})
