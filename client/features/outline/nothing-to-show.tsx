import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import type { EntityKind } from '#shared/domain/entities/entity-registry.ts'

import { EmptyState } from '../../ui/empty-state.tsx'
import styles from './outline.module.css'

interface NothingToShowProps {
  readonly kind: EntityKind
  readonly isFiltered: boolean
  readonly onClear: () => void
}

/** What stands in place of an empty table: the way out of a filter, or the way to a first entry. */
export function NothingToShow({ kind, isFiltered, onClear }: NothingToShowProps) {
  const { t } = useTranslation()
  if (isFiltered) {
    return (
      <div className={styles['empty']}>
        <EmptyState
          title={t('outline.noMatchTitle')}
          actions={
            <Button variant="default" onClick={onClear}>
              {t('filter.clear')}
            </Button>
          }
        >
          {t('outline.noMatchText')}
        </EmptyState>
      </div>
    )
  }
  const about = kind === 'person' ? 'People' : kind === 'member' ? 'Team' : 'Pieces'
  return (
    <div className={styles['empty']}>
      <EmptyState title={t(`outline.no${about}Title`)}>{t(`outline.no${about}Text`)}</EmptyState>
    </div>
  )
}
