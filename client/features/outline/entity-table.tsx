import { useMemo, useRef } from 'react'

import type { EntityId } from '#shared/core/ids.ts'
import type { EntityKind } from '#shared/domain/entities/entity-registry.ts'

import { useVocabulary } from '../../entities/use-vocabulary.ts'
import { useOpenPlan, usePlan } from '../../plan/plan-context.tsx'
import { columnsOf } from './columns.ts'
import styles from './entity-table.module.css'
import type { TableLine } from './facets.ts'
import { GroupRow } from './group-row.tsx'
import { RowGap } from './row-gap.tsx'
import { TableHead } from './table-head.tsx'
import { TableRowView } from './table-row-view.tsx'
import type { Sorting } from './table-rows.ts'
import { useGridEvents } from './use-grid-events.ts'
import { HEAD, useTableCursor } from './use-table-cursor.ts'

interface EntityTableProps {
  readonly kind: EntityKind
  readonly lines: readonly TableLine[]
  readonly sorting: Sorting
  readonly onSort: (sorting: Sorting) => void
  /** Somebody pastes cells while the cell of this column has the focus. */
  readonly onPaste: (text: string, columnId: string, below: readonly EntityId[]) => void
}

const SELECT_WIDTH_PX = 40

/**
 * A table whose cells are moved through by arrow keys and edited in place; only the rows in sight
 * exist, and the one with the focus. Keys: grid-keys.ts, cell-edit.ts; Space selects a row, Delete
 * puts what is selected into the bin.
 */
export function EntityTable(props: EntityTableProps) {
  const { kind, lines, sorting, onSort, onPaste } = props
  const plan = useOpenPlan()
  const words = useVocabulary()
  const columns = useMemo(() => columnsOf(kind), [kind])
  const selection = usePlan((state) => state.selection)
  const selected = useMemo(() => new Set(selection), [selection])
  const scrollerRef = useRef<HTMLDivElement>(null)
  const cursor = useTableCursor(lines, columns.length, scrollerRef)
  const { active, editing, virtualizer } = cursor
  // A table whose cells take the focus is a grid, to a screen reader too.
  const gridProps = { role: 'grid', ...useGridEvents({ cursor, columns, onPaste }) }

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
        <TableHead
          kind={kind}
          columns={columns}
          sorting={sorting}
          activeColumn={cursor.place.row === -1 ? active.column : null}
          onActivate={(column) => cursor.activate({ rowKey: HEAD, column })}
          onSort={onSort}
        />
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
                onClose={cursor.handleClose}
              />
            ),
          )}
          <RowGap heightPx={virtualizer.getTotalSize() - endPx} />
        </tbody>
      </table>
    </div>
  )
}
