import * as z from 'zod/mini'
import { ok } from '../../core/result.ts'
import { entityIdArg, fieldsArg, linkKindArg } from './arguments.ts'
import { decision, defineCommand } from './command.ts'
import { createLink } from './write-link.ts'

/** Joins two entities. Drawing a link that exists already changes nothing (LINK-1). */
export const addLink = defineCommand({
  args: z.object({
    kind: linkKindArg,
    fromId: entityIdArg,
    toId: entityIdArg,
    fields: z.optional(fieldsArg),
  }),
  decide: (view, args, context) => {
    const changes = createLink(view, args, context)
    if (!changes.ok) return changes
    return ok(decision(changes.value, { touchedIds: [args.fromId, args.toId] }))
  },
})
