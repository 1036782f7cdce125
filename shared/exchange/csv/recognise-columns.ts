import { type ColumnMapping, type ColumnUse, isSharedUse } from './column-uses.ts'
import { headerKey } from './header-key.ts'
import { knownHeaders } from './known-headers.ts'
import type { Table } from './read-table.ts'
import { findLevel, readRoles } from './value-words.ts'

/**
 * What each column is probably for; a person sees it and corrects it.
 *
 * COLUMN-1: headers match whatever their case, accents, blanks and marks; Spanish, English and names
 * in code alike.
 * COLUMN-2: one column a use: the surest header has it, the others are kept as extras. Only the boss may
 * be named by several columns.
 * COLUMN-3: a column that no field is for is kept as an extra; one without a header and without
 * content is left out.
 * COLUMN-4: beside a last name, a column "Name" or "Nombre" is the first name where no other is.
 * COLUMN-5: a column of words of which none is understood (a pay grade as level) is kept as an extra.
 */
export function recogniseColumns(table: Pick<Table, 'columns' | 'rows'>): ColumnMapping {
  const matches = table.columns.map((column) => knownHeaders.get(headerKey(withoutCount(column))))
  const uses = table.columns.map((column, index): ColumnUse => {
    const match = matches[index]
    if (match === undefined) return isEmptyColumn(table, column, index) ? 'ignore' : 'extra'
    if (isSharedUse(match.use)) return match.use
    const isBest = matches.every(
      (other, place) =>
        other?.use !== match.use ||
        other.rank > match.rank ||
        (other.rank === match.rank && place >= index),
    )
    return isBest && isUnderstood(table, index, match.use) ? match.use : 'extra'
  })
  return splitName(uses, table.columns)
}

/** The name a repeated header was given ends in its count. */
function withoutCount(column: string): string {
  return column.replace(/ \(\d+\)$/, '')
}

function isEmptyColumn(table: Pick<Table, 'rows'>, column: string, index: number): boolean {
  return column.startsWith('#') && table.rows.every(({ cells }) => (cells[index] ?? '') === '')
}

const readers: Partial<Record<ColumnUse, (cell: string) => boolean>> = {
  level: (cell) => findLevel(cell) !== undefined,
  buyingRoles: (cell) => {
    const { codes, isBlocker } = readRoles(cell)
    return codes.length > 0 || isBlocker
  },
}

function isUnderstood(table: Pick<Table, 'rows'>, index: number, use: ColumnUse): boolean {
  const reader = readers[use]
  if (reader === undefined) return true
  const cells = table.rows.map(({ cells }) => cells[index] ?? '').filter(Boolean)
  return cells.length === 0 || cells.some(reader)
}

function splitName(uses: readonly ColumnUse[], columns: readonly string[]): ColumnMapping {
  if (!uses.includes('lastName') || uses.includes('firstName')) return uses
  return uses.map((use, index) =>
    use === 'fullName' && ['name', 'nombre'].includes(headerKey(columns[index] ?? ''))
      ? 'firstName'
      : use,
  )
}
