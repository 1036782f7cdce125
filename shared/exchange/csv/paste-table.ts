import type { EntityId } from '../../core/ids.ts'
import { refuse, type Result } from '../../core/result.ts'
import { MAX_PASTED_ROWS } from '../../domain/commands/paste-rows.ts'
import type { EntityKind } from '../../domain/entities/entity-registry.ts'
import { tableColumns } from '../table/table-columns.ts'
import { knownHeaders } from './known-headers.ts'
import { headerKey } from './header-key.ts'
import { isHeaderRow } from './record-headers.ts'
import { readTable, type Table } from './read-table.ts'
import { recogniseTable, type TableMapping } from './table-import.ts'

/** Cells that somebody pastes into a table, or is about to, and where. */
export interface PasteRequest {
  readonly kind: EntityKind
  readonly text: string
  /** The column that the first cell stands in where no header says otherwise. */
  readonly columnId: string
  /** The entities of the rows from the one with the focus downwards. */
  readonly targets: readonly EntityId[]
}

export interface PastedTable {
  readonly table: Table
  readonly mapping: TableMapping
  /** Whether the first line says what the columns are. */
  readonly hasHeaders: boolean
}

/**
 * Cells of a spreadsheet, pasted into the table of a kind.
 *
 * PASTE-5: a first row of headers says what the columns are; else they are the columns of the table, in
 * its order, from the one that has the focus.
 * Refuses `import/empty`, `import/malformed-line`, `import/too-large` (over 500 rows).
 */
export function readPastedTable(
  kind: EntityKind,
  text: string,
  startColumn: string,
): Result<PastedTable> {
  const lines = text.replaceAll(/\r\n?/g, '\n').replace(/\n+$/, '')
  const first = (lines.split('\n').find((line) => line.trim() !== '') ?? '').split('\t')
  const hasHeaders = isHeader(kind, first)
  const columns = tableColumns(kind)
  const start = Math.max(
    0,
    columns.findIndex(({ id }) => id === startColumn),
  )
  const shown = columns.slice(start)
  const headers = shown.map(({ id }) => id).join('\t')
  const table = readTable(hasHeaders ? lines : `${headers}\n${lines}`, '\t')
  if (!table.ok) return table
  if (table.value.rows.length > MAX_PASTED_ROWS) return refuse('import/too-large')
  if (hasHeaders) {
    return {
      ok: true,
      value: { table: table.value, mapping: recogniseTable(kind, table.value), hasHeaders },
    }
  }
  // Numbers of lines are those of what was pasted, and rows may be shorter than the table is wide.
  const rows = table.value.rows.map((row) => ({
    ...row,
    line: row.line - 1,
    surplus: Math.max(0, row.surplus),
  }))
  const blankLines = table.value.blankLines.map((line) => line - 1)
  const mapping = table.value.columns.map((_, index) => positionalUse(kind, shown[index]))
  return { ok: true, value: { table: { ...table.value, rows, blankLines }, mapping, hasHeaders } }
}

function isHeader(kind: EntityKind, cells: readonly string[]): boolean {
  if (kind !== 'person') return isHeaderRow(kind, cells)
  const uses = cells.map((cell) => knownHeaders.get(headerKey(cell))?.use)
  const found = uses.filter((use) => use !== undefined)
  return uses.includes('fullName') && (found.length >= 2 || cells.length === 1)
}

function positionalUse(
  kind: EntityKind,
  column: ReturnType<typeof tableColumns>[number] | undefined,
): string {
  if (column === undefined) return 'extra'
  if (column.type === 'tally') return 'ignore'
  if (kind !== 'person') return column.id
  const peopleUses: Readonly<Record<string, string>> = {
    name: 'fullName',
    reportsTo: 'boss',
    coveredBy: 'ignore',
  }
  return peopleUses[column.id] ?? column.id
}
