import { VisuallyHidden } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import {
  type ClipboardEvent,
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
import { linkId } from '#shared/domain/links/link.ts'
import type { EntityKind } from '#shared/domain/entities/entity-registry.ts'
import { relationEnds, type RelationId } from '#shared/exchange/table/relations.ts'

import { useEntityActions } from '../../entities/use-entity-actions.ts'
import { useVocabulary } from '../../entities/use-vocabulary.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { useOpenPlan, usePlan } from '../../plan/plan-context.tsx'
import { useVirtualRows } from '../../ui/use-virtual-rows.ts'
import { emptyValue, readCellKey } from './cell-edit.ts'
import type { AfterEdit } from './cell-editor.tsx'
import { columnLabel } from './column-label.ts'
import { columnsOf } from './columns.ts'
import styles from './entity-table.module.css'
import type { TableLine } from './facets.ts'
import { type GridPlace, moveInGrid } from './grid-keys.ts'
import { placeOfCell, SELECT_COLUMN } from './place-of-cell.ts'
import { GroupRow } from './group-row.tsx'
import { defaultSorting } from './outline-state.ts'
import { RowGap } from './row-gap.tsx'
import { selectionAfterClick } from './row-selection.ts'
import { TableRowView } from './table-row-view.tsx'
import type { Sorting, TableRow } from './table-rows.ts'

interface EntityTableProps {
  readonly kind: EntityKind
  readonly lines: readonly TableLine[]
  readonly sorting: Sorting
  readonly onSort: (sorting: Sorting) => void
  /** Somebody pastes cells while the cell of this column has the focus. */
  readonly onPaste: (text: string, columnId: string, below: readonly EntityId[]) => void
}

const ROW_HEIGHT_PX = 40
const SELECT_WIDTH_PX = 40
const PAGE_ROWS = 10
const HEAD = 'head'

/** The cell with the focus: a row by its key, or the head. */
interface ActiveCell {
  readonly rowKey: string
  readonly column: number
}

/**
 * A table whose cells are moved through by arrow keys and edited in place; only the rows in sight
 * exist, and the one with the focus. Keys: grid-keys.ts, cell-edit.ts; Space selects a row, Delete
 * puts what is selected into the bin.
 */
export function EntityTable(props: EntityTableProps) {
  const { kind, lines, sorting, onSort, onPaste } = props
  const { t } = useTranslation()
  const plan = useOpenPlan()
  const words = useVocabulary()
  const { language } = useLanguage()
  const actions = useEntityActions()
  const columns = useMemo(() => columnsOf(kind), [kind])
  const selection = usePlan((state) => state.selection)
  const selected = useMemo(() => new Set(selection), [selection])
  const [active, setActive] = useState<ActiveCell>({ rowKey: HEAD, column: 1 })
  const [editing, setEditing] = useState<{ readonly text: string | null } | null>(null)
  const anchorRef = useRef<EntityId | null>(null)
  const scrollerRef = useRef<HTMLDivElement>(null)
  const takesFocus = useRef(false)
  const rows = useMemo(() => lines.filter((line) => line.type === 'row'), [lines])
  const rowIds = useMemo(() => rows.map(({ row }) => row.entity.id), [rows])
  const rowKeys = useMemo(() => rows.map(({ key }) => key), [rows])
  const foundRow = active.rowKey === HEAD ? -1 : rowKeys.indexOf(active.rowKey)
  const lineIndexOf = (row: number) => lines.findIndex(({ key }) => key === rowKeys[row])
  const activePlace: GridPlace = { row: foundRow, column: active.column }

  // Without the row that has the focus, scrolling it out of sight would lose the focus.
  const virtualizer = useVirtualRows({
    count: lines.length,
    scrollerRef,
    rowHeightPx: ROW_HEIGHT_PX,
    keyOf: (index) => lines[index]?.key ?? index,
    keptIndex: foundRow === -1 ? -1 : lineIndexOf(foundRow),
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

  function moveTo({ row, column }: GridPlace): void {
    const rowKey = row === -1 ? HEAD : rowKeys[row]
    if (rowKey === undefined) return
    takesFocus.current = true
    setActive({ rowKey, column })
    if (row !== -1) virtualizer.scrollToIndex(lineIndexOf(row))
  }

  // Its identity outlives every edit: with another one all rows in sight would be drawn again.
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
        return {
          rowKey,
          column: Math.max(0, Math.min(current.column + step, columns.length)),
        }
      })
    },
    [columns.length],
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
      const isLeft = (line: (typeof rows)[number]) => !gone.has(line.row.entity.id)
      const below = rows.slice(activePlace.row).find(isLeft)
      const above = rows.slice(0, activePlace.row).reverse().find(isLeft)
      takesFocus.current = true
      setActive({ rowKey: (below ?? above)?.key ?? HEAD, column: active.column })
      actions.moveToBin([...gone])
    } else if (column !== undefined && plan.mayEdit) {
      const act = event.altKey || isShortcut(event) ? undefined : readCellKey(column, event.key)
      if (act === undefined) return
      event.preventDefault()
      if (act.type === 'edit') setEditing({ text: act.text })
      else if (column.type === 'field') {
        const value = act.type === 'set' ? act.value : emptyValue(column.field)
        plan.run({
          name: 'setFields',
          args: { edits: [{ entityId: id, fields: { [column.id]: value } }] },
        })
      } else if (column.type === 'relation') unlinkAll(row, column.relation)
    }
  }

  function unlinkAll({ entity, related }: TableRow, relation: RelationId): void {
    const linkIds = (related.get(relation) ?? []).map((other) => {
      const { kind: linkKind, fromId, toId } = relationEnds(relation, entity.id, other.id)
      return linkId(linkKind, fromId, toId)
    })
    if (linkIds.length > 0) plan.run({ name: 'removeLinks', args: { linkIds } })
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
    const line = rows[activePlace.row]
    if (line !== undefined) handleRowKey(event, line.row)
  }

  function handleClick(event: MouseEvent): void {
    const place = placeOfCell(event.target)
    const id = rowIds[rowKeys.indexOf(place?.rowKey ?? '')]
    if (place === undefined || id === undefined || editing !== null) return
    takesFocus.current = true
    setActive({ rowKey: place.rowKey, column: place.column })
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
    if (isEditable && plan.mayEdit) setEditing({ text: null })
  }

  function handlePaste(event: ClipboardEvent): void {
    if (editing !== null || !plan.mayEdit) return
    const text = event.clipboardData.getData('text/plain')
    if (text.trim() === '') return
    event.preventDefault()
    const columnId = columns[active.column - 1]?.id ?? 'name'
    onPaste(text, columnId, rowIds.slice(Math.max(0, foundRow)))
  }

  // A table whose cells take the focus is a grid, to a screen reader too.
  const gridProps = {
    role: 'grid',
    onKeyDown: handleKeyDown,
    onClick: handleClick,
    onDoubleClick: handleDoubleClick,
    onPaste: handlePaste,
  }
  const items = virtualizer.getVirtualItems()
  // Where the focused row is kept outside the run in sight, a gap stands between the two.
  const drawn = items.flatMap((item, index) => {
    const line = lines[item.index]
    const gapPx = item.start - (items[index - 1]?.end ?? 0)
    return line === undefined ? [] : [{ line, index: item.index, gapPx }]
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
        aria-rowcount={lines.length + 1}
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
                      setActive({ rowKey: HEAD, column: index + 1 })
                      onSort(nextSorting(kind, sorting, column.id))
                    }}
                  >
                    <span className={styles['headText']}>{columnLabel(t, language, column)}</span>
                    {isSorted && <SortArrow isDescending={sorting.isDescending} />}
                  </button>
                </th>
              )
            })}
          </tr>
        </thead>
        <tbody>
          {drawn.map(({ line, index, gapPx }) =>
            line.type === 'group' ? (
              <GroupRow
                key={line.key}
                line={line}
                index={index}
                gapPx={gapPx}
                columnCount={columns.length + 1}
              />
            ) : (
              <TableRowView
                key={line.key}
                row={line.row}
                rowKey={line.key}
                index={index}
                gapPx={gapPx}
                columns={columns}
                isSelected={selected.has(line.row.entity.id)}
                activeColumn={line.key === active.rowKey ? active.column : null}
                editing={line.key === active.rowKey ? editing : null}
                onClose={handleClose}
              />
            ),
          )}
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

/** SORT-1: a head sorts upwards, then downwards, then as the table began. */
function nextSorting(kind: EntityKind, { columnId, isDescending }: Sorting, id: string): Sorting {
  if (columnId !== id) return { columnId: id, isDescending: false }
  return isDescending ? defaultSorting(kind) : { columnId: id, isDescending: true }
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
