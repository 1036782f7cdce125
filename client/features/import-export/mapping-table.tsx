import { NativeSelect } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'

import type { EntityKind } from '#shared/domain/entities/entity-registry.ts'
import type { Table } from '#shared/exchange/csv/read-table.ts'
import { type TableMapping, usesOf } from '#shared/exchange/csv/table-import.ts'

import { changeMapping } from './change-mapping.ts'
import styles from './import-export.module.css'
import { useUseLabel } from './use-use-label.ts'

const EXAMPLE_COUNT = 3

interface MappingTableProps {
  readonly table: Table
  readonly kind: EntityKind
  readonly mapping: TableMapping
  readonly onMapping: (mapping: TableMapping) => void
}

/** Each column of the file with a few of its cells, and what it becomes. */
export function MappingTable({ table, kind, mapping, onMapping }: MappingTableProps) {
  const { t } = useTranslation()
  const options = useUseOptions(kind)
  const examples = useMemo(() => table.columns.map((_, index) => examplesOf(table, index)), [table])

  function handleChange(index: number, value: string): void {
    onMapping(changeMapping(kind, mapping, index, value))
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

const who = ['fullName', 'firstName', 'lastName', 'boss'] as const
const others = ['extra', 'ignore'] as const

function useUseOptions(kind: EntityKind) {
  const { t } = useTranslation()
  const labelOf = useUseLabel()
  const isWho = (use: string) =>
    kind === 'person' ? who.some((each) => each === use) : use === 'name'
  const isOther = (use: string) => others.some((each) => each === use)
  const uses = usesOf(kind)
  const fields = uses.filter((use) => !isWho(use) && !isOther(use))
  const named =
    kind === 'person'
      ? who.map((use) => ({ value: use, label: t(`importExport.uses.${use}`) }))
      : [{ value: 'name', label: labelOf('name') }]
  return [
    { group: t('importExport.groupName'), items: named },
    {
      group: t('importExport.groupFields'),
      items: fields.map((use) => ({ value: use, label: labelOf(use) })),
    },
    {
      group: t('importExport.groupOther'),
      items: others.map((use) => ({ value: use, label: t(`importExport.uses.${use}`) })),
    },
  ]
}
