import { VisuallyHidden } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import type { EntityKind } from '#shared/domain/entities/entity-registry.ts'

import { useLanguage } from '../../i18n/use-language.ts'
import { columnLabel } from './column-label.ts'
import type { Column } from './columns.ts'
import styles from './entity-table.module.css'
import { defaultSorting } from './outline-state.ts'
import { SELECT_COLUMN } from './place-of-cell.ts'
import type { Sorting } from './table-rows.ts'

interface TableHeadProps {
  readonly kind: EntityKind
  readonly columns: readonly Column[]
  readonly sorting: Sorting
  /** The column of the cell that takes the focus; null while it is in a row. */
  readonly activeColumn: number | null
  readonly onActivate: (column: number) => void
  readonly onSort: (sorting: Sorting) => void
}

/** The heads of the columns; each sorts by its column. */
export function TableHead(props: TableHeadProps) {
  const { kind, columns, sorting, activeColumn, onActivate, onSort } = props
  const { t } = useTranslation()
  const { language } = useLanguage()
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th
          scope="col"
          className={styles['headCell']}
          data-sticky="select"
          data-active={activeColumn === SELECT_COLUMN}
          tabIndex={activeColumn === SELECT_COLUMN ? 0 : -1}
        >
          <VisuallyHidden>{t('outline.columns.select')}</VisuallyHidden>
        </th>
        {columns.map((column, index) => {
          const isActive = activeColumn === index + 1
          const isSorted = sorting.columnId === column.id
          return (
            <th
              key={column.id}
              scope="col"
              className={styles['headCell']}
              data-sticky={column.id === 'name' ? 'name' : undefined}
              aria-sort={isSorted ? (sorting.isDescending ? 'descending' : 'ascending') : undefined}
            >
              <button
                type="button"
                className={styles['headButton']}
                tabIndex={isActive ? 0 : -1}
                data-active={isActive}
                onClick={() => {
                  onActivate(index + 1)
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
