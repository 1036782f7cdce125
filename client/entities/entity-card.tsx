import type { ReactNode } from 'react'

import type { Entity } from '#shared/domain/entities/entity.ts'

import { EntityAvatar } from './entity-avatar.tsx'
import styles from './entity-card.module.css'
import { subtitleOf } from './match-entities.ts'

interface EntityCardProps {
  readonly entity: Entity
  /** Stands under the name in place of job and unit. */
  readonly subtitle?: string
  readonly right?: ReactNode
  readonly onClick?: () => void
}

/** An entity in one line of a list; a button where it does something. */
export function EntityCard({ entity, subtitle, right, onClick }: EntityCardProps) {
  const under = subtitle ?? subtitleOf(entity)
  const content = (
    <>
      <EntityAvatar entity={entity} sizePx={28} />
      <span className={styles['text']}>
        <span
          className={styles['name']}
          data-sentence={entity.kind !== 'person' && entity.kind !== 'member'}
          data-placeholder={entity.kind === 'person' && entity.placeholder}
        >
          {entity.name}
        </span>
        {under !== '' && <span className={styles['subtitle']}>{under}</span>}
      </span>
      {right}
    </>
  )
  return onClick === undefined ? (
    <div className={styles['card']}>{content}</div>
  ) : (
    <button type="button" className={styles['card']} onClick={onClick}>
      {content}
    </button>
  )
}
