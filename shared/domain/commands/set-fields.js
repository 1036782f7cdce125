import * as z from 'zod/mini'
import { ok, refuse } from '../../core/result.ts'
import { entityIdArg, fieldsArg, MAX_ITEMS } from './arguments.ts'
import { decision, defineCommand } from './command.ts'
import { checkFields, setEntityFields } from './write-entity.ts'
/** Gives fields of one or several entities new values: an edit, a rating, a move of cards. */
export const setFields = defineCommand({
  args: z.object({
    edits: z
      .array(z.object({ entityId: entityIdArg, fields: fieldsArg }))
      .check(z.minLength(1), z.maxLength(MAX_ITEMS)),
  }),
  decide: (view, { edits }) => {
    const changes = []
    for (const { entityId, fields } of edits) {
      const entity = view.entities.get(entityId)
      if (entity === undefined) return refuse('command/unknown-entity')
      const checked = checkFields(entity.kind, fields)
      if (!checked.ok) return checked
      changes.push(...setEntityFields(entity, checked.value))
    }
    return ok(decision(changes, { touchedIds: edits.map((edit) => edit.entityId) }))
  },
})
