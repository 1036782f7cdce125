import { memo } from 'react'

import type { PlacedCard } from '#shared/boards/board-layout.ts'
import type { Person } from '#shared/domain/entities/entity.ts'
import { optionLabel } from '#shared/domain/vocabulary/vocabulary.ts'

import { StanceShape } from '../entities/stance-mark.tsx'
import { useVocabulary } from '../entities/use-vocabulary.ts'
import { initialsOf } from '../ui/stable-color.ts'
import styles from './person-card.module.css'

interface PersonCardProps {
  readonly person: Person
  readonly look: PlacedCard['look']
  readonly showsUnit?: boolean
}

/**
 * A person of a board: initials with the stance as colour and shape, name, title, roles in the
 * purchase, influence as bars. Memoised by the person's identity, which a change replaces.
 */
export const PersonCard = memo(function PersonCard({ person, look, showsUnit }: PersonCardProps) {
  const subtitle = person.title || (showsUnit === true ? person.unit : '')
  return (
    <div
      className={styles['card']}
      data-look={look}
      data-stance={person.stance ?? 'unknown'}
      data-placeholder={person.placeholder || undefined}
    >
      <span className={styles['avatar']} aria-hidden="true">
        {initialsOf(person.name) || '?'}
        <span className={styles['stance']}>
          <StanceShape stance={person.stance} sizePx={look === 'full' ? 13 : 11} />
        </span>
      </span>
      <span className={styles['text']}>
        <span className={styles['first']}>
          <span className={styles['name']}>{person.name}</span>
          {person.influence !== null && <InfluenceBars value={person.influence} />}
        </span>
        {subtitle !== '' && <span className={styles['title']}>{subtitle}</span>}
        {look === 'full' && person.buyingRoles.length > 0 && <Roles person={person} />}
      </span>
    </div>
  )
})

function Roles({ person }: { readonly person: Person }) {
  const words = useVocabulary()
  const [first, ...others] = person.buyingRoles
  if (first === undefined) return null
  return (
    <span className={styles['roles']}>
      <span className={styles['role']}>{optionLabel(words, 'buyingRoles', first)}</span>
      {others.length > 0 && <span className={styles['more']}>+{others.length}</span>}
    </span>
  )
}

const STEPS = [1, 2, 3, 4, 5] as const

/** Five rising bars, as many filled as the influence has steps. */
function InfluenceBars({ value }: { readonly value: number }) {
  return (
    <svg
      className={styles['influence']}
      width="19"
      height="14"
      viewBox="0 0 19 14"
      aria-hidden="true"
    >
      {STEPS.map((step) => (
        <rect
          key={step}
          x={(step - 1) * 4}
          y={12 - step * 2.2}
          width="2.6"
          height={2 + step * 2.2}
          rx="1"
          data-on={step <= value}
        />
      ))}
    </svg>
  )
}
