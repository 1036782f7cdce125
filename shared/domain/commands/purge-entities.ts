import * as z from 'zod/mini'
import type { EntityId } from '../../core/ids.ts'
import { ok, refuse } from '../../core/result.ts'
import type { Change } from '../changes.ts'
import { linksFrom } from '../links/link-index.ts'
import type { PlanView } from '../plan-view.ts'
import { entityIdsArg } from './arguments.ts'
import { decision, defineCommand } from './command.ts'
import { settleAbsorbed } from './write-entity.ts'

/**
 * Removes entities in the bin for good, and all that hangs on them: links, comments, places on boards,
 * the steps of an action (STEP-1).
 */
export const purgeEntities = defineCommand({
  args: z.object({ entityIds: entityIdsArg }),
  isFacilitatorOnly: true,
  decide: (view, { entityIds }) => {
    const inBin = entityIds.filter((id) => view.bin.has(id))
    if (inBin.length === 0) return refuse('command/unknown-entity')
    const gone = new Set([...inBin, ...stepsOf(view, new Set(inBin))])
    const changes: Change[] = [
      ...settleAbsorbed(view),
      ...allLinks(view)
        .filter((link) => gone.has(link.fromId) || gone.has(link.toId))
        .map((link) => ({ type: 'link/remove', id: link.id }) as const),
      ...[...gone].flatMap((entityId) =>
        (view.comments.get(entityId) ?? []).map(
          ({ id }) => ({ type: 'comment/remove', entityId, id }) as const,
        ),
      ),
      ...[...view.placements.values()].flatMap((placed) =>
        [...placed.values()]
          .filter(({ entityId }) => gone.has(entityId))
          .map(
            ({ boardId, entityId }) => ({ type: 'placement/remove', boardId, entityId }) as const,
          ),
      ),
      ...[...gone].map((id) => ({ type: 'entity/remove', id }) as const),
    ]
    return ok(decision(changes, { touchedIds: [...gone] }))
  },
})

function allLinks(view: PlanView) {
  return [...view.links.values(), ...view.dormantLinks.values()]
}

/** STEP-2: a step that two people gave to two actions at once goes with the one in force. */
function stepsOf(view: PlanView, actionIds: ReadonlySet<EntityId>): EntityId[] {
  return allLinks(view)
    .filter(({ kind, toId }) => kind === 'step-of' && actionIds.has(toId))
    .map(({ fromId }) => fromId)
    .filter((id) => linksFrom(view, id, 'step-of').length === 0)
}
