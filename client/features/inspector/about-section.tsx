import { memo } from 'react'
import { useTranslation } from 'react-i18next'

import type { Author } from '#shared/domain/entities/entity.ts'

import { useAuthorName } from '../../entities/use-author-name.ts'
import { useFormat } from '../../i18n/use-format.ts'
import styles from './extras-table.module.css'
import { InspectorSection } from '../../entities/inspector-section.tsx'

interface AboutSectionProps {
  /** See `useAuthorsText`. */
  readonly authors: string
  readonly createdAtMs: number | null
}

/** Where an entry came from: who brought it in, for which area, and when. */
export const AboutSection = memo(function AboutSection({
  authors,
  createdAtMs,
}: AboutSectionProps) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <InspectorSection title={t('inspector.about')}>
      <dl className={styles['list']}>
        <div className={styles['entry']}>
          <dt>{t('inspector.broughtBy')}</dt>
          <dd>{authors === '' ? t('inspector.notKnown') : authors}</dd>
        </div>
        <div className={styles['entry']}>
          <dt>{t('inspector.addedOn')}</dt>
          <dd>
            {createdAtMs === null
              ? t('inspector.notKnown')
              : `${format.date(createdAtMs)}, ${format.time(createdAtMs)}`}
          </dd>
        </div>
      </dl>
    </InspectorSection>
  )
})

/** Says names with the areas they spoke for. */
export function useAuthorsText(): (authors: readonly Author[]) => string {
  const nameOf = useAuthorName()
  return (authors) =>
    authors
      .map((author) => (author.area === '' ? nameOf(author) : `${nameOf(author)} (${author.area})`))
      .join(', ')
}
