import type { EntityId } from '#shared/core/ids.ts'

interface RowClick {
  readonly id: EntityId
  /** Where a range begins. */
  readonly from: EntityId
  readonly mode: 'one' | 'toggle' | 'range'
}

/**
 * SELECT-1: a click selects one row, Ctrl adds or takes away one, Shift selects from the last one to
 * this one. What is selected but not shown in the list is kept by a toggle only.
 */
export function selectionAfterClick(
  selection: readonly EntityId[],
  rowIds: readonly EntityId[],
  { id, from, mode }: RowClick,
): readonly EntityId[] {
  if (mode === 'toggle') {
    return selection.includes(id) ? selection.filter((other) => other !== id) : [...selection, id]
  }
  const [start, end] = [rowIds.indexOf(from), rowIds.indexOf(id)]
  if (mode === 'one' || start === -1 || end === -1) return [id]
  return rowIds.slice(Math.min(start, end), Math.max(start, end) + 1)
}
