import * as z from 'zod/mini'
import { ok } from '../../core/result.ts'
import type { Change } from '../changes.ts'
import { decision, defineCommand } from './command.ts'

/** Of the plan's title and of the customer's name, in UTF-16 code units. */
export const MAX_TITLE_LENGTH = 200

/** Renames the plan or its customer. */
export const setPlanFacts = defineCommand({
  args: z.object({
    title: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(MAX_TITLE_LENGTH))),
    customer: z.optional(z.string().check(z.trim(), z.maxLength(MAX_TITLE_LENGTH))),
  }),
  decide: (view, args) => {
    const changes: Change[] = []
    for (const field of ['title', 'customer'] as const) {
      const value = args[field]
      if (value !== undefined && value !== view.facts[field]) {
        changes.push({ type: 'plan/set', field, value })
      }
    }
    return ok(decision(changes))
  },
})
