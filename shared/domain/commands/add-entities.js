import * as z from 'zod/mini'
import { ok } from '../../core/result.ts'
import { entityKindArg, fieldsArg, MAX_ITEMS, MAX_NOTES_LENGTH } from './arguments.ts'
import { decision, defineCommand } from './command.ts'
import { checkFields, createEntity, createEntityId } from './write-entity.ts'
/** Adds entities of one kind: one by quick add, many by paste. Nothing but a name is needed. */
export const addEntities = defineCommand({
  args: z.object({
    kind: entityKindArg,
    entries: z
      .array(
        z.object({
          fields: fieldsArg,
          notes: z.optional(z.string().check(z.maxLength(MAX_NOTES_LENGTH))),
        }),
      )
      .check(z.minLength(1), z.maxLength(MAX_ITEMS)),
  }),
  decide: (_view, { kind, entries }, context) => {
    const changes = []
    const createdIds = []
    for (const entry of entries) {
      const fields = checkFields(kind, { name: '', ...entry.fields })
      if (!fields.ok) return fields
      const id = createEntityId(context)
      createdIds.push(id)
      changes.push(createEntity(id, kind, { ...entry, fields: fields.value }, context))
    }
    return ok(decision(changes, { createdIds }))
  },
})
