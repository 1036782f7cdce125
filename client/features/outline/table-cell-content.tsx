import { VisuallyHidden } from '@mantine/core'
import { memo } from 'react'

import type { Entity } from '#shared/domain/entities/entity.ts'
import { optionLabel } from '#shared/domain/vocabulary/vocabulary.ts'

import { anchorOf, unsetWord, valueText } from '../../entities/field-words.ts'
import { RatingPips } from '../../entities/rating-pips.tsx'
import { StanceMark } from '../../entities/stance-mark.tsx'
import { useVocabulary } from '../../entities/use-vocabulary.ts'
import type { Column } from './columns.ts'
import styles from './entity-table.module.css'

interface TableCellContentProps {
  readonly entity: Entity
  readonly column: Column
  readonly relationText: string
}

/** What a cell shows while it is not edited. */
export const TableCellContent = memo(function TableCellContent(props: TableCellContentProps) {
  const words = useVocabulary()
  const { entity, column, relationText } = props
  if (column.content.type === 'relation')
    return <span className={styles['text']}>{relationText}</span>
  const { field } = column.content
  const value: unknown = new Map<string, unknown>(Object.entries(entity)).get(column.id)
  if (column.id === 'stance') {
    return <StanceMark stance={typeof value === 'number' ? value : null} />
  }
  if (field.type === 'scale') {
    const rating = typeof value === 'number' ? value : null
    return (
      <>
        <RatingPips value={rating} min={field.min} max={field.max} />
        <VisuallyHidden>
          {rating === null ? unsetWord(words, column.id) : anchorOf(words, column.id, rating)}
        </VisuallyHidden>
      </>
    )
  }
  if (field.type === 'choices' && Array.isArray(value)) {
    const [first, ...others] = value
    if (first === undefined) return null
    return (
      <span className={styles['roles']} title={valueText(words, column.id, field, value)}>
        <span className={styles['role']}>{optionLabel(words, 'buyingRoles', String(first))}</span>
        {others.length > 0 && (
          <>
            <span className={styles['more']} aria-hidden="true">
              +{others.length}
            </span>
            <VisuallyHidden>{valueText(words, column.id, field, others)}</VisuallyHidden>
          </>
        )}
      </span>
    )
  }
  return (
    <span
      className={styles['text']}
      data-is-name={column.id === 'name'}
      data-placeholder={entity.kind === 'person' && entity.placeholder && column.id === 'name'}
    >
      {valueText(words, column.id, field, value)}
    </span>
  )
})
