import * as z from 'zod/mini'
import { ok, refuse } from '../../core/result.ts'
import { boardIdArg, placesArg } from './arguments.ts'
import { decision, defineCommand } from './command.ts'

/** Puts entities on a board whose positions have no meaning of their own, or moves them there. */
export const placeEntities = defineCommand({
  args: z.object({ boardId: boardIdArg, places: placesArg }),
  decide: (view, { boardId, places }) => {
    if (!view.boards.has(boardId)) return refuse('command/unknown-board')
    if (places.some(({ entityId }) => !view.entities.has(entityId))) {
      return refuse('command/unknown-entity')
    }
    return ok(
      decision(
        places.map((place) => ({ type: 'placement/set', boardId, ...place }) as const),
        { touchedIds: places.map(({ entityId }) => entityId) },
      ),
    )
  },
})
