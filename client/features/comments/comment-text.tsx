import { useShallow } from 'zustand/react/shallow'

import type { Comment } from '#shared/domain/comments.ts'

import { useOpenPlan, usePlan } from '../../plan/plan-context.tsx'
import styles from './comments-section.module.css'
import { partsOf } from './mentions.ts'

/** A comment's text with the names in it marked; my own stands out. */
export function CommentText({ comment }: { readonly comment: Comment }) {
  const { me } = useOpenPlan()
  const named = usePlan(
    useShallow(({ view }) => comment.mentionIds.flatMap((id) => view.entities.get(id) ?? [])),
  )
  return (
    <span className={styles['text']}>
      {partsOf(comment.text, named).map(({ text, memberId }, index) =>
        memberId === null ? (
          text
        ) : (
          <b
            key={`${index}/${memberId}`}
            className={styles['mention']}
            data-me={memberId === me.memberId}
          >
            {text}
          </b>
        ),
      )}
    </span>
  )
}
