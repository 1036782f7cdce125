import * as z from 'zod/mini'
import { ok, refuse } from '../../core/result.ts'
import { entityIdsArg } from './arguments.ts'
import { decision, defineCommand } from './command.ts'
import { settleAbsorbed, unbinEntity } from './write-entity.ts'

/** Takes entities out of the bin; their links come back with them. */
export const restoreEntities = defineCommand({
  args: z.object({ entityIds: entityIdsArg }),
  decide: (view, { entityIds }) => {
    const inBin = entityIds.filter((id) => view.bin.has(id))
    if (inBin.length === 0) return refuse('command/unknown-entity')
    return ok(
      decision([...settleAbsorbed(view), ...inBin.flatMap(unbinEntity)], { touchedIds: inBin }),
    )
  },
})
