import * as z from 'zod/mini'
import { ok, refuse } from '../../core/result.ts'
import { linkId } from '../links/link.ts'
import { entityIdArg, linkIdArg, linkKindArg } from './arguments.ts'
import { decision, defineCommand } from './command.ts'
import { createLink, linkValues } from './write-link.ts'

/** Gives a link another kind or other ends; its note, strength and last contact stay. */
export const changeLink = defineCommand({
  args: z.object({
    linkId: linkIdArg,
    kind: linkKindArg,
    fromId: entityIdArg,
    toId: entityIdArg,
  }),
  decide: (view, { linkId: id, kind, fromId, toId }, context) => {
    const link = view.links.get(id)
    if (link === undefined) return refuse('command/unknown-link')
    const links = new Map(view.links)
    links.delete(id)
    // Where they are joined so already, the note of the changed link is the newer word.
    links.delete(linkId(kind, fromId, toId))
    const fields = linkValues(link)
    const changes = createLink({ ...view, links }, { kind, fromId, toId, fields }, context)
    if (!changes.ok) return changes
    return ok(
      decision([{ type: 'link/remove', id }, ...changes.value], {
        touchedIds: [fromId, toId],
      }),
    )
  },
})
