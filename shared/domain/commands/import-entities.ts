import * as z from 'zod/mini'
import type { EntityId } from '../../core/ids.ts'
import { ok, refuse } from '../../core/result.ts'
import type { Change } from '../changes.ts'
import type { PlanView } from '../plan-view.ts'
import { hierarchyAbove, redrawLines } from '../rules/reporting-lines.ts'
import { linkId } from '../links/link.ts'
import { entityIdArg, entityKindArg, fieldsArg, MAX_ITEMS, MAX_NOTES_LENGTH } from './arguments.ts'
import { type CommandContext, decision, defineCommand } from './command.ts'
import { checkFields, createEntity, createEntityId, setEntityFields } from './write-entity.ts'
import { writeLink } from './write-link.ts'

/** IMPORT-3: judgements of the team; a file never overwrites them once they are made. */
export const judgementFields: ReadonlySet<string> = new Set([
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
          /** Written where the row adds somebody; the notes of those who are there stay. */
          notes: z.optional(z.string().check(z.maxLength(MAX_NOTES_LENGTH))),
          bossRow: z.nullable(z.number().check(z.int(), z.minimum(0), z.maximum(MAX_ITEMS))),
          bossId: z.optional(z.nullable(entityIdArg)),
        }),
      )
      .check(z.minLength(1), z.maxLength(MAX_ITEMS)),
  }),
  isFacilitatorOnly: true,
  decide: (view, { kind, rows }, context) => {
    const changes: Change[] = []
    const createdIds: EntityId[] = []
    const rowIds: EntityId[] = []
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
        changes.push(createEntity(id, kind, { ...row, fields: fields.value }, context))
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

interface BossRow {
  readonly bossRow: number | null
  readonly bossId?: EntityId | null | undefined
}

/** Bosses are resolved after all rows (IMPORT-2), all lines at once. */
function bossLinks(
  view: PlanView,
  rows: readonly BossRow[],
  rowIds: readonly EntityId[],
  context: CommandContext,
): Change[] {
  const former = hierarchyAbove(view.links.values(), 'reports-to')
  const wanted = rows.flatMap((row, index) => {
    const lower = rowIds[index]
    const upper = row.bossRow === null ? row.bossId : rowIds[row.bossRow]
    if (lower === undefined || upper === undefined || upper === null) return []
    return former.get(lower) === upper ? [] : [{ lower, upper }]
  })
  const { above } = redrawLines(former, wanted)
  return [...new Set(wanted.map(({ lower }) => lower))].flatMap((lower) => {
    const [before, after] = [former.get(lower), above.get(lower)]
    if (before === after) return []
    return [
      ...(before === undefined
        ? []
        : [{ type: 'link/remove', id: linkId('reports-to', lower, before) } as const]),
      ...(after === undefined ? [] : [writeLink(linkId('reports-to', lower, after), {}, context)]),
    ]
  })
}
