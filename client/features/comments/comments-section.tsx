import { memo } from 'react'
import { useTranslation } from 'react-i18next'

import type { EntityId } from '#shared/core/ids.ts'
import type { Comment } from '#shared/domain/comments.ts'

import { InspectorSection } from '../../entities/inspector-section.tsx'
import { useOpenPlan, usePlan } from '../../plan/plan-context.tsx'
import { CommentForm } from './comment-form.tsx'
import { CommentRow } from './comment-row.tsx'
import styles from './comments-section.module.css'

interface CommentsProps {
  readonly entityId: EntityId
}

const NONE: readonly Comment[] = []

/** What people said about an entity, oldest first, and where to say more. */
export const CommentsSection = memo(function CommentsSection({ entityId }: CommentsProps) {
  const { t } = useTranslation()
  const comments = usePlan(({ view }) => view.comments.get(entityId) ?? NONE)
  const plan = useOpenPlan()
  return (
    <InspectorSection
      title={t('comments.title')}
      note={comments.length === 0 ? undefined : String(comments.length)}
    >
      {comments.length > 0 && (
        <ol className={styles['list']} aria-label={t('comments.title')}>
          {comments.map((comment) => (
            <CommentRow key={comment.id} comment={comment} />
          ))}
        </ol>
      )}
      {plan.mayEdit && (
        <CommentForm
          key={entityId}
          label={t('comments.add')}
          submitLabel={t('comments.send')}
          onSubmit={(text, mentionIds) =>
            plan.run({
              name: 'addComment',
              args: { entityId, text, mentionIds: [...mentionIds] },
            }).ok
          }
        />
      )}
      {comments.length === 0 && !plan.mayEdit && (
        <p className={styles['when']}>{t('comments.none')}</p>
      )}
    </InspectorSection>
  )
})
