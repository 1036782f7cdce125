import { type ClipboardEvent, type KeyboardEvent, type MouseEvent, useRef } from 'react'

import type { EntityId } from '#shared/core/ids.ts'

import { useOpenPlan, usePlan } from '../../plan/plan-context.tsx'
import type { Column } from './columns.ts'
import { isShortcut, moveInGrid } from './grid-keys.ts'
import { placeOfCell, SELECT_COLUMN } from './place-of-cell.ts'
import { selectionAfterClick } from './row-selection.ts'
import { useRowKeys } from './use-row-keys.ts'
import type { TableCursor } from './use-table-cursor.ts'

const PAGE_ROWS = 10

interface GridEventOptions {
  readonly cursor: TableCursor
  readonly columns: readonly Column[]
  /** Somebody pastes cells while the cell of this column has the focus. */
  readonly onPaste: (text: string, columnId: string, below: readonly EntityId[]) => void
}

/** What keys, clicks and a paste do anywhere in the table: move, select, edit. */
export function useGridEvents({ cursor, columns, onPaste }: GridEventOptions) {
  const plan = useOpenPlan()
  const selection = usePlan((state) => state.selection)
  const anchorRef = useRef<EntityId | null>(null)
  const { rows, rowIds, rowKeys, place: activePlace, editing } = cursor
  const handleRowKey = useRowKeys({ cursor, columns, selection, onToggle: toggle })

  function toggle(id: EntityId): void {
    anchorRef.current = id
    const isSelected = selection.includes(id)
    plan.select(isSelected ? selection.filter((other) => other !== id) : [...selection, id])
  }

  function handleKeyDown(event: KeyboardEvent): void {
    if (editing !== null) return
    if (isShortcut(event) && event.key.toLowerCase() === 'a') {
      event.preventDefault()
      plan.select(rowIds)
      return
    }
    const to = moveInGrid(activePlace, event, {
      rows: rows.length,
      columns: columns.length + 1,
      page: PAGE_ROWS,
    })
    if (to !== undefined) {
      event.preventDefault()
      const id = rowIds[to.row]
      if (event.shiftKey && id !== undefined && to.row !== activePlace.row) {
        const from = anchorRef.current ?? rowIds[activePlace.row] ?? id
        anchorRef.current = from
        plan.select(selectionAfterClick(selection, rowIds, { id, from, mode: 'range' }))
      }
      cursor.moveTo(to)
      return
    }
    const line = rows[activePlace.row]
    if (line !== undefined) handleRowKey(event, line.row)
  }

  function handleClick(event: MouseEvent): void {
    const place = placeOfCell(event.target)
    const id = rowIds[rowKeys.indexOf(place?.rowKey ?? '')]
    if (place === undefined || id === undefined || editing !== null) return
    cursor.goTo(place)
    const isToggle = place.column === SELECT_COLUMN || event.ctrlKey || event.metaKey
    const from = anchorRef.current ?? id
    if (!event.shiftKey) anchorRef.current = id
    const mode = event.shiftKey ? 'range' : isToggle ? 'toggle' : 'one'
    plan.select(selectionAfterClick(selection, rowIds, { id, from, mode }))
  }

  function handleDoubleClick(event: MouseEvent): void {
    const place = placeOfCell(event.target)
    const column = place === undefined ? undefined : columns[place.column - 1]
    const isEditable = column?.type === 'field' || column?.type === 'relation'
    if (isEditable && plan.mayEdit) cursor.edit(null)
  }

  function handlePaste(event: ClipboardEvent): void {
    if (editing !== null || !plan.mayEdit) return
    const text = event.clipboardData.getData('text/plain')
    if (text.trim() === '') return
    event.preventDefault()
    const columnId = columns[activePlace.column - 1]?.id ?? 'name'
    onPaste(text, columnId, rowIds.slice(Math.max(0, activePlace.row)))
  }

  return {
    onKeyDown: handleKeyDown,
    onClick: handleClick,
    onDoubleClick: handleDoubleClick,
    onPaste: handlePaste,
  }
}
