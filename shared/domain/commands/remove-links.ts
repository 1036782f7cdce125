import * as z from 'zod/mini'
import { ok, refuse } from '../../core/result.ts'
import { linkIdArg, MAX_ITEMS } from './arguments.ts'
import { decision, defineCommand } from './command.ts'
import { undrawLinks } from './write-link.ts'

/** Removes links, and what they have overruled (LINK-6). */
export const removeLinks = defineCommand({
  args: z.object({ linkIds: z.array(linkIdArg).check(z.minLength(1), z.maxLength(MAX_ITEMS)) }),
  decide: (view, { linkIds }) => {
    const links = linkIds.flatMap((id) => view.links.get(id) ?? [])
    if (links.length === 0) return refuse('command/unknown-link')
    return ok(
      decision(undrawLinks(view, links), {
        touchedIds: links.flatMap((link) => [link.fromId, link.toId]),
      }),
    )
  },
})
