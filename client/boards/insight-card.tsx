import {
  IconHeart,
  IconIdBadge2,
  IconMapPin,
  IconSearch,
  IconUser,
  IconWorld,
} from '@tabler/icons-react'
import { memo, type CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'

import type { Entity } from '#shared/domain/entities/entity.ts'
import { optionLabel } from '#shared/domain/vocabulary/vocabulary.ts'

import { KindMark, kindColor } from '../entities/kind-mark.tsx'
import { useVocabulary } from '../entities/use-vocabulary.ts'
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
import { ConfidenceShape } from './confidence-shape.tsx'
import { ObjectiveChips } from './objective-chips.tsx'
import styles from './piece-card.module.css'

/**
 * A piece of what is known or wanted: its kind by picture and edge, whose it is apart from who cares,
 * how sure we are, what is missing. A question is an open slot. Memoised by what it shows.
 */
export const InsightCard = memo(function InsightCard(props: BoardCardProps) {
  const { entity, look, facts, isRepeated } = props
  return (
    <div
      className={styles['card']}
      data-look={look}
      data-open={entity.kind === 'question' || undefined}
      data-repeated={isRepeated || undefined}
      style={{ '--kind-color': kindColor(entity.kind) } as CSSProperties}
    >
      <div className={styles['head']}>
        <KindMark kind={entity.kind} sizePx={22} />
        <span className={styles['name']}>{entity.name}</span>
        {look === 'compact' && facts.gap !== null && <CompactGap {...props} />}
        {isRepeated && <RepeatedMark />}
      </div>
      {look === 'full' && (
        <>
          <Chips {...props} />
          <div className={styles['line']}>
            <Marks entity={entity} />
            <Where {...props} />
            {facts.comments > 0 && <CommentMark count={facts.comments} />}
          </div>
        </>
      )}
    </div>
  )
})

function CompactGap({ facts: { gap } }: BoardCardProps) {
  const { t } = useTranslation()
  return gap === null ? null : (
    <span
      className={styles['compactGap']}
      role="img"
      aria-label={t(`entities.marks.${gap}`)}
      title={t(`entities.marks.${gap}`)}
    >
      !
    </span>
  )
}

/** Whose it is, who cares, what is missing. */
function Chips({ entity, facts }: BoardCardProps) {
  const { t } = useTranslation()
  return (
    <div className={styles['line']}>
      {facts.owner !== '' && (
        <Chip icon={IconUser} tone="owner" isShort={facts.gap !== null}>
          {facts.owner}
        </Chip>
      )}
      {facts.gap !== null && <GapChip gap={facts.gap} />}
      {entity.kind === 'objective' ? (
        <ObjectiveChips objective={entity} facts={facts} />
      ) : (
        facts.responsible !== '' && (
          <Chip icon={IconIdBadge2} tone="ours">
            {facts.responsible}
          </Chip>
        )
      )}
      {facts.finders !== '' && <Chip icon={IconSearch}>{facts.finders}</Chip>}
      {facts.carers > 0 && (
        <Mark icon={IconHeart} label={t('cards.carers', { count: facts.carers })}>
          {facts.carers}
        </Mark>
      )}
    </div>
  )
}

/** What the piece's own fields say in a picture each. */
function Marks({ entity }: { readonly entity: Entity }) {
  const words = useVocabulary()
  return (
    <>
      {'confidence' in entity && entity.confidence !== null && (
        <ConfidenceShape confidence={entity.confidence} />
      )}
      {'priority' in entity && entity.priority !== null && (
        <PriorityMark priority={entity.priority} />
      )}
      {entity.kind === 'goal' && entity.scope !== null && (
        <Mark icon={entity.scope === 'global' ? IconWorld : IconMapPin} label={words.fields.scope}>
          {optionLabel(words, 'scope', entity.scope)}
        </Mark>
      )}
      {'visibleToCustomer' in entity && entity.visibleToCustomer && <VisibleMark />}
    </>
  )
}

/** Its term, where at the customer it holds, and which of our areas brought it in. */
function Where({ entity, facts: { horizon } }: BoardCardProps) {
  const words = useVocabulary()
  const term = horizon === null ? '' : optionLabel(words, 'horizon', horizon)
  const unit = 'unit' in entity ? entity.unit : ''
  const site = 'site' in entity ? entity.site : ''
  const areas = entity.authors.map(({ area }) => area)
  const parts = [...new Set([term, unit, site, ...areas])].filter((part) => part !== '')
  return <span className={styles['where']}>{parts.join(' · ')}</span>
}
