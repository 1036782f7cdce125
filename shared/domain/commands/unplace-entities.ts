import * as z from 'zod/mini'
import { ok, refuse } from '../../core/result.ts'
import { boardIdArg, entityIdsArg } from './arguments.ts'
import { decision, defineCommand } from './command.ts'

/** Takes entities off a board. They belong to the plan, and stay in it. */
export const unplaceEntities = defineCommand({
  args: z.object({ boardId: boardIdArg, entityIds: entityIdsArg }),
  decide: (view, { boardId, entityIds }) => {
    const placed = view.placements.get(boardId)
    if (placed === undefined) return refuse('command/unknown-board')
    const there = entityIds.filter((id) => placed.has(id))
    return ok(
      decision(
        there.map((entityId) => ({ type: 'placement/remove', boardId, entityId }) as const),
        { touchedIds: there },
      ),
    )
  },
})
