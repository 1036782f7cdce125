import * as z from 'zod/mini'
import { type BoardId, createId } from '../../core/ids.ts'
import { ok } from '../../core/result.ts'
import { MAX_BOARD_NAME_LENGTH } from '../boards.ts'
import { boardOrders } from '../rules/board-order.ts'
import { fieldsArg } from './arguments.ts'
import { decision, defineCommand } from './command.ts'

/** Adds a board behind the others. */
export const addBoard = defineCommand({
  args: z.object({
    kind: z.string().check(z.regex(/^[a-z][a-z-]{1,60}$/)),
    name: z.string().check(z.maxLength(MAX_BOARD_NAME_LENGTH)),
    settings: z.optional(fieldsArg),
  }),
  decide: (view, { kind, name, settings }, context) => {
    const id = createId(context.randomBytes) as BoardId
    const orders = boardOrders([...view.boards.values(), { id, order: '' }], id)
    const others = [...orders].filter(([each]) => each !== id)
    const fields = {
      kind,
      name: name.trim(),
      order: orders.get(id) ?? '',
      settings: settings ?? {},
    }
    return ok(
      decision([
        ...others.map(
          ([each, value]) => ({ type: 'board/set', id: each, field: 'order', value }) as const,
        ),
        { type: 'board/create', id, fields },
      ]),
    )
  },
})
