import { Tooltip } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import type { PresentPerson } from '../../connection/remote-presence.ts'
import { initialsOf, stableColor } from '../../ui/stable-color.ts'
import styles from './presence-bar.module.css'

interface PeerFaceProps {
  readonly person: PresentPerson
  readonly boardName: string
  readonly isFollowed: boolean
  readonly onFollow: () => void
}

/** Initials in the person's colour; name, area and board as a tooltip. */
export function PeerFace({ person, boardName, isFollowed, onFollow }: PeerFaceProps) {
  const { t } = useTranslation()
  const { id, name, area } = person.participant
  const about = [name, area, boardName].filter((part) => part !== '').join(' · ')
  return (
    <Tooltip label={about}>
      <button
        type="button"
        className={styles['avatar']}
        style={{ background: stableColor(id) }}
        aria-pressed={isFollowed}
        aria-label={isFollowed ? t('presence.stop', { name }) : t('presence.follow', { about })}
        onClick={onFollow}
      >
        {initialsOf(name) || '?'}
      </button>
    </Tooltip>
  )
}
