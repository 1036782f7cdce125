import {
  type ColumnMapping,
  type ColumnUse,
  isSharedUse,
} from '#shared/exchange/csv/column-uses.ts'

/** Gives a column a use; another column that had it is kept as an extra instead. */
export function changeMapping(
  mapping: ColumnMapping,
  columnIndex: number,
  use: ColumnUse,
): ColumnMapping {
  return mapping.map((former, index) => {
    if (index === columnIndex) return use
    return former === use && !isSharedUse(use) ? 'extra' : former
  })
}
