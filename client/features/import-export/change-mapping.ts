import type { EntityKind } from '#shared/domain/entities/entity-registry.ts'
import { maySeveralHave, type TableMapping } from '#shared/exchange/csv/table-import.ts'

/** Gives a column a use; another column that had it is kept as an extra instead. */
export function changeMapping(
  kind: EntityKind,
  mapping: TableMapping,
  columnIndex: number,
  use: string,
): TableMapping {
  return mapping.map((former, index) => {
    if (index === columnIndex) return use
    return former === use && !maySeveralHave(kind, use) ? 'extra' : former
  })
}
