import { type Json, type JsonObject, safeKey } from '../../core/json.ts'
import { MAX_NOTES_LENGTH } from '../../domain/commands/arguments.ts'
import { personFields } from '../../domain/entities/person.ts'
import { cleanLine } from '../../protocol/clean-line.ts'
import { type ColumnMapping, type ColumnUse, isColumnField } from './column-uses.ts'
import type { ImportProblem, ImportReason } from './import-problem.ts'
import { restoreCell } from './neutral-cell.ts'
import { isNobody, isNone } from './none-marker.ts'
import { readCell } from './read-cell.ts'
import type { Table, TableRow } from './read-table.ts'

/** A row of the file as a person: what the file says, and nothing it does not say. */
export interface PersonDraft {
  readonly line: number
  readonly name: string
  /** Values that fit `personFields`, the name among them; fields the row says nothing of are absent. */
  readonly fields: JsonObject
  readonly notes: string
  /** Who the row reports to, by id, e-mail or name, a column each; empty where it names nobody. */
  readonly bosses: readonly string[]
}

export interface PeopleReading {
  readonly drafts: readonly PersonDraft[]
  readonly problems: readonly ImportProblem[]
}

/**
 * Rows → people.
 *
 * READ-1: a name is the full name, or first and last name; where the file knows none ("N/D",
 * "Vacant"), the job title is the name and the person is marked as one whose name is to be found.
 * READ-2: a row with neither is skipped, and said to be.
 * READ-3: what a column's field cannot hold is kept in the extras under the column's name, and so is
 * every column without a field; blank cells and "N/D" are nothing.
 * READ-4: a blocker is a stance (−2), not a role in the purchase; a stance of its own column wins.
 * READ-5: a boss who is marked as none ("XX", "N/A") is nobody, and said to be.
 */
export function readPeople(table: Table, mapping: ColumnMapping): PeopleReading {
  const problems: ImportProblem[] = table.blankLines.map((line) => ({
    line,
    reason: 'blank-row',
    name: '',
  }))
  const drafts: PersonDraft[] = []
  for (const row of table.rows) {
    const reading = readRow(row, table.columns, mapping)
    if (reading.draft !== null) drafts.push(reading.draft)
    problems.push(...reading.problems)
  }
  return { drafts, problems }
}

/**
 * The name under which a column is kept in the extras. A second "Phone" is kept as "Phone" where the
 * first one has a field.
 */
export function extraName(
  column: string,
  columns: readonly string[],
  mapping: ColumnMapping,
): string {
  const base = column.replace(/ \(2\)$/, '')
  const baseUse = mapping[columns.indexOf(base)] ?? 'extra'
  return safeKey(baseUse === 'extra' || baseUse === 'ignore' ? column : base)
}

interface RowReading {
  readonly draft: PersonDraft | null
  readonly problems: readonly ImportProblem[]
}

function readRow(row: TableRow, columns: readonly string[], mapping: ColumnMapping): RowReading {
  const cellOf = (use: ColumnUse) => restoreCell(row.cells[mapping.indexOf(use)] ?? '')
  const title = isNone(cellOf('title')) ? '' : cleanLine(cellOf('title'))
  const known = nameOf(cellOf)
  const whole = known === '' ? title : known
  const name = whole.slice(0, personFields.name.maxLength).trimEnd()
  const problems: ImportProblem[] = []
  const tell = (reason: ImportReason, about?: { column?: string; value: string }) =>
    void problems.push({ line: row.line, reason, name, ...about })
  if (name === '') {
    tell('no-name')
    return { draft: null, problems }
  }
  const fields: Record<string, Json> = { name, ...(known === '' ? { placeholder: true } : {}) }
  const extras = new Map<string, string>()
  let notes = ''
  for (const [index, column] of columns.entries()) {
    const use = mapping[index] ?? 'extra'
    const cell = restoreCell(row.cells[index] ?? '')
    const keep = () => {
      const extra = extraName(column, columns, mapping)
      if (!extras.has(extra)) extras.set(extra, cell)
    }
    if (cell === '') continue
    if (use === 'notes') notes = cell.slice(0, MAX_NOTES_LENGTH)
    else if (isKept(use, cell, known === whole && name !== whole)) keep()
    else if (isColumnField(use) && !isNone(cell)) {
      const read = readCell(use, cell)
      for (const [field, value] of Object.entries(read.fields)) {
        if (field === use || fields[field] === undefined) fields[field] = value
      }
      if (read.isWhole) continue
      keep()
      if (read.reason !== undefined) tell(read.reason, { column, value: cell })
    }
  }
  if (name !== whole) tell('text-shortened')
  if (row.surplus < 0) tell('cells-missing')
  if (row.surplus > 0) tell('cells-extra')
  if (extras.size > 0) fields['extras'] = Object.fromEntries(extras)
  const named = row.cells.filter((cell, index) => mapping[index] === 'boss' && cell !== '')
  const bosses = named.filter((cell) => !isNobody(cell)).map((cell) => cleanLine(restoreCell(cell)))
  const [marker] = named
  if (marker !== undefined && bosses.length === 0) tell('no-boss', { value: marker })
  return { draft: { line: row.line, name, fields, notes, bosses }, problems }
}

/** "Vacant" says more than a blank name does, and a name that was cut is still known whole. */
function isKept(use: ColumnUse, cell: string, isCut: boolean): boolean {
  if (isNone(cell)) return false
  const isName = use === 'fullName' || use === 'firstName' || use === 'lastName'
  return use === 'extra' || (isName && (isCut || isNobody(cell)))
}

function nameOf(cellOf: (use: ColumnUse) => string): string {
  const [full, first, last] = (['fullName', 'firstName', 'lastName'] as const)
    .map(cellOf)
    .map((cell) => (isNobody(cell) ? '' : cell))
  return cleanLine(full === undefined || full === '' ? `${first ?? ''} ${last ?? ''}` : full)
}
