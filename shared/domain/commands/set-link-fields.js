import * as z from 'zod/mini'
import { ok, refuse } from '../../core/result.ts'
import { fieldsArg, linkIdArg } from './arguments.ts'
import { decision, defineCommand } from './command.ts'
import { checkLinkFields } from './write-link.ts'
/** Writes the note, the strength or the last contact of a link. */
export const setLinkFields = defineCommand({
  args: z.object({ linkId: linkIdArg, fields: fieldsArg }),
  decide: (view, { linkId, fields }) => {
    const link = view.links.get(linkId)
    if (link === undefined) return refuse('command/unknown-link')
    const checked = checkLinkFields(fields)
    if (!checked.ok) return checked
    return ok(
      decision(
        Object.entries(checked.value).map(([field, value]) => ({
          type: 'link/set',
          id: linkId,
          field,
          value,
        })),
        { touchedIds: [link.fromId, link.toId] },
      ),
    )
  },
})
