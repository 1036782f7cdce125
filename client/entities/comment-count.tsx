import { IconMessage2 } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import type { EntityId } from '#shared/core/ids.ts'

import { usePlan } from '../plan/plan-context.tsx'
import styles from './comment-count.module.css'

/** How many comments an entity has, for its card; nothing where it has none. */
export function CommentCount({ entityId }: { readonly entityId: EntityId }) {
  const { t } = useTranslation()
  const count = usePlan(({ view }) => view.comments.get(entityId)?.length ?? 0)
  if (count === 0) return null
  return (
    <span className={styles['count']} role="img" aria-label={t('entities.comments', { count })}>
      <IconMessage2 size={14} aria-hidden="true" />
      {count}
    </span>
  )
}
