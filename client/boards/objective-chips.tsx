import { IconCircleCheck, IconIdBadge2 } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import type { EntityOf } from '#shared/domain/entities/entity.ts'

import { useFormat } from '../i18n/use-format.ts'
import type { CardFacts } from './card-facts.ts'
import { Chip, Mark } from './card-marks.tsx'
import styles from './piece-card.module.css'

interface ObjectiveChipsProps {
  readonly objective: EntityOf<'objective'>
  readonly facts: CardFacts
}

/** What an aim of ours is worth, whose it is, and how far its actions are. */
export function ObjectiveChips({ objective, facts }: ObjectiveChipsProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { responsible, parts, partsDone, currency } = facts
  return (
    <>
      {responsible !== '' && (
        <Chip icon={IconIdBadge2} tone="ours" isShort>
          {responsible}
        </Chip>
      )}
      {parts > 0 && (
        <Mark icon={IconCircleCheck} label={t('cards.actionsDone')}>
          {partsDone}/{parts}
        </Mark>
      )}
      {objective.amount !== null && (
        <span className={styles['amount']}>
          {format.shortNumber(objective.amount)} {currency}
        </span>
      )}
    </>
  )
}
