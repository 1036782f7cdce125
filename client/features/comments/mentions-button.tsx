import { ActionIcon, Indicator, Popover, Tooltip } from '@mantine/core'
import { IconAt } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useShallow } from 'zustand/react/shallow'

import type { PlanId } from '#shared/core/ids.ts'
import type { Comment } from '#shared/domain/comments.ts'

import { EntityAvatar } from '../../entities/entity-avatar.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { useOpenPlan, usePlan } from '../../plan/plan-context.tsx'
import { browserStorage } from '../../settings/browser-storage.ts'
import { createSeenMentions } from '../../settings/seen-mentions.ts'
import { useNow } from '../../ui/use-now.ts'
import { CommentText } from './comment-text.tsx'
import styles from './comments-section.module.css'
import { mentionsOf } from './mentions.ts'

interface MentionsButtonProps {
  readonly planId: PlanId
}

const NONE: readonly Comment[] = []
const MINUTE_MS = 60_000

/** Where somebody named me, with how many of these I have not seen; nothing while nobody has. */
export function MentionsButton({ planId }: MentionsButtonProps) {
  const { t } = useTranslation()
  const { me } = useOpenPlan()
  const mentions = usePlan(
    useShallow(({ view }) =>
      me.memberId === null ? NONE : mentionsOf(view, me.memberId, me.participantId),
    ),
  )
  const stored = useMemo(() => createSeenMentions(browserStorage, planId), [planId])
  const [seen, setSeen] = useState(() => stored.read())
  const [isOpen, setOpen] = useState(false)
  /** What was new as the list opened stays marked while it is open. */
  const [seenBefore, setSeenBefore] = useState(seen)
  if (mentions.length === 0) return null
  const unseen = mentions.filter(({ id }) => !seen.has(id)).length
  const label = unseen === 0 ? t('comments.mentions') : t('comments.unseen', { count: unseen })

  function handleToggle(): void {
    if (!isOpen) {
      setSeenBefore(seen)
      stored.write(mentions.map(({ id }) => id))
      setSeen(stored.read())
    }
    setOpen(!isOpen)
  }

  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      position="bottom-end"
      width={320}
      shadow="md"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <Tooltip label={label} disabled={isOpen}>
          <Indicator label={unseen} size={16} disabled={unseen === 0} color="clay" offset={4}>
            <ActionIcon
              variant={isOpen ? 'light' : 'subtle'}
              color={isOpen ? undefined : 'gray'}
              size={36}
              aria-label={label}
              aria-expanded={isOpen}
              data-unseen={unseen}
              onClick={handleToggle}
            >
              <IconAt size={20} aria-hidden="true" />
            </ActionIcon>
          </Indicator>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown p={6} aria-label={t('comments.mentions')}>
        <ul className={styles['mentions']} aria-label={t('comments.mentions')}>
          {mentions.map((comment) => (
            <Mention
              key={comment.id}
              comment={comment}
              isUnseen={!seenBefore.has(comment.id)}
              onGo={() => setOpen(false)}
            />
          ))}
        </ul>
      </Popover.Dropdown>
    </Popover>
  )
}

interface MentionProps {
  readonly comment: Comment
  readonly isUnseen: boolean
  readonly onGo: () => void
}

function Mention({ comment, isUnseen, onGo }: MentionProps) {
  const plan = useOpenPlan()
  const format = useFormat()
  const nowMs = useNow(MINUTE_MS)
  const entity = usePlan(({ view }) => view.entities.get(comment.entityId))
  if (entity === undefined) return null
  const { author, createdAtMs } = comment
  return (
    <li>
      <button
        type="button"
        className={styles['mentionEntry']}
        data-unseen={isUnseen}
        onClick={() => {
          plan.focus(comment.entityId)
          onGo()
        }}
      >
        <span className={styles['about']}>
          <EntityAvatar entity={entity} sizePx={22} />
          {entity.name}
        </span>
        <span className={styles['when']}>
          {author.name}
          {createdAtMs !== null && ` · ${format.relative(createdAtMs, nowMs)}`}
        </span>
        <CommentText comment={comment} />
      </button>
    </li>
  )
}
