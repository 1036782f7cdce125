import { useTranslation } from 'react-i18next'

import type { PresentPerson } from '../../connection/remote-presence.ts'
import { initialsOf, stableColor } from '../../ui/stable-color.ts'
import styles from './presence-bar.module.css'

interface PresenceListProps {
  readonly people: readonly PresentPerson[]
  readonly boardOf: (person: PresentPerson) => string
  readonly onFollow: (person: PresentPerson) => void
}

/** Everybody who is here, one a line. */
export function PresenceList({ people, boardOf, onFollow }: PresenceListProps) {
  const { t } = useTranslation()
  return (
    <ul className={styles['list']}>
      {people.map((person) => {
        const { id, name, area, role } = person.participant
        const about = [area, boardOf(person), role === 'observer' ? t('roles.observer') : '']
        return (
          <li key={id}>
            <button type="button" className={styles['line']} onClick={() => onFollow(person)}>
              <span
                className={styles['avatar']}
                style={{ background: stableColor(id) }}
                aria-hidden="true"
              >
                {initialsOf(name) || '?'}
              </span>
              <span className={styles['lineText']}>
                <span>{name}</span>
                <span className={styles['about']}>{about.filter(Boolean).join(' · ')}</span>
              </span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}
