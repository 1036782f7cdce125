import * as z from 'zod/mini'
import { ok } from '../../core/result.ts'
import { entityKindArg, MAX_ITEMS } from './arguments.ts'
import { decision, defineCommand } from './command.ts'
import { rowArg, writeRows } from './write-rows.ts'

/** Judgements of the team; a file never overwrites them once they are made (IMPORT-3). */
export const judgementFields: ReadonlySet<string> = new Set([
  'power',
  'influence',
  'interest',
  'stance',
  'engagement',
  'desiredEngagement',
])

/** Brings in the rows of a file in one step, so that one undo takes it back (IMPORT-4). */
export const importEntities = defineCommand({
  args: z.object({
    kind: entityKindArg,
    rows: z.array(rowArg).check(z.minLength(1), z.maxLength(MAX_ITEMS)),
  }),
  isFacilitatorOnly: true,
  decide: (view, { kind, rows }, context) => {
    const written = writeRows(view, kind, rows, judgementFields, context)
    if (!written.ok) return written
    const { changes, createdIds, rowIds } = written.value
    return ok(decision(changes, { createdIds, touchedIds: rowIds }))
  },
})
