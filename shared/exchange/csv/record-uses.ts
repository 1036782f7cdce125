import { type EntityKind, fieldsOf } from '../../domain/entities/entity-registry.ts'
import { isRelationId } from '../table/relations.ts'
import { tableColumns } from '../table/table-columns.ts'

/**
 * What a column is used for where the rows are no people: the name of a field, of a relation of the
 * kind's table, or one of the others.
 */
export type RecordUse = string
export const otherUses = ['id', 'notes', 'extra', 'ignore'] as const

/** Every use of a column for a kind: table columns first, in their order, then the other fields. */
export function recordUses(kind: EntityKind): readonly RecordUse[] {
  const shown = tableColumns(kind)
    .filter(({ type }) => type !== 'tally')
    .map(({ id }) => id)
  const fields = Object.entries(fieldsOf(kind))
    .filter(([name, { type }]) => name !== 'externalId' && type !== 'extras' && type !== 'rank')
    .map(([name]) => name)
  return [...new Set([...shown, ...fields]), ...otherUses]
}

/** Whether any number of columns may have a use: names of several columns come together. */
export function isSharedRecordUse(use: RecordUse): boolean {
  return use === 'extra' || use === 'ignore' || isRelationId(use)
}
