import {
  IconAlertTriangle,
  IconBarrierBlock,
  IconCalendar,
  IconFlag,
  IconListCheck,
  IconTargetArrow,
  IconUser,
  IconUserQuestion,
} from '@tabler/icons-react'
import { memo, type CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'

import type { EntityOf } from '#shared/domain/entities/entity.ts'
import { isLate } from '#shared/domain/rules/gaps.ts'

import { kindColor } from '../entities/kind-mark.tsx'
import { useVocabulary } from '../entities/use-vocabulary.ts'
import { useFormat } from '../i18n/use-format.ts'
import { initialsOf } from '../ui/stable-color.ts'
import { useToday } from '../ui/use-today.ts'
import type { BoardCardProps } from './board-view.ts'
import {
  Chip,
  CommentMark,
  GapChip,
  Mark,
  PriorityMark,
  RepeatedMark,
  VisibleMark,
} from './card-marks.tsx'
import styles from './piece-card.module.css'
import { StatusShape } from './status-shape.tsx'

interface ActionCardProps extends Omit<BoardCardProps, 'entity'> {
  readonly action: EntityOf<'action'>
}

/**
 * An action: who answers for it, by when, how it stands, how far its steps are, what it is for and what
 * stands in its way. Memoised by what it shows.
 */
export const ActionCard = memo(function ActionCard(props: ActionCardProps) {
  const { action, look, facts, isRepeated } = props
  return (
    <div
      className={styles['card']}
      data-look={look}
      data-repeated={isRepeated || undefined}
      data-faint={action.status === 'dropped' || undefined}
      style={{ '--kind-color': kindColor('action') } as CSSProperties}
    >
      <div className={styles['head']}>
        <Responsible name={facts.responsible} />
        <span className={styles['name']}>{action.name}</span>
        {look === 'compact' && <DueMark action={action} isShort />}
        {isRepeated && <RepeatedMark />}
        <StatusShape status={action.status} />
      </div>
      {look === 'full' && (
        <>
          <Purpose {...props} />
          <div className={styles['line']}>
            <DueMark action={action} />
            <Progress {...props} />
            <span className={styles['where']} />
            {facts.comments > 0 && <CommentMark count={facts.comments} />}
          </div>
        </>
      )}
    </div>
  )
})

function Responsible({ name }: { readonly name: string }) {
  const { t } = useTranslation()
  return name === '' ? (
    <span
      className={styles['responsible']}
      data-nobody
      role="img"
      aria-label={t('entities.marks.action-without-responsible')}
      title={t('entities.marks.action-without-responsible')}
    >
      <IconUserQuestion size={15} stroke={1.9} aria-hidden="true" />
    </span>
  ) : (
    <span className={styles['responsible']} role="img" aria-label={name} title={name}>
      {initialsOf(name) || '?'}
    </span>
  )
}

/** What it is for, and with whom at the customer. */
function Purpose({ facts }: ActionCardProps) {
  return (
    <div className={styles['line']}>
      {facts.gap !== null && <GapChip gap={facts.gap} />}
      {facts.aim !== '' && facts.gap === null && (
        <Chip icon={IconTargetArrow}>
          {facts.aims > 1 ? `+${facts.aims - 1} · ${facts.aim}` : facts.aim}
        </Chip>
      )}
      {facts.aim !== '' && facts.gap !== null && <Mark icon={IconTargetArrow} label={facts.aim} />}
      {facts.counterpart !== '' && facts.gap === null && (
        <Chip icon={IconUser} tone="owner" isShort>
          {facts.counterpart}
        </Chip>
      )}
    </div>
  )
}

interface DueMarkProps {
  readonly action: EntityOf<'action'>
  /** Only that it is late, without the day. */
  readonly isShort?: boolean
}

/** When it is due; what is late is said in words. */
function DueMark({ action, isShort = false }: DueMarkProps) {
  const { t } = useTranslation()
  const words = useVocabulary()
  const format = useFormat()
  const today = useToday()
  const isOverdue = isLate(action, today)
  if (action.dueOn === null || (isShort && !isOverdue)) return null
  const day = format.nearDay(action.dueOn, today)
  if (isShort)
    return <Mark icon={IconAlertTriangle} tone="alarm" label={t('cards.late', { day })} />
  return (
    <Mark
      icon={isOverdue ? IconAlertTriangle : IconCalendar}
      tone={isOverdue ? 'alarm' : 'plain'}
      label={words.fields.dueOn}
    >
      {isOverdue ? t('cards.late', { day }) : day}
    </Mark>
  )
}

function Progress({ action, facts }: ActionCardProps) {
  const { t } = useTranslation()
  const words = useVocabulary()
  return (
    <>
      {facts.parts > 0 && (
        <Mark icon={IconListCheck} label={t('cards.stepsDone')}>
          {facts.partsDone}/{facts.parts}
        </Mark>
      )}
      {facts.obstacles > 0 && (
        <Mark icon={IconBarrierBlock} tone="alarm" label={t('cards.obstacles')}>
          {facts.obstacles}
        </Mark>
      )}
      {action.promised && <Mark icon={IconFlag} tone="strong" label={words.fields.promised} />}
      {action.priority !== null && <PriorityMark priority={action.priority} />}
      {action.visibleToCustomer && <VisibleMark />}
    </>
  )
}
