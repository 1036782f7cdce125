import type { TFunction } from 'i18next'

import type { EntityKind } from '#shared/domain/entities/entity-registry.ts'
import type { Field } from '#shared/domain/entities/field.ts'
import type { Language } from '#shared/domain/plan-view.ts'
import { stanceLabel, vocabulary } from '#shared/domain/vocabulary/vocabulary.ts'

import { anchorOf, optionsOf, unsetWord } from '../../entities/field-words.ts'
import { columnLabel } from './column-label.ts'
import { type Column, columnsOf } from './columns.ts'
import { type TableRow, valueOf } from './table-rows.ts'

/** One of the values that rows are filtered or grouped by. */
export interface FacetValue {
  readonly key: string
  readonly label: string
  /** Its place among the others; equal ones stand by their labels. */
  readonly order: number
}

/** Something that parts the rows of a table: a list, a scale, a relation, the area of the author. */
export interface Facet {
  readonly id: string
  readonly label: string
  /** What a row has of it; never empty, since *not set* is a value too. */
  readonly valuesOf: (row: TableRow) => readonly FacetValue[]
}

/** The key of *not set*. */
export const UNSET = ''
/** Texts that many rows share. */
const SHARED_TEXTS = new Set(['unit', 'area', 'site'])

/** Everything that a kind's table can be filtered and grouped by, in the order of its columns. */
export function facetsOf(kind: EntityKind, t: TFunction, language: Language): readonly Facet[] {
  const unset: FacetValue = { key: UNSET, label: t('outline.unset'), order: Infinity }
  const facets = columnsOf(kind).flatMap((column): Facet[] => {
    const read = readerOf(column, t, language)
    if (read === undefined) return []
    return [
      {
        id: column.id,
        label: columnLabel(t, language, column),
        valuesOf: (row) => {
          const values = read(row)
          if (values.length > 0) return values
          return [
            column.type === 'marks' ? { ...unset, label: t('outline.nothingToLookAt') } : unset,
          ]
        },
      },
    ]
  })
  const area: Facet = {
    id: 'authorArea',
    label: t('outline.columns.authorArea'),
    valuesOf: ({ entity }) => {
      const areas = [...new Set(entity.authors.map((author) => author.area))].filter(Boolean)
      return areas.length > 0 ? areas.map((key) => ({ key, label: key, order: 0 })) : [unset]
    },
  }
  return [...facets, area]
}

function readerOf(
  column: Column,
  t: TFunction,
  language: Language,
): ((row: TableRow) => readonly FacetValue[]) | undefined {
  switch (column.type) {
    case 'tally':
      return undefined
    case 'marks':
      return (row) =>
        row.marks.map((mark, order) => ({ key: mark, label: t(`entities.marks.${mark}`), order }))
    case 'relation':
      return (row) =>
        (row.related.get(column.id) ?? []).map(({ id, name }) => ({
          key: id,
          label: name,
          order: 0,
        }))
    case 'field':
      return fieldReader(column.id, column.field, t, language)
  }
}

function fieldReader(
  name: string,
  field: Field,
  t: TFunction,
  language: Language,
): ((row: TableRow) => readonly FacetValue[]) | undefined {
  const words = vocabulary(language)
  switch (field.type) {
    case 'choice':
    case 'choices': {
      const options = optionsOf(words, name, field.options)
      const values = options.map(({ value, label }, order) => ({ key: value, label, order }))
      return (row) => {
        const value = valueOf(row, name)
        const codes: readonly unknown[] = Array.isArray(value) ? value : [value]
        return values.filter(({ key }) => codes.includes(key))
      }
    }
    case 'scale':
      return (row) => {
        const value = valueOf(row, name)
        if (typeof value !== 'number') {
          return [{ key: UNSET, label: unsetWord(words, name), order: Infinity }]
        }
        const label =
          name === 'stance'
            ? stanceLabel(words, value)
            : `${value} · ${anchorOf(words, name, value)}`
        return [{ key: String(value), label, order: -value }]
      }
    case 'flag':
      return (row) =>
        valueOf(row, name) === true
          ? [{ key: 'yes', label: t('outline.yes'), order: 0 }]
          : [{ key: 'no', label: t('outline.no'), order: 1 }]
    case 'text': {
      if (!SHARED_TEXTS.has(name)) return undefined
      return (row) => {
        const value = valueOf(row, name)
        return typeof value === 'string' && value !== ''
          ? [{ key: value, label: value, order: 0 }]
          : []
      }
    }
    default:
      return undefined
  }
}

/** Facet → the keys that may pass; a facet that asks for nothing is left out. */
export type FacetChoices = Readonly<Record<string, readonly string[]>>

/** FACET-1: rows that have, of every facet in use, one of the values asked for. */
export function filterRows(
  rows: readonly TableRow[],
  facets: readonly Facet[],
  choices: FacetChoices,
): readonly TableRow[] {
  const used = facets.filter(({ id }) => (choices[id] ?? []).length > 0)
  if (used.length === 0) return rows
  return rows.filter((row) =>
    used.every(({ id, valuesOf }) => valuesOf(row).some(({ key }) => choices[id]?.includes(key))),
  )
}

/** The values that occur among rows, in their order, with how many rows have each. */
export function valuesAmong(
  rows: readonly TableRow[],
  facet: Facet,
): readonly (FacetValue & { readonly rows: readonly TableRow[] })[] {
  const found = new Map<string, FacetValue & { rows: TableRow[] }>()
  for (const row of rows) {
    for (const value of facet.valuesOf(row)) {
      const known = found.get(value.key)
      if (known === undefined) found.set(value.key, { ...value, rows: [row] })
      else known.rows.push(row)
    }
  }
  return [...found.values()].sort((left, right) =>
    left.order === right.order ? left.label.localeCompare(right.label) : left.order - right.order,
  )
}

/** A line of a table: a row, or the head of the rows that share a value. */
export type TableLine =
  | { readonly type: 'row'; readonly key: string; readonly row: TableRow }
  | { readonly type: 'group'; readonly key: string; readonly label: string; readonly count: number }

/** FACET-2: grouped, a row stands under each of its values; the order within a group stays. */
export function tableLines(
  rows: readonly TableRow[],
  facet: Facet | undefined,
): readonly TableLine[] {
  if (facet === undefined) {
    return rows.map((row) => ({ type: 'row', key: row.entity.id, row }))
  }
  return valuesAmong(rows, facet).flatMap(({ key, label, rows: those }): TableLine[] => [
    { type: 'group', key: `=${key}`, label, count: those.length },
    ...those.map((row): TableLine => ({ type: 'row', key: `${key}/${row.entity.id}`, row })),
  ])
}
