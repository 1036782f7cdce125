/** The column before all others, with the boxes that select rows. */
export const SELECT_COLUMN = 0

/** The row and column of the cell that an event came from; undefined where it came from no cell. */
export function placeOfCell(
  target: EventTarget,
): { readonly rowKey: string; readonly column: number } | undefined {
  if (!(target instanceof Element)) return undefined
  const cell = target.closest<HTMLElement>('[data-column]')
  const rowKey = cell?.closest<HTMLElement>('[data-row-key]')?.dataset['rowKey']
  if (cell === null || rowKey === undefined) return undefined
  return { rowKey, column: Number(cell.dataset['column']) }
}
