import * as z from 'zod/mini'
import { ok, refuse } from '../../core/result.ts'
import { boardOrders } from '../rules/board-order.ts'
import { boardIdArg } from './arguments.ts'
import { decision, defineCommand } from './command.ts'

/**
 * Puts a board before another one, or behind all of them where `beforeId` is null.
 *
 * ORDER-4: a board that is gone is neither moved nor moved before.
 * ORDER-6: a board that is put where it is changes nothing.
 */
export const moveBoard = defineCommand({
  args: z.object({ boardId: boardIdArg, beforeId: z.nullable(boardIdArg) }),
  decide: (view, { boardId, beforeId }) => {
    const board = view.boards.get(boardId)
    const isKnown = beforeId === null || view.boards.has(beforeId)
    if (board === undefined || !isKnown) return refuse('command/unknown-board')
    const former = [...view.boards.values()]
    const others = former.filter(({ id }) => id !== boardId)
    const found = others.findIndex(({ id }) => id === beforeId)
    const place = found === -1 ? others.length : found
    if (beforeId === boardId || former[place]?.id === boardId) return ok(decision([]))
    const orders = boardOrders([...others.slice(0, place), board, ...others.slice(place)], boardId)
    return ok(
      decision(
        [...orders].map(
          ([id, value]) => ({ type: 'board/set', id, field: 'order', value }) as const,
        ),
      ),
    )
  },
})
