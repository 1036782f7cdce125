import type { EntityKind } from '#shared/domain/entities/entity-registry.ts'
import type { Field } from '#shared/domain/entities/field.ts'
import { kindsWithGaps } from '#shared/domain/rules/gaps.ts'
import { type TableColumn, tableColumns } from '#shared/exchange/table/table-columns.ts'

/** A column on screen: one of the kind's table, or what is to be done about the row. */
export type Column = (TableColumn | { readonly id: 'marks'; readonly type: 'marks' }) & {
  readonly widthPx: number
}

const NAMES: ReadonlySet<EntityKind> = new Set(['person', 'member'])

/** Columns whose content is wider or narrower than their type makes expect. */
const widths: Readonly<Record<string, number>> = {
  title: 180,
  unit: 130,
  area: 150,
  level: 165,
  stance: 124,
  email: 200,
  covers: 240,
  serves: 220,
  advances: 220,
  measures: 200,
  blocks: 200,
}

const cache = new Map<EntityKind, readonly Column[]>()

/** The columns of a kind's table, from left to right; the same list every time. */
export function columnsOf(kind: EntityKind): readonly Column[] {
  const known = cache.get(kind)
  if (known !== undefined) return known
  const columns = tableColumns(kind).flatMap((column): Column[] => {
    const shown = { ...column, widthPx: widthOf(kind, column) }
    const isMarked = column.id === 'name' && kindsWithGaps.has(kind)
    return isMarked ? [shown, { id: 'marks', type: 'marks', widthPx: 178 }] : [shown]
  })
  cache.set(kind, columns)
  return columns
}

function widthOf(kind: EntityKind, column: TableColumn): number {
  if (column.id === 'name') return NAMES.has(kind) ? 200 : 340
  const special = widths[column.id]
  if (special !== undefined) return special
  if (column.type === 'tally') return 100
  return column.type === 'relation' ? 170 : fieldWidth(column.field)
}

function fieldWidth(field: Field): number {
  switch (field.type) {
    case 'scale':
      return 96
    case 'choice':
      return 136
    case 'date':
      return 128
    case 'number':
      return 120
    case 'flag':
      return 124
    default:
      return 180
  }
}
