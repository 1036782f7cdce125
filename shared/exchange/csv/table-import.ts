import type { EntityId } from '../../core/ids.ts'
import { ok, type Result } from '../../core/result.ts'
import type { Row } from '../../domain/commands/write-rows.ts'
import { type EntityKind, entityKinds } from '../../domain/entities/entity-registry.ts'
import type { Language, PlanView } from '../../domain/plan-view.ts'
import { type ColumnUse, columnUses, isSharedUse } from './column-uses.ts'
import type { ImportProblem } from './import-problem.ts'
import { planPeopleImport, type RowOutcome } from './plan-import.ts'
import { planRecords } from './plan-records.ts'
import type { Table } from './read-table.ts'
import { recogniseColumns } from './recognise-columns.ts'
import { recogniseRecords } from './record-headers.ts'
import { isSharedRecordUse, recordUses } from './record-uses.ts'
import type { ImportDecisions, Suspicion } from './suspect-people.ts'

/** What each column of a table is for, in the order of the columns: uses of the table's kind. */
export type TableMapping = readonly string[]

/** A row of a table and what happens to it. */
export interface PlannedRow {
  readonly line: number
  readonly name: string
  readonly isPlaceholder: boolean
  /** What the row says in the columns that the report names in `details`. */
  readonly cells: readonly string[]
  readonly outcome: RowOutcome
  /** Uses whose value changes, where the row updates something. */
  readonly changed: readonly string[]
}

export interface TableReport {
  readonly rows: readonly PlannedRow[]
  readonly details: readonly string[]
  readonly counts: Readonly<Record<RowOutcome | 'skipped', number>>
  /** By line. */
  readonly problems: readonly ImportProblem[]
  readonly suspicions: readonly Suspicion[]
}

/** The rows of one command, and what they would do. */
export interface TableImport {
  readonly rows: readonly Row[]
  readonly report: TableReport
}

export interface TableImportOptions {
  readonly kind: EntityKind
  readonly mapping: TableMapping
  readonly decisions: ImportDecisions
  /** Decides between day and month first where a column of dates does not tell. */
  readonly language: Language
  /** Whom the rows are about where there is no column for names. */
  readonly targets?: readonly EntityId[]
}

/** Every use of a column of a kind's table, in the order in which they are offered. */
export function usesOf(kind: EntityKind): readonly string[] {
  return kind === 'person' ? columnUses : recordUses(kind)
}

/** Whether several columns of one table may have a use. */
export function maySeveralHave(kind: EntityKind, use: string): boolean {
  return kind === 'person' ? isColumnUse(use) && isSharedUse(use) : isSharedRecordUse(use)
}

/** What each column is probably for. */
export function recogniseTable(kind: EntityKind, table: Table): TableMapping {
  return kind === 'person' ? recogniseColumns(table) : recogniseRecords(kind, table)
}

/**
 * The kind that most of a table's columns speak of, people first: a person sees it and corrects it.
 * A kind without a column for its name is none.
 */
export function guessKind(table: Table): EntityKind {
  let best: { kind: EntityKind; score: number } = { kind: 'person', score: 0 }
  for (const kind of entityKinds) {
    const mapping = recogniseTable(kind, table)
    const isNamed = ['name', 'fullName', 'firstName', 'title'].some((use) => mapping.includes(use))
    const score = mapping.filter((use) => use !== 'extra' && use !== 'ignore').length
    if (isNamed && score > best.score) best = { kind, score }
  }
  return best.kind
}

/**
 * Plans the import of a table; see plan-import.ts for people and plan-records.ts for all else.
 * Refuses `import/no-name-column` and `import/too-large`.
 */
export function planTable(
  view: PlanView,
  table: Table,
  options: TableImportOptions,
): Result<TableImport> {
  const { kind, mapping, decisions, targets } = options
  if (kind !== 'person' || targets !== undefined) {
    const isDayFirst = options.language === 'es'
    // As records, people name their boss by a relation.
    const uses = mapping.map((use) => (kind === 'person' && use === 'boss' ? 'reportsTo' : use))
    const planned = planRecords(view, table, { ...options, mapping: uses, isDayFirst })
    if (!planned.ok) return planned
    const { rows, report } = planned.value
    const described = report.rows.map((row) => ({ ...row, isPlaceholder: false }))
    return ok({ rows, report: { ...report, rows: described } })
  }
  const planned = planPeopleImport(
    view,
    table,
    mapping.map((use) => (isColumnUse(use) ? use : 'extra')),
    decisions,
  )
  if (!planned.ok) return planned
  const { rows, report } = planned.value
  return ok({
    rows,
    report: {
      ...report,
      details: ['title', 'unit', 'boss'],
      rows: report.rows.map(({ title, unit, boss, changedFields, ...row }) => ({
        ...row,
        cells: [title, unit, boss],
        changed: changedFields,
      })),
    },
  })
}

function isColumnUse(use: string): use is ColumnUse {
  return columnUses.some((known) => known === use)
}
