import * as z from 'zod/mini'
import { ok } from '../../core/result.ts'
import { entityKindArg } from './arguments.ts'
import { decision, defineCommand } from './command.ts'
import { rowArg, writeRows } from './write-rows.ts'

/** The most rows that one paste brings in; a longer list is a file for a facilitator to import. */
export const MAX_PASTED_ROWS = 500

const NOTHING_KEPT: ReadonlySet<string> = new Set()

/**
 * Writes rows that somebody pasted into a table, in one step. Unlike a file, a paste is an edit: what a
 * cell says is written, ratings too.
 */
export const pasteRows = defineCommand({
  args: z.object({
    kind: entityKindArg,
    rows: z.array(rowArg).check(z.minLength(1), z.maxLength(MAX_PASTED_ROWS)),
  }),
  decide: (view, { kind, rows }, context) => {
    const written = writeRows(view, kind, rows, NOTHING_KEPT, context)
    if (!written.ok) return written
    const { changes, createdIds, rowIds } = written.value
    return ok(decision(changes, { createdIds, touchedIds: rowIds }))
  },
})
