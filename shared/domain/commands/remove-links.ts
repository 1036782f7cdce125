import * as z from 'zod/mini'
import { ok, refuse } from '../../core/result.ts'
import { linkRule } from '../links/link-kinds.ts'
import { linkIdArg, MAX_ITEMS } from './arguments.ts'
import { decision, defineCommand } from './command.ts'
import { outgoing } from './write-link.ts'

/** Removes links. With a boss go the overruled ones too, or an older boss would come to light. */
export const removeLinks = defineCommand({
  args: z.object({ linkIds: z.array(linkIdArg).check(z.minLength(1), z.maxLength(MAX_ITEMS)) }),
  decide: (view, { linkIds }) => {
    const links = linkIds.flatMap((id) => view.links.get(id) ?? [])
    if (links.length === 0) return refuse('command/unknown-link')
    const removedIds = new Set(
      links.flatMap((link) =>
        linkRule(link.kind).isSingle === true
          ? outgoing(view, link.kind, link.fromId).map((other) => other.id)
          : [link.id],
      ),
    )
    return ok(
      decision(
        [...removedIds].map((id) => ({ type: 'link/remove', id })),
        { touchedIds: links.flatMap((link) => [link.fromId, link.toId]) },
      ),
    )
  },
})
