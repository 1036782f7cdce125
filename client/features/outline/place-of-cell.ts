/** The column before all others, with the boxes that select rows. */
export const SELECT_COLUMN = 0

/** The row and column of the cell that an event came from; undefined where it came from no cell. */
export function placeOfCell(
  target: EventTarget,
): { readonly rowId: string; readonly column: number } | undefined {
  if (!(target instanceof Element)) return undefined
  const cell = target.closest<HTMLElement>('[data-column]')
  const rowId = cell?.closest<HTMLElement>('[data-entity-id]')?.dataset['entityId']
  if (cell === null || rowId === undefined) return undefined
  return { rowId, column: Number(cell.dataset['column']) }
}
