import * as z from 'zod/mini'
import type { EntityId } from '../../core/ids.ts'
import { ok, refuse, type Result } from '../../core/result.ts'
import type { Change } from '../changes.ts'
import type { EntityKind } from '../entities/entity-registry.ts'
import { isLegalLink } from '../links/link-kinds.ts'
import { linkId } from '../links/link.ts'
import type { PlanView } from '../plan-view.ts'
import { ranksBehind } from '../rules/rank.ts'
import { hierarchyAbove, redrawLines } from '../rules/reporting-lines.ts'
import { entityIdArg, fieldsArg, linkKindArg, MAX_ITEMS, MAX_NOTES_LENGTH } from './arguments.ts'
import type { CommandContext } from './command.ts'
import { checkFields, createEntity, createEntityId, setEntityFields } from './write-entity.ts'
import { drawLink, writeLink } from './write-link.ts'

const rowIndexArg = z.number().check(z.int(), z.minimum(0), z.maximum(MAX_ITEMS))

const rowLinkArg = z.object({
  kind: linkKindArg,
  /** Whether the row's entity is where the link begins (`out`) or ends (`in`). */
  side: z.enum(['out', 'in']),
  /** The other end: an entity of the plan, or another row by its index. */
  other: z.union([entityIdArg, rowIndexArg]),
})

/**
 * A row of a file or of a paste: it updates the entity it names, or adds one; `bossRow` is the index of
 * the row it reports to.
 */
export const rowArg = z.object({
  entityId: z.nullable(entityIdArg),
  fields: fieldsArg,
  /** Written where the row adds somebody; the notes of those who are there stay. */
  notes: z.optional(z.string().check(z.maxLength(MAX_NOTES_LENGTH))),
  links: z.optional(z.array(rowLinkArg).check(z.maxLength(MAX_ITEMS))),
  bossRow: z.optional(z.nullable(rowIndexArg)),
  bossId: z.optional(z.nullable(entityIdArg)),
})
export type Row = z.infer<typeof rowArg>

export interface WrittenRows {
  readonly changes: readonly Change[]
  readonly createdIds: readonly EntityId[]
  /** The entity of each row. */
  readonly rowIds: readonly EntityId[]
}

/**
 * The writes of rows of one kind.
 *
 * ROWS-1: cells that are not there overwrite nothing; `keptFields` of entities that are there stay.
 * ROWS-2: new entities stand in the order of their rows, behind all others of their kind.
 * ROWS-3: links are added; only where a kind knows one at most does the new one replace the former.
 * ROWS-4: a reporting line that would close a circle is left out: whoever prepares the rows has said so.
 */
export function writeRows(
  view: PlanView,
  kind: EntityKind,
  rows: readonly Row[],
  keptFields: ReadonlySet<string>,
  context: CommandContext,
): Result<WrittenRows> {
  const changes: Change[] = []
  const createdIds: EntityId[] = []
  const rowIds: EntityId[] = []
  const orders = ranksBehind(
    view,
    rows.map(() => kind),
  )
  for (const row of rows) {
    const order = orders[createdIds.length] ?? ''
    const fresh = row.entityId === null ? { name: '', ...(order === '' ? {} : { order }) } : {}
    const fields = checkFields(kind, { ...fresh, ...row.fields })
    if (!fields.ok) return fields
    const known = row.entityId === null ? undefined : view.entities.get(row.entityId)
    if (row.entityId !== null && known?.kind !== kind) return refuse('command/unknown-entity')
    if (known === undefined) {
      const id = createEntityId(context)
      createdIds.push(id)
      rowIds.push(id)
      changes.push(
        createEntity(id, kind, { fields: fields.value, notes: row.notes ?? '' }, context),
      )
    } else {
      rowIds.push(known.id)
      const facts = Object.entries(fields.value).filter(([name]) => !keptFields.has(name))
      changes.push(...setEntityFields(known, Object.fromEntries(facts)))
    }
  }
  const links = rowLinks(view, kind, rows, rowIds, context)
  if (!links.ok) return links
  changes.push(...links.value, ...bossLinks(view, rows, rowIds, context))
  return ok({ changes, createdIds, rowIds })
}

function rowLinks(
  view: PlanView,
  kind: EntityKind,
  rows: readonly Row[],
  rowIds: readonly EntityId[],
  context: CommandContext,
): Result<Change[]> {
  const changes: Change[] = []
  for (const [index, { links = [] }] of rows.entries()) {
    for (const { kind: linkKind, side, other } of links) {
      const rowId = rowIds[index]
      const otherId = typeof other === 'number' ? rowIds[other] : other
      const otherKind = typeof other === 'number' ? kind : view.entities.get(other)?.kind
      if (rowId === undefined || otherId === undefined || otherKind === undefined) {
        return refuse('command/unknown-entity')
      }
      const [from, to] = side === 'out' ? [kind, otherKind] : [otherKind, kind]
      const [fromId, toId] = side === 'out' ? [rowId, otherId] : [otherId, rowId]
      if (fromId === toId) return refuse('command/self-link')
      if (!isLegalLink(linkKind, from, to)) return refuse('command/illegal-link')
      changes.push(...drawLink(view, { kind: linkKind, fromId, toId }, context))
    }
  }
  return ok(changes)
}

/** Bosses are resolved after all rows (IMPORT-2), all lines at once. */
function bossLinks(
  view: PlanView,
  rows: readonly Row[],
  rowIds: readonly EntityId[],
  context: CommandContext,
): Change[] {
  const former = hierarchyAbove(view.links.values(), 'reports-to')
  const wanted = rows.flatMap(({ bossRow = null, bossId }, index) => {
    const lower = rowIds[index]
    const upper = bossRow === null ? bossId : rowIds[bossRow]
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
