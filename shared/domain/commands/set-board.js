import * as z from 'zod/mini'
import { ok, refuse } from '../../core/result.ts'
import { MAX_BOARD_NAME_LENGTH } from '../boards.ts'
import { boardIdArg, fieldsArg } from './arguments.ts'
import { decision, defineCommand } from './command.ts'
/** Renames a board, or gives it other settings (which axes, where the cut is …). */
export const setBoard = defineCommand({
  args: z.object({
    boardId: boardIdArg,
    name: z.optional(z.string().check(z.maxLength(MAX_BOARD_NAME_LENGTH))),
    settings: z.optional(fieldsArg),
  }),
  decide: (view, { boardId, name, settings }) => {
    if (!view.boards.has(boardId)) return refuse('command/unknown-board')
    const changes = []
    if (name !== undefined) {
      changes.push({ type: 'board/set', id: boardId, field: 'name', value: name.trim() })
    }
    if (settings !== undefined) {
      changes.push({ type: 'board/set', id: boardId, field: 'settings', value: settings })
    }
    return ok(decision(changes))
  },
})
