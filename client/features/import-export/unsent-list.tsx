import { Badge, Checkbox, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import type { EntityId } from '#shared/core/ids.ts'
import { fieldLabel } from '#shared/domain/vocabulary/vocabulary.ts'
import type { EditedEntity } from '#shared/exchange/unsent-edits/compare-edits.ts'

import { useVocabulary } from '../../entities/use-vocabulary.ts'
import styles from './import-export.module.css'

interface UnsentListProps {
  readonly rows: readonly EditedEntity[]
  /** Null where all of it is taken up together. */
  readonly chosen: ReadonlySet<EntityId> | null
  readonly onToggle: (id: EntityId) => void
}

/** The entities that a file of unsent edits brings, each with what is new of it. */
export function UnsentList({ rows, chosen, onToggle }: UnsentListProps) {
  const { t } = useTranslation()
  const words = useVocabulary()

  function detailsOf({ state, fields, links, comments }: EditedEntity): string {
    const names = fields.map((name) =>
      name === 'notes' ? t('importExport.uses.notes') : fieldLabel(words, name),
    )
    return [
      ...(state === 'changed' && names.length > 0
        ? [t('importExport.changes', { fields: names.join(', ') })]
        : []),
      ...(links.length > 0 ? [t('importExport.unsentLinks', { count: links.length })] : []),
      ...(comments.length > 0
        ? [t('importExport.unsentComments', { count: comments.length })]
        : []),
    ].join(' · ')
  }

  return (
    <ul
      className={`${styles['scroller']} ${styles['list']}`}
      aria-label={t('importExport.unsentList')}
    >
      {rows.map((row) => {
        const { entity, state, isUnsent } = row
        const text = (
          <>
            <b>{entity.name}</b> · {words.kinds[entity.kind].one}{' '}
            <Badge size="sm" variant="default" tt="none">
              {t(`importExport.unsentStates.${state}`)}
            </Badge>{' '}
            {chosen !== null && !isUnsent && (
              <Badge size="sm" variant="default" tt="none">
                {t('importExport.unsentNot')}
              </Badge>
            )}
          </>
        )
        return (
          <li key={entity.id} className={styles['unsent']} data-entity-id={entity.id}>
            {chosen === null ? (
              <>
                <Text size="sm">{text}</Text>
                <Text size="xs" c="dimmed">
                  {detailsOf(row)}
                </Text>
              </>
            ) : (
              <Checkbox
                label={text}
                description={detailsOf(row)}
                checked={chosen.has(entity.id)}
                onChange={() => onToggle(entity.id)}
              />
            )}
          </li>
        )
      })}
    </ul>
  )
}
