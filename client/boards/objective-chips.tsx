import { IconCircleCheck, IconIdBadge2 } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

import type { EntityOf } from '#shared/domain/entities/entity.ts'
import { optionLabel } from '#shared/domain/vocabulary/vocabulary.ts'

import { useVocabulary } from '../entities/use-vocabulary.ts'
import { useFormat } from '../i18n/use-format.ts'
import { initialsOf } from '../ui/stable-color.ts'
import type { CardFacts } from './card-facts.ts'
import { Chip, Mark } from './card-marks.tsx'
import styles from './piece-card.module.css'

interface ObjectiveChipsProps {
  readonly objective: EntityOf<'objective'>
  readonly facts: CardFacts
}

/** What an aim of ours is worth, by when, whose it is, and how far its actions are. */
export function ObjectiveChips({ objective, facts }: ObjectiveChipsProps) {
  const { t } = useTranslation()
  const words = useVocabulary()
  const format = useFormat()
  const { responsible, horizon, parts, partsDone, currency } = facts
  return (
    <>
      {responsible !== '' && (
        <Chip icon={IconIdBadge2} tone="ours">
          {initialsOf(responsible) || responsible}
        </Chip>
      )}
      {parts > 0 && (
        <Mark icon={IconCircleCheck} label={t('cards.actionsDone')}>
          {partsDone}/{parts}
        </Mark>
      )}
      {objective.amount !== null && (
        <span className={styles['amount']}>
          {format.number(objective.amount)} {currency}
        </span>
      )}
      {horizon !== null && (
        <span className={styles['quiet']}>{optionLabel(words, 'horizon', horizon)}</span>
      )}
    </>
  )
}
