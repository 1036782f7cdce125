import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react'

import type { EntityId } from '#shared/core/ids.ts'

import { usePlan } from '../../plan/plan-context.tsx'
import { useVirtualRows } from '../../ui/use-virtual-rows.ts'
import type { AfterEdit } from './cell-editor-focus.ts'
import type { TableLine } from './facets.ts'
import type { GridPlace } from './grid-keys.ts'

/** The row key of the head. */
export const HEAD = 'head'
const ROW_HEIGHT_PX = 40

/** The cell with the focus: a row by its key, or the head. */
export interface ActiveCell {
  readonly rowKey: string
  readonly column: number
}

/** What the active cell's editor begins with; null leaves the cell as it is. */
export interface CellEditing {
  readonly text: string | null
}

type RowLine = Extract<TableLine, { type: 'row' }>

/** Where the focus is in a table of which only the rows in sight exist, and what moves it. */
export interface TableCursor {
  readonly rows: readonly RowLine[]
  readonly rowIds: readonly EntityId[]
  readonly rowKeys: readonly string[]
  readonly active: ActiveCell
  /** The active cell by the index of its row; −1 is the head. */
  readonly place: GridPlace
  /** Null while nothing is edited. */
  readonly editing: CellEditing | null
  readonly virtualizer: ReturnType<typeof useVirtualRows>
  readonly edit: (text: string | null) => void
  /** Makes a cell the active one; its focus is seen to by whoever asks. */
  readonly activate: (cell: ActiveCell) => void
  /** Makes a cell the active one and gives it the focus. */
  readonly goTo: (cell: ActiveCell) => void
  /** The same by its place, and brings its row into sight. */
  readonly moveTo: (place: GridPlace) => void
  /** Ends the editor and goes on; its identity outlives every edit. */
  readonly handleClose: (after: AfterEdit) => void
}

/** The cursor of one table; `columnCount` leaves out the column of boxes. */
export function useTableCursor(
  lines: readonly TableLine[],
  columnCount: number,
  scrollerRef: RefObject<HTMLDivElement | null>,
): TableCursor {
  const [active, setActive] = useState<ActiveCell>({ rowKey: HEAD, column: 1 })
  const [editing, setEditing] = useState<CellEditing | null>(null)
  const takesFocus = useRef(false)
  const rows = useMemo(() => lines.filter((line) => line.type === 'row'), [lines])
  const rowIds = useMemo(() => rows.map(({ row }) => row.entity.id), [rows])
  const rowKeys = useMemo(() => rows.map(({ key }) => key), [rows])
  const activeRow = active.rowKey === HEAD ? -1 : rowKeys.indexOf(active.rowKey)
  const lineIndexOf = (row: number) => lines.findIndex(({ key }) => key === rowKeys[row])

  // Without the row that has the focus, scrolling it out of sight would lose the focus.
  const virtualizer = useVirtualRows({
    count: lines.length,
    scrollerRef,
    rowHeightPx: ROW_HEIGHT_PX,
    keyOf: (index) => lines[index]?.key ?? index,
    keptIndex: activeRow === -1 ? -1 : lineIndexOf(activeRow),
  })

  useEffect(() => {
    if (!takesFocus.current || editing !== null) return
    takesFocus.current = false
    const cell = scrollerRef.current?.querySelector<HTMLElement>('[data-active="true"]')
    cell?.focus({ preventScroll: true })
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  })

  useFocusRequests(rowIds, (row) =>
    virtualizer.scrollToIndex(lineIndexOf(row), { align: 'center' }),
  )

  function goTo(cell: ActiveCell): void {
    takesFocus.current = true
    setActive(cell)
  }

  function moveTo({ row, column }: GridPlace): void {
    const rowKey = row === -1 ? HEAD : rowKeys[row]
    if (rowKey === undefined) return
    goTo({ rowKey, column })
    if (row !== -1) virtualizer.scrollToIndex(lineIndexOf(row))
  }

  // With another identity of what closes the editor all rows in sight would be drawn again.
  const latestKeys = useRef(rowKeys)
  useEffect(() => {
    latestKeys.current = rowKeys
  })
  const handleClose = useCallback(
    (after: AfterEdit) => {
      setEditing(null)
      takesFocus.current = true
      setActive((current) => {
        const keys = latestKeys.current
        const index = current.rowKey === HEAD ? -1 : keys.indexOf(current.rowKey)
        const step = { stay: 0, down: 0, right: 1, left: -1 }[after]
        const rowKey = after === 'down' ? (keys[index + 1] ?? current.rowKey) : current.rowKey
        return { rowKey, column: Math.max(0, Math.min(current.column + step, columnCount)) }
      })
    },
    [columnCount],
  )

  return {
    rows,
    rowIds,
    rowKeys,
    active,
    place: { row: activeRow, column: active.column },
    editing,
    virtualizer,
    edit: (text) => setEditing({ text }),
    activate: setActive,
    goTo,
    moveTo,
    handleClose,
  }
}

/** Brings an entity into sight when something asks for it, such as "find a person". */
function useFocusRequests(rowIds: readonly EntityId[], onShow: (row: number) => void): void {
  const request = usePlan((state) => state.focusRequest)
  const shown = useRef<number | null>(null)
  useEffect(() => {
    if (request === null || shown.current === request.nonce) return
    const row = rowIds.indexOf(request.entityId)
    if (row === -1) return
    shown.current = request.nonce
    onShow(row)
  })
}
