import { ActionIcon } from '@mantine/core'
import { IconPencil, IconTrash } from '@tabler/icons-react'
import { memo, useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { Comment } from '#shared/domain/comments.ts'

import { useAuthorName } from '../../entities/use-author-name.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { useOpenPlan } from '../../plan/plan-context.tsx'
import { PersonAvatar } from '../../ui/person-avatar.tsx'
import { useNow } from '../../ui/use-now.ts'
import { CommentForm } from './comment-form.tsx'
import { CommentText } from './comment-text.tsx'
import styles from './comments-section.module.css'

const MINUTE_MS = 60_000

/** One comment: who, when, what; mine can be changed, and removed by me or a facilitator. */
export const CommentRow = memo(function CommentRow({ comment }: { readonly comment: Comment }) {
  const { t } = useTranslation()
  const plan = useOpenPlan()
  const format = useFormat()
  const nowMs = useNow(MINUTE_MS)
  const [isEditing, setEditing] = useState(false)
  const { author, createdAtMs, editedAtMs } = comment
  const name = useAuthorName()(author)
  const which = { entityId: comment.entityId, commentId: comment.id }
  const isMine = author.participantId === plan.me.participantId

  return (
    <li className={styles['comment']} data-comment-id={comment.id}>
      <PersonAvatar name={author.name} sizePx={26} />
      <div className={styles['body']}>
        <div className={styles['head']}>
          <span className={styles['who']}>
            {author.area === '' ? name : `${name} · ${author.area}`}
          </span>
          {createdAtMs !== null && (
            <time
              className={styles['when']}
              dateTime={new Date(createdAtMs).toISOString()}
              title={format.moment(createdAtMs)}
            >
              {format.relative(createdAtMs, nowMs)}
            </time>
          )}
          {editedAtMs !== null && (
            <span className={styles['when']} title={format.moment(editedAtMs)}>
              {t('comments.edited')}
            </span>
          )}
        </div>
        {isEditing ? (
          <CommentForm
            label={t('comments.edit')}
            submitLabel={t('comments.save')}
            initialText={comment.text}
            hasAutoFocus
            onSubmit={(text, mentionIds) => {
              const args = { ...which, text, mentionIds: [...mentionIds] }
              const { ok } = plan.run({ name: 'editComment', args })
              if (ok) setEditing(false)
              return ok
            }}
            onCancel={() => setEditing(false)}
          />
        ) : (
          <CommentText comment={comment} />
        )}
      </div>
      {plan.mayEdit && !isEditing && (
        <div className={styles['tools']}>
          {isMine && (
            <ActionIcon
              variant="subtle"
              color="gray"
              size="md"
              aria-label={t('comments.edit')}
              onClick={() => setEditing(true)}
            >
              <IconPencil size={15} aria-hidden="true" />
            </ActionIcon>
          )}
          {(isMine || plan.isFacilitator) && (
            <ActionIcon
              variant="subtle"
              color="gray"
              size="md"
              aria-label={t('comments.remove')}
              onClick={() => plan.run({ name: 'removeComment', args: which })}
            >
              <IconTrash size={15} aria-hidden="true" />
            </ActionIcon>
          )}
        </div>
      )}
    </li>
  )
})
