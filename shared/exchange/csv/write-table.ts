import Papa from 'papaparse'
import type { EntityId } from '../../core/ids.ts'
import { fieldValues } from '../../domain/commands/write-entity.ts'
import type { Entity } from '../../domain/entities/entity.ts'
import { type EntityKind, fieldsOf } from '../../domain/entities/entity-registry.ts'
import type { Language, PlanView } from '../../domain/plan-view.ts'
import { hierarchyAbove } from '../../domain/rules/reporting-lines.ts'
import { fieldLabel, vocabulary } from '../../domain/vocabulary/vocabulary.ts'
import { isRelationId, relatedEntities, type RelationId } from '../table/relations.ts'
import { neutraliseCell } from './neutral-cell.ts'
import { type DecimalMark, writtenNumber } from './read-number.ts'
import { otherUses, recordUses } from './record-uses.ts'
import { tableWords } from './table-words.ts'
import { writtenCell } from './written-cell.ts'

/**
 * A table of one kind as CSV that a spreadsheet opens.
 *
 * WRITE-1: UTF-8 with a mark, CRLF, quotes as in RFC 4180; parted by commas, or by semicolons where numbers
 * have a decimal comma: spreadsheets there put a line of commas into one cell.
 * WRITE-2: no cell runs as a formula (FORMULA-1).
 * WRITE-3: labels and words are in the reader's language; our own importer reads the table back, and
 * knows everybody in it again.
 * WRITE-4: extra columns come back under their own names.
 */
export interface TableChoice {
  readonly kind: EntityKind
  /** Who, in this order; those of another kind or no longer there are left out. */
  readonly entityIds: readonly EntityId[]
  readonly language: Language
  /** As where the table will be opened. */
  readonly decimalMark: DecimalMark
}

/** Writes a table of a plan. */
export function writeTable(view: PlanView, choice: TableChoice): string {
  const entities = choice.entityIds.flatMap((id) => {
    const entity = view.entities.get(id)
    return entity?.kind === choice.kind ? [entity] : []
  })
  const own = ownColumns(view, choice)
  const columns = [...own, ...extraColumns(entities, own)]
  const { decimalMark } = choice
  const rows = [
    columns.map(({ header }) => header),
    ...entities.map((entity) => columns.map(({ cell }) => cell(entity))),
  ].map((row) =>
    row.map((cell) =>
      typeof cell === 'number' ? writtenNumber(cell, decimalMark) : neutraliseCell(cell),
    ),
  )
  const delimiter = decimalMark === ',' ? ';' : ','
  return `\uFEFF${Papa.unparse(rows, { delimiter, newline: '\r\n' })}\r\n`
}

interface Column {
  readonly header: string
  readonly cell: (entity: Entity) => string | number
}

function ownColumns(view: PlanView, { kind, language }: TableChoice): Column[] {
  const words = vocabulary(language)
  const names = kind === 'person' ? personColumns() : recordUses(kind).filter(isWritten)
  return [
    { header: tableWords[language].id, cell: idOf },
    ...names.map((name) => (isRelationId(name) ? joined(name) : field(name))),
    ...(kind === 'person' ? lineColumns(view, language) : []),
    { header: words.fields.notes, cell: ({ notes }) => notes },
  ]

  function field(name: string): Column {
    return {
      header: fieldLabel(words, name),
      cell: (entity) => writtenCell(name, fieldValues(entity)[name] ?? null, language),
    }
  }

  function joined(relation: RelationId): Column {
    return {
      header: tableWords[language].relations[relation],
      cell: ({ id }) =>
        relatedEntities(view, relation, id)
          .map(({ name }) => name)
          .join('; '),
    }
  }
}

function personColumns(): string[] {
  return Object.keys(fieldsOf('person')).filter(
    (name) => name !== 'externalId' && name !== 'extras',
  )
}

function isWritten(use: string): boolean {
  return !otherUses.some((other) => other === use)
}

/** The id of the file somebody came from, else the one in the plan. */
function idOf(entity: Entity): string {
  const externalId = 'externalId' in entity ? entity.externalId : ''
  return externalId === '' ? entity.id : externalId
}

function lineColumns(view: PlanView, language: Language): Column[] {
  const reportsTo = vocabulary(language).linkKinds['reports-to'].name
  const above = hierarchyAbove(view.links.values(), 'reports-to')
  const coveredBy = new Map<EntityId, string[]>()
  for (const { kind, fromId, toId } of view.links.values()) {
    const name = view.entities.get(fromId)?.name
    if (kind !== 'covers' || name === undefined) continue
    coveredBy.set(toId, [...(coveredBy.get(toId) ?? []), name])
  }
  const ofBoss = (read: (boss: Entity) => string) => (entity: Entity) => {
    const bossId = above.get(entity.id)
    const boss = bossId === undefined ? undefined : view.entities.get(bossId)
    return boss === undefined ? '' : read(boss)
  }
  return [
    { header: reportsTo, cell: ofBoss(({ name }) => name) },
    { header: `${reportsTo} (ID)`, cell: ofBoss(idOf) },
    {
      header: tableWords[language].coveredBy,
      cell: ({ id }) => (coveredBy.get(id) ?? []).join('; '),
    },
  ]
}

/** A name that a column of ours has already gets a count, which the importer takes away again. */
function extraColumns(entities: readonly Entity[], own: readonly Column[]): Column[] {
  const taken = new Set(own.map(({ header }) => header))
  const names = new Set(entities.flatMap((entity) => Object.keys(extrasOf(entity))))
  return [...names].map((name) => ({
    header: taken.has(name) ? `${name} (2)` : name,
    cell: (entity) => new Map(Object.entries(extrasOf(entity))).get(name) ?? '',
  }))
}

function extrasOf(entity: Entity): Readonly<Record<string, string>> {
  return 'extras' in entity ? entity.extras : {}
}
