/**
 * Keys of a table whose cells take focus one at a time.
 *
 * GRID-1: arrows, Home, End, Page Up and Page Down move and write nothing; row −1 is the head.
 * GRID-2: with Ctrl, Home and End go to the first and last row.
 */
export interface GridPlace {
  /** −1 is the head. */
  readonly row: number
  readonly column: number
}

export interface GridSize {
  readonly rows: number
  readonly columns: number
  /** How many rows a page is. */
  readonly page: number
}

interface KeyPress {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
}

/** Where a key moves to, or undefined where it is no key that moves. */
export function moveInGrid(
  { row, column }: GridPlace,
  press: KeyPress,
  { rows, columns, page }: GridSize,
): GridPlace | undefined {
  const isFar = isShortcut(press)
  const toRow = (wanted: number) => ({ row: Math.max(-1, Math.min(wanted, rows - 1)), column })
  const toColumn = (wanted: number) => ({
    row,
    column: Math.max(0, Math.min(wanted, columns - 1)),
  })
  switch (press.key) {
    case 'ArrowUp':
      return toRow(isFar ? 0 : row - 1)
    case 'ArrowDown':
      return toRow(isFar ? rows - 1 : row + 1)
    case 'ArrowLeft':
      return toColumn(column - 1)
    case 'ArrowRight':
      return toColumn(column + 1)
    case 'PageUp':
      return { ...toRow(Math.max(0, row - page)) }
    case 'PageDown':
      return toRow(row + page)
    case 'Home':
      return isFar ? { row: rows === 0 ? -1 : 0, column: 0 } : toColumn(0)
    case 'End':
      return isFar ? { row: rows - 1, column: columns - 1 } : toColumn(columns - 1)
    default:
      return undefined
  }
}

/** Whether a key is pressed with Ctrl, or with ⌘ on a Mac. */
export function isShortcut(press: Pick<KeyPress, 'ctrlKey' | 'metaKey'>): boolean {
  return press.ctrlKey || press.metaKey
}
