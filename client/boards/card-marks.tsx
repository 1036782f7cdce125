import type { Icon } from '@tabler/icons-react'
import {
  IconAlertCircle,
  IconChevronDown,
  IconChevronsUp,
  IconCopy,
  IconEqual,
  IconEye,
  IconMessage,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { Priority } from '#shared/domain/entities/scales.ts'
import type { GapKind } from '#shared/domain/rules/gaps.ts'
import { optionLabel } from '#shared/domain/vocabulary/vocabulary.ts'

import { useVocabulary } from '../entities/use-vocabulary.ts'
import { initialsOf } from '../ui/stable-color.ts'
import styles from './card-marks.module.css'

interface ChipProps {
  readonly icon: Icon
  readonly tone?: 'plain' | 'owner' | 'ours' | 'gap'
  /** Of a name only its first letters. */
  readonly isShort?: boolean
  readonly children: string
}

/** As many letters fit beside anything else on a card. */
const SHORT_LETTERS = 8

/**
 * A picture with a name or a few words on a ground of their own. Where not even a word has room, the
 * picture stands alone.
 */
export function Chip({ icon: Picture, tone = 'plain', isShort = false, children }: ChipProps) {
  const text = isShort ? initialsOf(children) || children : children
  return (
    <span
      className={styles['chip']}
      data-tone={tone}
      data-short={text.length <= SHORT_LETTERS}
      title={children}
    >
      <Picture size={13} stroke={2} aria-hidden="true" />
      <span>{text}</span>
    </span>
  )
}

interface MarkProps {
  readonly icon: Icon
  /** What the picture says, for those who hear it. */
  readonly label: string
  readonly tone?: 'plain' | 'strong' | 'alarm'
  readonly children?: ReactNode
}

/** A picture that says something by itself, with a number or a word beside it at most. */
export function Mark({ icon: Picture, label, tone = 'plain', children }: MarkProps) {
  return (
    <span className={styles['mark']} data-tone={tone}>
      <Picture size={14} stroke={1.9} role="img" aria-label={label} />
      {children}
    </span>
  )
}

/** What is missing, in words. */
export function GapChip({ gap }: { readonly gap: GapKind }) {
  const { t } = useTranslation()
  return (
    <Chip icon={IconAlertCircle} tone="gap">
      {t(`entities.marks.${gap}`)}
    </Chip>
  )
}

const priorityIcons: Readonly<Record<Priority, Icon>> = {
  high: IconChevronsUp,
  medium: IconEqual,
  low: IconChevronDown,
}

/** A priority by the direction its picture points to. */
export function PriorityMark({ priority }: { readonly priority: Priority }) {
  const words = useVocabulary()
  return (
    <Mark
      icon={priorityIcons[priority]}
      tone={priority === 'high' ? 'strong' : 'plain'}
      label={`${words.fields.priority}: ${optionLabel(words, 'priority', priority)}`}
    />
  )
}

/** The customer may see it. */
export function VisibleMark() {
  return <Mark icon={IconEye} tone="strong" label={useVocabulary().fields.visibleToCustomer} />
}

export function CommentMark({ count }: { readonly count: number }) {
  const { t } = useTranslation()
  return (
    <Mark icon={IconMessage} label={t('cards.comments')}>
      {count}
    </Mark>
  )
}

/** The entity has another card on this board. */
export function RepeatedMark() {
  const { t } = useTranslation()
  return <Mark icon={IconCopy} label={t('cards.repeated')} />
}
