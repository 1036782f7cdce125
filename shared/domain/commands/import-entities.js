import * as z from 'zod/mini'
import { ok, refuse } from '../../core/result.ts'
import { closesCircle, hierarchyAbove } from '../rules/reporting-lines.ts'
import { linkId } from '../links/link.ts'
import { entityIdArg, entityKindArg, fieldsArg, MAX_ITEMS } from './arguments.ts'
import { decision, defineCommand } from './command.ts'
import { checkFields, createEntity, createEntityId, setEntityFields } from './write-entity.ts'
import { writeLink } from './write-link.ts'
/** IMPORT-3: judgements of the team; a file never overwrites them once they are made. */
export const judgementFields = new Set([
  'power',
  'influence',
  'interest',
  'stance',
  'engagement',
  'desiredEngagement',
])
/**
 * Brings in the rows of a file in one step, so that one undo takes it back (IMPORT-4). A row updates
 * the entity it names, or adds one; `bossRow` is the index of the row it reports to. A line that would
 * close a circle is left out: whoever prepares the rows has listed it.
 */
export const importEntities = defineCommand({
  args: z.object({
    kind: entityKindArg,
    rows: z
      .array(
        z.object({
          entityId: z.nullable(entityIdArg),
          fields: fieldsArg,
          bossRow: z.nullable(z.number().check(z.int(), z.minimum(0), z.maximum(MAX_ITEMS))),
          bossId: z.optional(z.nullable(entityIdArg)),
        }),
      )
      .check(z.minLength(1), z.maxLength(MAX_ITEMS)),
  }),
  isFacilitatorOnly: true,
  decide: (view, { kind, rows }, context) => {
    const changes = []
    const createdIds = []
    const rowIds = []
    for (const row of rows) {
      const fields = checkFields(
        kind,
        row.entityId === null ? { name: '', ...row.fields } : row.fields,
      )
      if (!fields.ok) return fields
      const known = row.entityId === null ? undefined : view.entities.get(row.entityId)
      if (row.entityId !== null && known?.kind !== kind) return refuse('command/unknown-entity')
      if (known === undefined) {
        const id = createEntityId(context)
        createdIds.push(id)
        rowIds.push(id)
        changes.push(createEntity(id, kind, { fields: fields.value }, context))
      } else {
        rowIds.push(known.id)
        const facts = Object.entries(fields.value).filter(([name]) => !judgementFields.has(name))
        changes.push(...setEntityFields(known, Object.fromEntries(facts)))
      }
    }
    changes.push(...bossLinks(view, rows, rowIds, context))
    return ok(decision(changes, { createdIds, touchedIds: rowIds }))
  },
})
/** Bosses are resolved after all rows (IMPORT-2), each against the lines already drawn. */
function bossLinks(view, rows, rowIds, context) {
  const above = hierarchyAbove(view.links.values(), 'reports-to')
  return rows.flatMap((row, index) => {
    const fromId = rowIds[index]
    const toId = row.bossRow === null ? row.bossId : rowIds[row.bossRow]
    if (fromId === undefined || toId === undefined || toId === null) return []
    const former = above.get(fromId)
    if (former === toId || closesCircle(above, fromId, toId)) return []
    above.set(fromId, toId)
    return [
      ...(former === undefined
        ? []
        : [{ type: 'link/remove', id: linkId('reports-to', fromId, former) }]),
      writeLink(linkId('reports-to', fromId, toId), {}, context),
    ]
  })
}
