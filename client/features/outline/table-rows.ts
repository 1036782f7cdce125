import type { Entity } from '#shared/domain/entities/entity.ts'
import type { EntityKind } from '#shared/domain/entities/entity-registry.ts'
import type { Field } from '#shared/domain/entities/field.ts'
import { linksTo } from '#shared/domain/links/link-index.ts'
import type { LinkKind } from '#shared/domain/links/link-kinds.ts'
import type { PlanView } from '#shared/domain/plan-view.ts'
import { compareRanks } from '#shared/domain/rules/rank.ts'
import { relatedEntities } from '#shared/exchange/table/relations.ts'
import { type EntityMark, marksOf } from '#shared/domain/rules/entity-marks.ts'

import { type Column, columnsOf } from './columns.ts'

/** How many entities are joined to a row, and how many of them are done. */
export interface Tally {
  readonly done: number
  readonly total: number
}

/** One line of a table: an entity, and what it is joined to. */
export interface TableRow {
  readonly entity: Entity
  /** By the id of a relation column. */
  readonly related: ReadonlyMap<string, readonly Entity[]>
  readonly tallies: ReadonlyMap<string, Tally>
  readonly marks: readonly EntityMark[]
  /** Changes whenever anything but the entity itself does. */
  readonly signature: string
}

/** The order that people set by hand on a board. */
export const BOARD_ORDER = 'order'

export interface Sorting {
  /** A column, or `BOARD_ORDER`. */
  readonly columnId: string
  readonly isDescending: boolean
}

/** ROW-1: the entities of a kind with what they are joined to. `today` is YYYY-MM-DD. */
export function tableRows(view: PlanView, kind: EntityKind, today: string): readonly TableRow[] {
  const columns = columnsOf(kind)
  return [...view.entities.values()]
    .filter((entity) => entity.kind === kind)
    .map((entity) => rowOf(view, entity, columns, today))
}

function rowOf(
  view: PlanView,
  entity: Entity,
  columns: readonly Column[],
  today: string,
): TableRow {
  const related = new Map<string, readonly Entity[]>()
  const tallies = new Map<string, Tally>()
  for (const column of columns) {
    if (column.type === 'relation') {
      related.set(column.id, relatedEntities(view, column.relation, entity.id))
    } else if (column.type === 'tally') {
      tallies.set(column.id, tallyOf(view, entity, column.linkKind))
    }
  }
  const marks = marksOf(view, entity.id, today)
  const signature = JSON.stringify([
    [...related.values()].map((entities) => entities.map(({ id, name }) => [id, name])),
    [...tallies.values()],
    marks,
  ])
  return { entity, related, tallies, marks, signature }
}

function tallyOf(view: PlanView, { id }: Entity, linkKind: LinkKind): Tally {
  const others = linksTo(view, id, linkKind).flatMap(
    ({ fromId }) => view.entities.get(fromId) ?? [],
  )
  return { done: others.filter(isDone).length, total: others.length }
}

function isDone(entity: Entity): boolean {
  return entity.kind === 'step' ? entity.done : entity.kind === 'action' && entity.status === 'done'
}

/** The value of a row's field, whatever its kind. */
export function valueOf({ entity }: TableRow, fieldName: string): unknown {
  return new Map<string, unknown>(Object.entries(entity)).get(fieldName)
}

/**
 * ROW-2: rows by one column, then by name; or in the order of their cards. What is not known comes last
 * in both directions: it is neither high nor low.
 */
export function sortRows(
  rows: readonly TableRow[],
  columns: readonly Column[],
  sorting: Sorting,
  compareTexts: (left: string, right: string) => number,
): readonly TableRow[] {
  if (sorting.columnId === BOARD_ORDER) {
    return [...rows].sort((left, right) => compareRanks(left.entity, right.entity))
  }
  const column = columns.find(({ id }) => id === sorting.columnId)
  const keyed = rows.map((row) => ({ row, key: column === undefined ? null : keyOf(row, column) }))
  const sign = sorting.isDescending ? -1 : 1
  return keyed
    .sort((left, right) => {
      const byName = compareTexts(left.row.entity.name, right.row.entity.name)
      if (left.key === null || right.key === null) {
        return left.key === right.key ? byName : left.key === null ? 1 : -1
      }
      const order =
        typeof left.key === 'string' || typeof right.key === 'string'
          ? compareTexts(String(left.key), String(right.key))
          : left.key - right.key
      return order === 0 ? byName : sign * order
    })
    .map(({ row }) => row)
}

/** What a row is sorted by: a text, a number, or null where nothing is known. */
function keyOf(row: TableRow, column: Column): string | number | null {
  switch (column.type) {
    case 'relation':
      return joinedNames(row, column.id) || null
    case 'tally':
      return row.tallies.get(column.id)?.total ?? 0
    case 'marks':
      return row.marks.length === 0 ? null : -row.marks.length
    case 'field':
      return fieldKey(column.field, valueOf(row, column.id))
  }
}

/** The names that a relation joins a row to, as one text. */
export function joinedNames(row: TableRow, columnId: string): string {
  return (row.related.get(columnId) ?? []).map(({ name }) => name).join(', ')
}

function fieldKey(field: Field, value: unknown): string | number | null {
  if (field.type === 'choice' || field.type === 'choices') {
    const code: unknown = Array.isArray(value) ? value[0] : value
    const index = field.options.findIndex((option) => option === code)
    return index === -1 ? null : index
  }
  if (field.type === 'flag') return value === true ? 0 : null
  if (typeof value === 'number') return value
  return typeof value === 'string' && value !== '' ? value : null
}
