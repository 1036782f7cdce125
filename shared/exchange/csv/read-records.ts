import { type Json, type JsonObject, safeKey } from '../../core/json.ts'
import { MAX_NOTES_LENGTH } from '../../domain/commands/arguments.ts'
import { type EntityKind, fieldsOf } from '../../domain/entities/entity-registry.ts'
import { cleanLine } from '../../protocol/clean-line.ts'
import { isRelationId, type RelationId } from '../table/relations.ts'
import type { ImportProblem, ImportReason } from './import-problem.ts'
import { restoreCell } from './neutral-cell.ts'
import { dayOrderOf } from './read-day.ts'
import { readRecordCell } from './read-record-cell.ts'
import type { RecordUse } from './record-uses.ts'
import type { Table } from './read-table.ts'

/** A row of a table as an entity: what it says, and nothing it does not say. */
export interface RecordDraft {
  readonly line: number
  /** '' where the table has no column for names. */
  readonly name: string
  readonly id: string
  /** Values that fit the kind's fields, the name among them. */
  readonly fields: JsonObject
  readonly notes: string
  /** Cells that name what the row is joined to, in the order of the columns. */
  readonly related: readonly {
    readonly relation: RelationId
    readonly column: string
    readonly cell: string
  }[]
  /** What no field could hold, by column. */
  readonly left: ReadonlyMap<string, string>
}

export interface RecordsReading {
  readonly drafts: readonly RecordDraft[]
  readonly problems: readonly ImportProblem[]
}

/**
 * Rows → entities of one kind.
 *
 * RECORD-1: nothing but a name is needed; a row without one is skipped and said to be, unless the table
 * has no names at all and its rows are told whom they are about.
 * RECORD-2: a cell that its field cannot hold is kept as it is, and so is every column without a field.
 */
export function readRecords(
  kind: EntityKind,
  table: Table,
  mapping: readonly RecordUse[],
  isDayFirst: boolean,
): RecordsReading {
  const problems: ImportProblem[] = table.blankLines.map((line) => ({
    line,
    reason: 'blank-row',
    name: '',
  }))
  const known = fieldsOf(kind)
  const maxName = known['name']?.type === 'text' ? known['name'].maxLength : 0
  const dayOrders = table.columns.map((_, index) =>
    dayOrderOf(
      table.rows.map(({ cells }) => cells[index] ?? ''),
      isDayFirst,
    ),
  )
  const hasNames = mapping.includes('name')
  const drafts = table.rows.flatMap((row): RecordDraft[] => {
    const cellAt = (index: number) => restoreCell(row.cells[index] ?? '')
    const whole = cleanLine(cellAt(mapping.indexOf('name')))
    const name = whole.slice(0, maxName).trimEnd()
    const tell = (reason: ImportReason, about?: { column: string; value: string }) =>
      void problems.push({ line: row.line, reason, name, ...about })
    if (hasNames && name === '') {
      tell('no-name')
      return []
    }
    const fields: Record<string, Json> = name === '' ? {} : { name }
    const left = new Map<string, string>()
    const related: RecordDraft['related'][number][] = []
    let [id, notes] = ['', '']
    for (const [index, header] of table.columns.entries()) {
      const use = mapping[index] ?? 'extra'
      const cell = cellAt(index)
      const column = safeKey(header)
      if (cell === '' || use === 'ignore' || use === 'name') continue
      const field = Object.hasOwn(known, use) ? known[use] : undefined
      if (use === 'id') id = cleanLine(cell).slice(0, 200)
      else if (use === 'notes') notes = cell.slice(0, MAX_NOTES_LENGTH)
      else if (isRelationId(use)) related.push({ relation: use, column, cell })
      else if (field === undefined) left.set(column, cell)
      else {
        const dayOrder = dayOrders[index] ?? { isDayFirst, isSure: true }
        const read = readRecordCell(use, field, cell, dayOrder)
        if (read.value !== undefined) fields[use] = read.value
        if (!read.isWhole) left.set(column, cell)
        const reason = read.reason ?? (read.isWhole ? undefined : 'value-kept')
        if (reason !== undefined) tell(reason, { column, value: cell })
      }
    }
    if (name !== whole) {
      tell('text-shortened')
      left.set(safeKey(table.columns[mapping.indexOf('name')] ?? ''), whole)
    }
    if (row.surplus < 0) tell('cells-missing')
    if (row.surplus > 0) tell('cells-extra')
    return [{ line: row.line, name, id, fields, notes, related, left }]
  })
  return { drafts, problems }
}
