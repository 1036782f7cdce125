import { useTranslation } from 'react-i18next'

import styles from './entity-table.module.css'
import type { TableLine } from './facets.ts'
import { RowGap } from './row-gap.tsx'

interface GroupRowProps {
  readonly line: Extract<TableLine, { type: 'group' }>
  readonly index: number
  readonly gapPx: number
  readonly columnCount: number
}

/** The head of the rows that share a value. */
export function GroupRow({ line, index, gapPx, columnCount }: GroupRowProps) {
  const { t } = useTranslation()
  return (
    <>
      <RowGap heightPx={gapPx} />
      <tr className={styles['group']} aria-rowindex={index + 2}>
        <th scope="rowgroup" colSpan={columnCount} className={styles['groupCell']}>
          <span className={styles['groupText']}>
            {line.label}{' '}
            <span className={styles['groupCount']}>
              {t('outline.count', { count: line.count })}
            </span>
          </span>
        </th>
      </tr>
    </>
  )
}
