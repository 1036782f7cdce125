import * as z from 'zod/mini'
import { generateKeyBetween } from 'fractional-indexing'
import { createId } from '../../core/ids.ts'
import { ok } from '../../core/result.ts'
import { MAX_BOARD_NAME_LENGTH } from '../boards.ts'
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
    const id = createId(context.randomBytes)
    const last = [...view.boards.values()].at(-1)?.order ?? null
    const order = generateKeyBetween(last === '' ? null : last, null)
    const fields = { kind, name: name.trim(), order, settings: settings ?? {} }
    return ok(decision([{ type: 'board/create', id, fields }]))
  },
})
