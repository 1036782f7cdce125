import type { EntityId } from '#shared/core/ids.ts'
import type { Entity } from '#shared/domain/entities/entity.ts'
import type { EntityKind } from '#shared/domain/entities/entity-registry.ts'
import type { Field } from '#shared/domain/entities/field.ts'
import type { PlanView } from '#shared/domain/plan-view.ts'
import { passesFilter, type PersonFilter } from '#shared/domain/rules/person-filter.ts'

import type { Column } from './columns.ts'

/** One line of a table: an entity, and the names it is joined to. */
export interface TableRow {
  readonly entity: Entity
  readonly bossId: EntityId | null
  readonly bossName: string
  /** Names, joined: of ours who cover this person, or of the people one of ours covers. */
  readonly coveredBy: string
  readonly covers: string
}

export interface Sorting {
  readonly columnId: string
  readonly isDescending: boolean
}

/** ROW-1: the entities of a kind that pass the filter, with the names they are joined to. */
export function tableRows(
  view: Pick<PlanView, 'entities' | 'links'>,
  kind: EntityKind,
  filter: PersonFilter,
): readonly TableRow[] {
  const bosses = new Map<EntityId, EntityId>()
  const coveredBy = new Map<EntityId, string[]>()
  const covers = new Map<EntityId, string[]>()
  for (const link of view.links.values()) {
    if (link.kind === 'reports-to') bosses.set(link.fromId, link.toId)
    if (link.kind !== 'covers') continue
    collect(coveredBy, link.toId, view.entities.get(link.fromId)?.name)
    collect(covers, link.fromId, view.entities.get(link.toId)?.name)
  }
  return [...view.entities.values()]
    .filter((entity) => entity.kind === kind && passesFilter(entity, filter))
    .map((entity) => {
      const bossId = bosses.get(entity.id) ?? null
      return {
        entity,
        bossId,
        bossName: bossId === null ? '' : (view.entities.get(bossId)?.name ?? ''),
        coveredBy: joined(coveredBy.get(entity.id)),
        covers: joined(covers.get(entity.id)),
      }
    })
}

function collect(names: Map<EntityId, string[]>, id: EntityId, name: string | undefined): void {
  if (name === undefined) return
  const known = names.get(id)
  if (known === undefined) names.set(id, [name])
  else known.push(name)
}

function joined(names: readonly string[] | undefined): string {
  return names === undefined ? '' : [...names].sort((a, b) => a.localeCompare(b)).join(', ')
}

/**
 * ROW-2: rows by one column, then by name. What is not known comes last in both directions: it is
 * neither high nor low.
 */
export function sortRows(
  rows: readonly TableRow[],
  columns: readonly Column[],
  sorting: Sorting,
  compareTexts: (left: string, right: string) => number,
): readonly TableRow[] {
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
function keyOf(row: TableRow, { id, content }: Column): string | number | null {
  if (content.type === 'relation') {
    const names = { reportsTo: row.bossName, coveredBy: row.coveredBy, covers: row.covers }
    return names[content.relation] || null
  }
  const value: unknown = new Map<string, unknown>(Object.entries(row.entity)).get(id)
  return fieldKey(content.field, value)
}

function fieldKey(field: Field, value: unknown): string | number | null {
  if (field.type === 'choice' || field.type === 'choices') {
    const code: unknown = Array.isArray(value) ? value[0] : value
    const index = field.options.findIndex((option) => option === code)
    return index === -1 ? null : index
  }
  if (typeof value === 'number') return value
  return typeof value === 'string' && value !== '' ? value : null
}
