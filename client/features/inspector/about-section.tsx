import { useTranslation } from 'react-i18next'

import type { Author, Entity } from '#shared/domain/entities/entity.ts'

import { useFormat } from '../../i18n/use-format.ts'
import styles from './extras-table.module.css'
import { InspectorSection } from '../../entities/inspector-section.tsx'

/** Where an entry came from: who brought it in, for which area, and when. */
export function AboutSection({ entity }: { readonly entity: Entity }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { createdAtMs, authors } = entity
  return (
    <InspectorSection title={t('inspector.about')} isInitiallyOpen={false}>
      <dl className={styles['list']}>
        <div className={styles['entry']}>
          <dt>{t('inspector.broughtBy')}</dt>
          <dd>{authors.length === 0 ? t('inspector.notKnown') : <Authors authors={authors} />}</dd>
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
}

/** Names with the areas they spoke for. */
export function Authors({ authors }: { readonly authors: readonly Author[] }) {
  return authors.map(({ name, area }) => (area === '' ? name : `${name} (${area})`)).join(', ')
}
