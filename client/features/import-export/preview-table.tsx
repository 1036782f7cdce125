import { useMemo, useRef, useState } from 'react'
import { Badge, SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import type { RowOutcome } from '#shared/exchange/csv/plan-import.ts'
import type { PlannedRow, TableReport } from '#shared/exchange/csv/table-import.ts'

import { useVocabulary } from '../../entities/use-vocabulary.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { useVirtualRows } from '../../ui/use-virtual-rows.ts'
import styles from './import-export.module.css'
import { useUseLabel } from './use-use-label.ts'

const ROW_HEIGHT_PX = 37
const outcomes = ['new', 'updated', 'unchanged', 'joined'] as const
const colors = { new: 'lagoon', updated: 'ochre', unchanged: 'gray', joined: 'gray' } as const

/** Every row of the file and what happens to it; only the rows in sight exist. */
export function PreviewTable({ report }: { readonly report: TableReport }) {
  const { t } = useTranslation()
  const { rows, details } = report
  const labelOf = useUseLabel()
  const words = useVocabulary()
  const format = useFormat()
  const scrollerRef = useRef<HTMLDivElement>(null)
  const [shown, setShown] = useState<RowOutcome | 'all'>('all')
  const present = outcomes.filter((outcome) => rows.some((row) => row.outcome === outcome))
  const chosen = shown !== 'all' && present.includes(shown) ? shown : 'all'
  const visible = useMemo(
    () => (chosen === 'all' ? rows : rows.filter((row) => row.outcome === chosen)),
    [rows, chosen],
  )
  const virtualizer = useVirtualRows({
    count: visible.length,
    scrollerRef,
    rowHeightPx: ROW_HEIGHT_PX,
    keyOf: (index) => visible[index]?.line ?? index,
  })
  const items = virtualizer.getVirtualItems()
  const abovePx = items[0]?.start ?? 0
  const belowPx = virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0)

  function describeChanges({ changed }: PlannedRow): string {
    return t('importExport.changes', { fields: changed.map(labelOf).join(', ') })
  }

  return (
    <>
      {present.length > 1 && (
        <SegmentedControl
          size="xs"
          mb="xs"
          aria-label={t('importExport.show')}
          value={chosen}
          data={[
            { value: 'all', label: t('importExport.all') },
            ...present.map((outcome) => ({
              value: outcome,
              label: t(`importExport.outcomes.${outcome}`),
            })),
          ]}
          onChange={(value) => setShown(outcomes.find((outcome) => outcome === value) ?? 'all')}
        />
      )}
      {/* Focusable, so that the keyboard can scroll it. */}
      <section
        ref={scrollerRef}
        className={styles['scroller']}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        aria-label={t('importExport.tabPeople')}
      >
        <table
          className={`${styles['table']} ${styles['preview']}`}
          aria-rowcount={visible.length + 1}
        >
          <thead>
            <tr aria-rowindex={1}>
              <th scope="col" className={styles['line']}>
                {t('importExport.line')}
              </th>
              <th scope="col">{words.fields.name}</th>
              {details.map((use) => (
                <th key={use} scope="col">
                  {labelOf(use)}
                </th>
              ))}
              <th scope="col" className={styles['outcome']}>
                {t('importExport.outcome')}
              </th>
            </tr>
          </thead>
          <tbody>
            <Gap heightPx={abovePx} />
            {items.map(({ index, key }) => {
              const row = visible[index]
              if (row === undefined) return null
              const hint = row.changed.length > 0 ? describeChanges(row) : undefined
              return (
                <tr key={String(key)} aria-rowindex={index + 2}>
                  <td className={styles['line']}>{format.number(row.line)}</td>
                  <td className={row.isPlaceholder ? styles['placeholder'] : undefined}>
                    {row.name}
                  </td>
                  {row.cells.map((cell, place) => (
                    <td key={details[place]}>{cell}</td>
                  ))}
                  <td title={hint}>
                    <Badge size="sm" variant="light" tt="none" color={colors[row.outcome]}>
                      {t(`importExport.rowOutcomes.${row.outcome}`)}
                    </Badge>{' '}
                    {hint}
                  </td>
                </tr>
              )
            })}
            <Gap heightPx={belowPx} />
          </tbody>
        </table>
      </section>
    </>
  )
}

/** Stands for the rows out of sight. */
function Gap({ heightPx }: { readonly heightPx: number }) {
  return heightPx > 0 ? <tr aria-hidden="true" style={{ height: heightPx }} /> : null
}
