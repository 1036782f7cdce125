import * as z from 'zod/mini'
import type { EntityId } from '../../core/ids.ts'
import { ok, refuse } from '../../core/result.ts'
import type { Change } from '../changes.ts'
import { closesCircle, hierarchyAbove } from '../rules/reporting-lines.ts'
import { linkId } from '../links/link.ts'
import { entityIdArg, entityIdsArg } from './arguments.ts'
import { decision, defineCommand } from './command.ts'
import { outgoing, writeLink } from './write-link.ts'

/** Puts people under one boss in one step, or under nobody. Who has that boss already stays as is. */
export const setBoss = defineCommand({
  args: z.object({ entityIds: entityIdsArg, bossId: z.nullable(entityIdArg) }),
  decide: (view, { entityIds, bossId }, context) => {
    const boss = bossId === null ? null : view.entities.get(bossId)
    if (boss === undefined) return refuse('command/unknown-entity')
    if (boss !== null && boss.kind !== 'person') return refuse('command/illegal-link')
    const above = hierarchyAbove(view.links.values(), 'reports-to')
    const changes: Change[] = []
    const touchedIds: EntityId[] = []
    for (const id of new Set(entityIds)) {
      const person = view.entities.get(id)
      if (person === undefined) return refuse('command/unknown-entity')
      if (person.kind !== 'person') return refuse('command/illegal-link')
      if (id === bossId) return refuse('command/self-link')
      if (bossId !== null && above.get(id) === bossId) continue
      if (boss !== null && closesCircle(above, id, boss.id)) {
        return refuse('command/reporting-cycle', { name: person.name, boss: boss.name })
      }
      const former = outgoing(view, 'reports-to', id)
      changes.push(...former.map((link) => ({ type: 'link/remove', id: link.id }) as const))
      if (boss !== null) changes.push(writeLink(linkId('reports-to', id, boss.id), {}, context))
      touchedIds.push(id)
    }
    return ok(decision(changes, { touchedIds }))
  },
})
