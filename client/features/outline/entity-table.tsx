import { VisuallyHidden } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import {
  type KeyboardEvent,
  type MouseEvent,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { useTranslation } from 'react-i18next'

import type { EntityId } from '#shared/core/ids.ts'
import type { EntityKind } from '#shared/domain/entities/entity-registry.ts'

import { useEntityActions } from '../../entities/use-entity-actions.ts'
import { useVocabulary } from '../../entities/use-vocabulary.ts'
import { useOpenPlan, usePlan } from '../../plan/plan-context.tsx'
import { useVirtualRows } from '../../ui/use-virtual-rows.ts'
import { emptyValue, readCellKey } from './cell-edit.ts'
import type { AfterEdit } from './cell-editor.tsx'
import { columnLabel } from './column-label.ts'
import { columnsOf } from './columns.ts'
import styles from './entity-table.module.css'
import { type GridPlace, moveInGrid } from './grid-keys.ts'
import { placeOfCell, SELECT_COLUMN } from './place-of-cell.ts'
import { RowGap } from './row-gap.tsx'
import { selectionAfterClick } from './row-selection.ts'
import { TableRowView } from './table-row-view.tsx'
import type { Sorting, TableRow } from './table-rows.ts'

interface EntityTableProps {
  readonly kind: EntityKind
  readonly rows: readonly TableRow[]
  readonly sorting: Sorting
  readonly onSort: (sorting: Sorting) => void
}

const ROW_HEIGHT_PX = 40
const SELECT_WIDTH_PX = 40
const PAGE_ROWS = 10
const HEAD = 'head'

/** The cell with the focus: a row of an entity, or the head. */
interface ActiveCell {
  readonly rowId: EntityId | typeof HEAD
  readonly column: number
}

/**
 * A table whose cells are moved through by arrow keys and edited in place; only the rows in sight
 * exist, and the one with the focus. Keys: grid-keys.ts, cell-edit.ts; Space selects a row, Delete
 * puts what is selected into the bin.
 */
export function EntityTable({ kind, rows, sorting, onSort }: EntityTableProps) {
  const { t } = useTranslation()
  const plan = useOpenPlan()
  const words = useVocabulary()
  const actions = useEntityActions()
  const columns = useMemo(() => columnsOf(kind), [kind])
  const selection = usePlan((state) => state.selection)
  const selected = useMemo(() => new Set(selection), [selection])
  const [active, setActive] = useState<ActiveCell>({ rowId: HEAD, column: 1 })
  const [editing, setEditing] = useState<{ readonly text: string | null } | null>(null)
  const anchorRef = useRef<EntityId | null>(null)
  const scrollerRef = useRef<HTMLDivElement>(null)
  const takesFocus = useRef(false)
  const rowIds = useMemo(() => rows.map(({ entity }) => entity.id), [rows])
  const foundRow = active.rowId === HEAD ? -1 : rowIds.indexOf(active.rowId)
  const activePlace: GridPlace = { row: foundRow, column: active.column }

  // Without the row that has the focus, scrolling it out of sight would lose the focus.
  const virtualizer = useVirtualRows({
    count: rows.length,
    scrollerRef,
    rowHeightPx: ROW_HEIGHT_PX,
    keyOf: (index) => rowIds[index] ?? index,
    keptIndex: foundRow,
  })

  useEffect(() => {
    if (!takesFocus.current || editing !== null) return
    takesFocus.current = false
    const cell = scrollerRef.current?.querySelector<HTMLElement>('[data-active="true"]')
    cell?.focus({ preventScroll: true })
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  })

  useFocusRequests(rowIds, (row) => virtualizer.scrollToIndex(row, { align: 'center' }))

  function moveTo({ row, column }: GridPlace): void {
    const rowId = row === -1 ? HEAD : rowIds[row]
    if (rowId === undefined) return
    takesFocus.current = true
    setActive({ rowId, column })
    if (row !== -1) virtualizer.scrollToIndex(row)
  }

  const handleClose = useCallback(
    (after: AfterEdit) => {
      setEditing(null)
      takesFocus.current = true
      setActive((current) => {
        const index = current.rowId === HEAD ? -1 : rowIds.indexOf(current.rowId)
        const step = { stay: 0, down: 0, right: 1, left: -1 }[after]
        const rowId = after === 'down' ? (rowIds[index + 1] ?? current.rowId) : current.rowId
        return {
          rowId,
          column: Math.max(0, Math.min(current.column + step, columns.length)),
        }
      })
    },
    [rowIds, columns.length],
  )

  function toggle(id: EntityId): void {
    anchorRef.current = id
    plan.select(selected.has(id) ? selection.filter((other) => other !== id) : [...selection, id])
  }

  function handleRowKey(event: KeyboardEvent, row: TableRow): void {
    const column = active.column === SELECT_COLUMN ? undefined : columns[active.column - 1]
    const { id } = row.entity
    if (event.key === ' ') {
      event.preventDefault()
      toggle(id)
    } else if (event.key === 'Delete') {
      event.preventDefault()
      const gone = new Set(selection.length > 0 ? selection : [id])
      const below = rowIds.slice(activePlace.row).find((other) => !gone.has(other))
      const above = rowIds
        .slice(0, activePlace.row)
        .reverse()
        .find((other) => !gone.has(other))
      takesFocus.current = true
      setActive({ rowId: below ?? above ?? HEAD, column: active.column })
      actions.moveToBin([...gone])
    } else if (column !== undefined && plan.mayEdit) {
      const act = event.altKey || isShortcut(event) ? undefined : readCellKey(column, event.key)
      if (act === undefined) return
      event.preventDefault()
      if (act.type === 'edit') setEditing({ text: act.text })
      else if (column.content.type === 'field') {
        const { field } = column.content
        const value = act.type === 'set' ? act.value : emptyValue(field)
        plan.run({
          name: 'setFields',
          args: { edits: [{ entityId: id, fields: { [column.id]: value } }] },
        })
      } else if (column.content.relation === 'reportsTo' && row.bossId !== null) {
        plan.run({ name: 'setBoss', args: { entityIds: [id], bossId: null } })
      }
    }
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
      moveTo(to)
      return
    }
    const row = rows[activePlace.row]
    if (row !== undefined) handleRowKey(event, row)
  }

  function handleClick(event: MouseEvent): void {
    const place = placeOfCell(event.target)
    const id = rowIds.find((rowId) => rowId === place?.rowId)
    if (place === undefined || id === undefined || editing !== null) return
    takesFocus.current = true
    setActive({ rowId: id, column: place.column })
    const isToggle = place.column === SELECT_COLUMN || event.ctrlKey || event.metaKey
    const from = anchorRef.current ?? id
    if (!event.shiftKey) anchorRef.current = id
    const mode = event.shiftKey ? 'range' : isToggle ? 'toggle' : 'one'
    plan.select(selectionAfterClick(selection, rowIds, { id, from, mode }))
  }

  function handleDoubleClick(event: MouseEvent): void {
    const place = placeOfCell(event.target)
    if (place !== undefined && place.column !== SELECT_COLUMN && plan.mayEdit) {
      setEditing({ text: null })
    }
  }

  // A table whose cells take the focus is a grid, to a screen reader too.
  const gridProps = {
    role: 'grid',
    onKeyDown: handleKeyDown,
    onClick: handleClick,
    onDoubleClick: handleDoubleClick,
  }
  const items = virtualizer.getVirtualItems()
  // Where the focused row is kept outside the run in sight, a gap stands between the two.
  const drawn = items.flatMap((item, index) => {
    const row = rows[item.index]
    const gapPx = item.start - (items[index - 1]?.end ?? 0)
    return row === undefined ? [] : [{ row, index: item.index, gapPx }]
  })
  const tableWidthPx = columns.reduce((sum, { widthPx }) => sum + widthPx, SELECT_WIDTH_PX)
  const endPx = items.at(-1)?.end ?? 0

  return (
    <div ref={scrollerRef} className={styles['scroller']}>
      <table
        {...gridProps}
        className={styles['table']}
        // A width of its own keeps the columns still while other rows scroll into sight.
        style={{ width: tableWidthPx }}
        aria-label={words.kinds[kind].many}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length + 1}
        aria-multiselectable="true"
        aria-readonly={!plan.mayEdit}
      >
        <colgroup>
          <col style={{ width: SELECT_WIDTH_PX }} />
          {columns.map(({ id, widthPx }) => (
            <col key={id} style={{ width: widthPx }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            <th
              scope="col"
              className={styles['headCell']}
              data-sticky="select"
              data-active={foundRow === -1 && active.column === SELECT_COLUMN}
              tabIndex={foundRow === -1 && active.column === SELECT_COLUMN ? 0 : -1}
            >
              <VisuallyHidden>{t('outline.columns.select')}</VisuallyHidden>
            </th>
            {columns.map((column, index) => {
              const isActive = foundRow === -1 && active.column === index + 1
              const isSorted = sorting.columnId === column.id
              return (
                <th
                  key={column.id}
                  scope="col"
                  className={styles['headCell']}
                  data-sticky={column.id === 'name' ? 'name' : undefined}
                  aria-sort={
                    isSorted ? (sorting.isDescending ? 'descending' : 'ascending') : undefined
                  }
                >
                  <button
                    type="button"
                    className={styles['headButton']}
                    tabIndex={isActive ? 0 : -1}
                    data-active={isActive}
                    onClick={() => {
                      setActive({ rowId: HEAD, column: index + 1 })
                      onSort({
                        columnId: column.id,
                        isDescending: isSorted && !sorting.isDescending,
                      })
                    }}
                  >
                    <span className={styles['headText']}>{columnLabel(t, words, column)}</span>
                    {isSorted && <SortArrow isDescending={sorting.isDescending} />}
                  </button>
                </th>
              )
            })}
          </tr>
        </thead>
        <tbody>
          {drawn.map(({ row, index, gapPx }) => (
            <TableRowView
              key={row.entity.id}
              row={row}
              index={index}
              gapPx={gapPx}
              columns={columns}
              isSelected={selected.has(row.entity.id)}
              activeColumn={index === foundRow ? active.column : null}
              editing={index === foundRow ? editing : null}
              onClose={handleClose}
            />
          ))}
          <RowGap heightPx={virtualizer.getTotalSize() - endPx} />
        </tbody>
      </table>
    </div>
  )
}

function SortArrow({ isDescending }: { readonly isDescending: boolean }) {
  return isDescending ? (
    <IconArrowDown size={13} aria-hidden="true" />
  ) : (
    <IconArrowUp size={13} aria-hidden="true" />
  )
}

function isShortcut(event: KeyboardEvent): boolean {
  return event.ctrlKey || event.metaKey
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
