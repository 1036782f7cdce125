import { personFields } from '../../domain/entities/person.ts'

/** Fields of a person that a column can fill; the name has uses of its own. */
export type ColumnField = Exclude<keyof typeof personFields, 'name' | 'extras'>

/**
 * What a column of a file is used for: a field of the person, a part of the name, the boss, the notes;
 * `extra` keeps it beside the fields, `ignore` leaves it out.
 */
export type ColumnUse =
  | ColumnField
  | 'fullName'
  | 'firstName'
  | 'lastName'
  | 'boss'
  | 'notes'
  | 'extra'
  | 'ignore'

/** One use a column, in the order of the columns. */
export type ColumnMapping = readonly ColumnUse[]

const fieldNames = Object.keys(personFields).filter(
  (name): name is ColumnField => name !== 'name' && name !== 'extras',
)

/** Every use, in the order in which a person is asked to choose. */
export const columnUses: readonly ColumnUse[] = [
  'fullName',
  'firstName',
  'lastName',
  'boss',
  ...fieldNames,
  'notes',
  'extra',
  'ignore',
]

/**
 * Whether any number of columns may have a use: those kept as extras or left out, and those that name
 * the boss, one by id, another by name. Every other use is for one column.
 */
export function isSharedUse(use: ColumnUse): boolean {
  return use === 'extra' || use === 'ignore' || use === 'boss'
}

/** Tells whether a use names a field of the person. */
export function isColumnField(use: ColumnUse): use is ColumnField {
  return fieldNames.some((name) => name === use)
}
