import { VisuallyHidden } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconClockExclamation } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'

import { optionLabel } from '#shared/domain/vocabulary/vocabulary.ts'
import type { EntityMark } from '#shared/domain/rules/entity-marks.ts'

import { anchorOf, unsetWord, valueText } from '../../entities/field-words.ts'
import { RatingPips } from '../../entities/rating-pips.tsx'
import { StanceMark } from '../../entities/stance-mark.tsx'
import { useVocabulary } from '../../entities/use-vocabulary.ts'
import { useFormat } from '../../i18n/use-format.ts'
import type { Column } from './columns.ts'
import styles from './entity-table.module.css'
import { joinedNames, type TableRow, valueOf } from './table-rows.ts'

interface TableCellContentProps {
  readonly row: TableRow
  readonly column: Column
}

/** What a cell shows while it is not edited. */
export const TableCellContent = memo(function TableCellContent(props: TableCellContentProps) {
  const { t } = useTranslation()
  const { row, column } = props
  switch (column.type) {
    case 'relation': {
      const names = joinedNames(row, column.id)
      return (
        <span className={styles['text']} title={names}>
          {names}
        </span>
      )
    }
    case 'tally': {
      const tally = row.tallies.get(column.id)
      if (tally === undefined || tally.total === 0) return null
      return <span className={styles['text']}>{t('outline.tally', { ...tally })}</span>
    }
    case 'marks':
      return <MarkWords marks={row.marks} />
    case 'field':
      return <FieldContent row={row} column={column} />
  }
})

/** What is to be done about a row, in words. */
export function MarkWords({ marks }: { readonly marks: readonly EntityMark[] }) {
  const { t } = useTranslation()
  if (marks.length === 0) return null
  const words = marks.map((mark) => t(`entities.marks.${mark}`)).join(', ')
  const Picture = marks.includes('late') ? IconClockExclamation : IconAlertTriangle
  return (
    <span className={styles['marks']} title={words}>
      <Picture size={14} aria-hidden="true" />
      <span className={styles['text']}>{words}</span>
    </span>
  )
}

function FieldContent({
  row,
  column,
}: {
  readonly row: TableRow
  readonly column: Extract<Column, { type: 'field' }>
}) {
  const { t } = useTranslation()
  const words = useVocabulary()
  const format = useFormat()
  const { entity } = row
  const { id, field } = column
  const value = valueOf(row, id)
  if (id === 'stance') return <StanceMark stance={typeof value === 'number' ? value : null} />
  if (field.type === 'scale') {
    const rating = typeof value === 'number' ? value : null
    return (
      <>
        <RatingPips value={rating} min={field.min} max={field.max} />
        <VisuallyHidden>
          {rating === null ? unsetWord(words, id) : anchorOf(words, id, rating)}
        </VisuallyHidden>
      </>
    )
  }
  if (field.type === 'flag') {
    if (value !== true) return <VisuallyHidden>{t('outline.no')}</VisuallyHidden>
    return (
      <span className={styles['marks']} data-look="yes">
        <IconCheck size={15} aria-hidden="true" />
        {t('outline.yes')}
      </span>
    )
  }
  if (field.type === 'number') {
    const number = typeof value === 'number' ? format.number(value) : ''
    return <span className={styles['number']}>{number}</span>
  }
  if (field.type === 'date') {
    const day = typeof value === 'string' ? format.date(Date.parse(`${value}T12:00:00`)) : ''
    return <span className={styles['text']}>{day}</span>
  }
  if (field.type === 'choices' && Array.isArray(value)) {
    const [first, ...others] = value
    if (first === undefined) return null
    return (
      <span className={styles['roles']} title={valueText(words, id, field, value)}>
        <span className={styles['role']}>{optionLabel(words, 'buyingRoles', String(first))}</span>
        {others.length > 0 && (
          <>
            <span className={styles['more']} aria-hidden="true">
              +{others.length}
            </span>
            <VisuallyHidden>{valueText(words, id, field, others)}</VisuallyHidden>
          </>
        )}
      </span>
    )
  }
  const text = valueText(words, id, field, value)
  return (
    <span
      className={styles['text']}
      title={text}
      data-is-name={id === 'name'}
      data-placeholder={entity.kind === 'person' && entity.placeholder && id === 'name'}
    >
      {text}
    </span>
  )
}
