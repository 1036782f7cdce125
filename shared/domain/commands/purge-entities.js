import * as z from 'zod/mini'
import { ok, refuse } from '../../core/result.ts'
import { entityIdsArg } from './arguments.ts'
import { decision, defineCommand } from './command.ts'
/** Removes entities in the bin for good, and every link that names them. */
export const purgeEntities = defineCommand({
  args: z.object({ entityIds: entityIdsArg }),
  isFacilitatorOnly: true,
  decide: (view, { entityIds }) => {
    const inBin = new Set(entityIds.filter((id) => view.bin.has(id)))
    if (inBin.size === 0) return refuse('command/unknown-entity')
    const links = [...view.links.values(), ...view.dormantLinks.values()]
    const changes = [
      ...links
        .filter((link) => inBin.has(link.fromId) || inBin.has(link.toId))
        .map((link) => ({ type: 'link/remove', id: link.id })),
      ...[...inBin].map((id) => ({ type: 'entity/remove', id })),
    ]
    return ok(decision(changes, { touchedIds: [...inBin] }))
  },
})
