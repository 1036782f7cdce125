import type { EntityKind } from '../../domain/entities/entity-registry.ts'
import { fieldLabel, vocabulary } from '../../domain/vocabulary/vocabulary.ts'
import { isRelationId } from '../table/relations.ts'
import { headerKey } from './header-key.ts'
import { isSharedRecordUse, recordUses, type RecordUse } from './record-uses.ts'
import type { Table } from './read-table.ts'
import { tableWords } from './table-words.ts'

type Headers = Readonly<Record<RecordUse, readonly string[]>>

/** What people call the columns of any kind. */
const common: Headers = {
  id: ['ID', 'Record ID', 'Identificador', 'External ID'],
  name: ['Title', 'Título', 'Text', 'Texto', 'Subject', 'Asunto', 'What', 'Qué'],
  responsible: ['Responsible', 'Responsable', 'Owner', 'Who', 'Quién', 'Propietario', 'Assignee'],
  dueOn: ['Due', 'Deadline', 'When', 'Cuándo', 'Vence', 'Vencimiento', 'Fecha', 'Date'],
  notes: ['Comments', 'Comentarios', 'Observaciones', 'Description', 'Descripción'],
}

/** Tasks of a CRM: labels and names in code of Salesforce and HubSpot, and Spanish. */
const tasks: Headers = {
  id: ['Activity ID', 'Task ID', 'hs_object_id', 'ID de tarea', 'ID de actividad'],
  name: ['Subject', 'Task Title', 'hs_task_subject', 'Task', 'Task Name', 'Tarea', 'Acción'],
  dueOn: ['Due Date', 'ActivityDate', 'Due Date Only', 'hs_timestamp', 'Fecha de vencimiento'],
  status: ['Task Status', 'hs_task_status', 'Estado de la tarea'],
  priority: ['hs_task_priority', 'Task Priority'],
  responsible: [
    'Assigned To',
    'Assigned',
    'OwnerId',
    'hubspot_owner_id',
    'Asignado a',
    'Asignada a',
  ],
  counterpart: [
    'WhoId',
    'Contact',
    'Contact Name',
    'Name (Contact)',
    'Associated Contact',
    'Contacto',
    'Nombre del contacto',
  ],
  serves: ['Related To', 'WhatId', 'Relacionado con', 'Goal', 'Objective', 'Meta', 'Objetivo'],
  how: ['Description', 'Full Comments', 'Comments', 'Descripción', 'Comentarios'],
  notes: ['hs_task_body', 'Notes', 'Notas', 'Task Notes'],
  extra: ['Associated Company', 'Company', 'Company / Account', 'Empresa', 'Account Name'],
}

/** A column that is a task's name beside no other, and its contact beside one (COLUMN-4). */
const CONTACT_OR_NAME = new Set(['name', 'nombre'])

/** The header that a table of ours has for a use. */
function useLabel(use: RecordUse, language: 'en' | 'es'): string {
  const { id, relations } = tableWords[language]
  if (use === 'id') return id
  return isRelationId(use) ? relations[use] : fieldLabel(vocabulary(language), use)
}

/**
 * What each column of a table of this kind is probably for: our own labels first, in both languages,
 * then those of other programs, the surest header of each use (COLUMN-1 to COLUMN-3).
 */
export function recogniseRecords(
  kind: EntityKind,
  table: Pick<Table, 'columns' | 'rows'>,
): readonly RecordUse[] {
  const known = knownRecordHeaders(kind)
  const keys = table.columns.map((column) => headerKey(column.replace(/ \(\d+\)$/, '')))
  const hasSubject = keys.some((key) => known.get(key)?.use === 'name' && !CONTACT_OR_NAME.has(key))
  const isTask = kind === 'action' && hasSubject
  const matches = keys.map((key) =>
    isTask && CONTACT_OR_NAME.has(key) ? { use: 'counterpart', rank: 99 } : known.get(key),
  )
  return matches.map((match, index): RecordUse => {
    if (match === undefined) return isEmptyColumn(table, index) ? 'ignore' : 'extra'
    if (isSharedRecordUse(match.use)) return match.use
    const isBest = matches.every(
      (other, place) =>
        other?.use !== match.use ||
        other.rank > match.rank ||
        (other.rank === match.rank && place >= index),
    )
    return isBest ? match.use : 'extra'
  })
}

function isEmptyColumn({ columns, rows }: Pick<Table, 'columns' | 'rows'>, index: number): boolean {
  const isNameless = columns[index]?.startsWith('#') === true
  return isNameless && rows.every(({ cells }) => (cells[index] ?? '') === '')
}

/** Whether enough cells of a row are headers of this kind for it to be a row of headers. */
export function isHeaderRow(kind: EntityKind, cells: readonly string[]): boolean {
  const known = knownRecordHeaders(kind)
  const uses = cells.map((cell) => known.get(headerKey(cell))?.use)
  const filled = cells.filter((cell) => cell.trim() !== '').length
  const found = uses.filter((use) => use !== undefined)
  return found.includes('name') && found.length >= Math.min(2, filled) && found.length * 2 >= filled
}

interface KnownHeader {
  readonly use: RecordUse
  /** 0 is surest. */
  readonly rank: number
}

const collected = new Map<EntityKind, ReadonlyMap<string, KnownHeader>>()

function knownRecordHeaders(kind: EntityKind): ReadonlyMap<string, KnownHeader> {
  const known = collected.get(kind)
  if (known !== undefined) return known
  const uses = recordUses(kind)
  const found = new Map<string, KnownHeader>()
  const add = (header: string, use: RecordUse, rank: number) => {
    const key = headerKey(header)
    if (uses.includes(use) && key !== '' && !found.has(key)) found.set(key, { use, rank })
  }
  for (const use of uses.filter((each) => each !== 'extra' && each !== 'ignore')) {
    for (const language of ['en', 'es'] as const) add(useLabel(use, language), use, 0)
    add(use, use, 1)
  }
  for (const language of ['en', 'es'] as const) {
    add(vocabulary(language).kinds[kind].one, 'name', 2)
  }
  for (const lists of kind === 'action' ? [tasks, common] : [common]) {
    for (const [use, headers] of Object.entries(lists)) {
      headers.forEach((header, index) => add(header, use, index + 3))
    }
  }
  collected.set(kind, found)
  return found
}
