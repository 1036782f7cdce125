import { NativeSelect } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'

import { fieldLabel } from '#shared/domain/vocabulary/vocabulary.ts'
import {
  type ColumnMapping,
  type ColumnUse,
  columnUses,
  isColumnField,
} from '#shared/exchange/csv/column-uses.ts'
import type { Table } from '#shared/exchange/csv/read-table.ts'

import { useVocabulary } from '../../entities/use-vocabulary.ts'
import { changeMapping } from './change-mapping.ts'
import styles from './import-export.module.css'

const EXAMPLE_COUNT = 3

interface MappingTableProps {
  readonly table: Table
  readonly mapping: ColumnMapping
  readonly onMapping: (mapping: ColumnMapping) => void
}

/** Each column of the file with a few of its cells, and what it becomes. */
export function MappingTable({ table, mapping, onMapping }: MappingTableProps) {
  const { t } = useTranslation()
  const options = useUseOptions()
  const examples = useMemo(() => table.columns.map((_, index) => examplesOf(table, index)), [table])

  function handleChange(index: number, value: string): void {
    const use = columnUses.find((each) => each === value)
    if (use !== undefined) onMapping(changeMapping(mapping, index, use))
  }

  return (
    // Focusable, so that the keyboard can scroll it where no select has the focus.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={styles['scroller']} tabIndex={0} aria-label={t('importExport.stepColumns')}>
      <table className={`${styles['table']} ${styles['mapping']}`}>
        <thead>
          <tr>
            <th scope="col">{t('importExport.column')}</th>
            <th scope="col">{t('importExport.examples')}</th>
            <th scope="col">{t('importExport.becomes')}</th>
          </tr>
        </thead>
        <tbody>
          {table.columns.map((column, index) => (
            <tr key={column}>
              <td>{column}</td>
              <td className={styles['examples']}>
                {examples[index] === '' ? t('importExport.emptyCells') : examples[index]}
              </td>
              <td>
                <NativeSelect
                  size="xs"
                  aria-label={t('importExport.useOf', { column })}
                  value={mapping[index] ?? 'extra'}
                  data={options}
                  onChange={(event) => handleChange(index, event.currentTarget.value)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** Different cells of a column, joined. */
function examplesOf(table: Table, index: number): string {
  const found = new Set<string>()
  for (const { cells } of table.rows) {
    const cell = cells[index] ?? ''
    if (cell !== '') found.add(cell.slice(0, 40))
    if (found.size === EXAMPLE_COUNT) break
  }
  return [...found].join(' · ')
}

function useUseOptions() {
  const { t } = useTranslation()
  const words = useVocabulary()
  const option = (use: ColumnUse) => ({
    value: use,
    label: isColumnField(use) ? fieldLabel(words, use) : t(`importExport.uses.${use}`),
  })
  const who: readonly ColumnUse[] = ['fullName', 'firstName', 'lastName', 'boss']
  const other: readonly ColumnUse[] = ['extra', 'ignore']
  const fields = columnUses.filter((use) => !who.includes(use) && !other.includes(use))
  return [
    { group: t('importExport.groupName'), items: who.map(option) },
    { group: t('importExport.groupFields'), items: fields.map(option) },
    { group: t('importExport.groupOther'), items: other.map(option) },
  ]
}
