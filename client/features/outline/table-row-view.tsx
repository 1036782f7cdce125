import { memo } from 'react'
import { useTranslation } from 'react-i18next'

import type { Json } from '#shared/core/json.ts'

import { useLanguage } from '../../i18n/use-language.ts'
import { useOpenPlan } from '../../plan/plan-context.tsx'
import type { AfterEdit } from './cell-editor-focus.ts'
import { CellEditor } from './cell-editor.tsx'
import { columnLabel } from './column-label.ts'
import type { Column } from './columns.ts'
import styles from './entity-table.module.css'
import { RowEditors } from './row-editors.tsx'
import { SELECT_COLUMN } from './place-of-cell.ts'
import { RowGap } from './row-gap.tsx'
import { TableCellContent } from './table-cell-content.tsx'
import type { TableRow } from './table-rows.ts'

interface TableRowViewProps {
  readonly row: TableRow
  /** Tells this row from another one of the same entity under another head. */
  readonly rowKey: string
  /** Its place among all lines of the table. */
  readonly index: number
  /** Height of what is not drawn between the row before and this one. */
  readonly gapPx: number
  readonly columns: readonly Column[]
  readonly isSelected: boolean
  /** The column of the cell that takes the focus, or null. */
  readonly activeColumn: number | null
  /** What the active cell's editor begins with; null while nothing is edited. */
  readonly editing: { readonly text: string | null } | null
  readonly onClose: (after: AfterEdit) => void
}

/** One row; it draws again only when something of it changed. */
export const TableRowView = memo(
  function TableRowView(props: TableRowViewProps) {
    const { t } = useTranslation()
    const plan = useOpenPlan()
    const { language } = useLanguage()
    const { row, index, columns, isSelected, activeColumn, editing, onClose } = props
    const { entity } = row
    function handleCommit(columnId: string, value: Json): void {
      plan.run({
        name: 'setFields',
        args: { edits: [{ entityId: entity.id, fields: { [columnId]: value } }] },
      })
    }

    return (
      <>
        <RowGap heightPx={props.gapPx} />
        <tr
          className={styles['row']}
          aria-rowindex={index + 2}
          aria-selected={isSelected}
          data-entity-id={entity.id}
          data-row-key={props.rowKey}
        >
          <td
            className={styles['cell']}
            data-sticky="select"
            data-column={SELECT_COLUMN}
            data-active={activeColumn === SELECT_COLUMN}
            tabIndex={activeColumn === SELECT_COLUMN ? 0 : -1}
            aria-label={t('outline.selectRow', { name: entity.name })}
          >
            <RowEditors entityId={entity.id} />
            <input type="checkbox" checked={isSelected} readOnly tabIndex={-1} aria-hidden="true" />
          </td>
          {columns.map((column, columnIndex) => {
            const isActive = activeColumn === columnIndex + 1
            const isEditing = isActive && editing !== null
            const isName = column.id === 'name'
            const Cell = isName ? 'th' : 'td'
            return (
              <Cell
                key={column.id}
                scope={isName ? 'row' : undefined}
                className={styles['cell']}
                data-sticky={isName ? 'name' : undefined}
                data-column={columnIndex + 1}
                data-active={isActive}
                data-editing={isEditing}
                tabIndex={isActive ? 0 : -1}
              >
                {isEditing ? (
                  <CellEditor
                    entity={entity}
                    column={column}
                    label={columnLabel(t, language, column)}
                    initialText={editing.text}
                    onCommit={(value) => handleCommit(column.id, value)}
                    onClose={onClose}
                  />
                ) : (
                  <TableCellContent row={row} column={column} />
                )}
              </Cell>
            )
          })}
        </tr>
      </>
    )
  },
  (before, after) =>
    before.row.entity === after.row.entity &&
    before.row.signature === after.row.signature &&
    before.index === after.index &&
    before.gapPx === after.gapPx &&
    before.columns === after.columns &&
    before.isSelected === after.isSelected &&
    before.activeColumn === after.activeColumn &&
    before.editing === after.editing &&
    before.onClose === after.onClose,
)
