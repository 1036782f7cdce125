import * as z from 'zod/mini'
import { ok, refuse } from '../../core/result.ts'
import { boardIdArg } from './arguments.ts'
import { decision, defineCommand } from './command.ts'

/** Deletes a board and what was drawn on it. The entities it showed belong to the plan, and stay. */
export const deleteBoard = defineCommand({
  args: z.object({ boardId: boardIdArg }),
  isFacilitatorOnly: true,
  decide: (view, { boardId }) => {
    if (!view.boards.has(boardId)) return refuse('command/unknown-board')
    const annotations = [...(view.annotations.get(boardId)?.keys() ?? [])]
    const placed = [...(view.placements.get(boardId)?.keys() ?? [])]
    return ok(
      decision([
        ...annotations.map((id) => ({ type: 'annotation/remove', boardId, id }) as const),
        ...placed.map((entityId) => ({ type: 'placement/remove', boardId, entityId }) as const),
        { type: 'board/remove', id: boardId },
      ]),
    )
  },
})
