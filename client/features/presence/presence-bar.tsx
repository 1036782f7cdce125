import { Button, Popover } from '@mantine/core'
import { IconEye } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

import { boardName } from '#shared/boards/board-registry.ts'

import { groupPeople, type Peer, type PresentPerson } from '../../connection/remote-presence.ts'
import { usePeerPlaces } from '../../entities/use-peers.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { usePlan } from '../../plan/plan-context.tsx'
import { PeerFace } from './peer-face.tsx'
import styles from './presence-bar.module.css'
import { PresenceList } from './presence-list.tsx'
import { useFollow } from './use-follow.ts'

interface PresenceBarProps {
  /** Called as somebody is followed and wherever they go: shows the board and view they look at. */
  readonly onShow: (peer: Peer) => void
  /** How many faces stand side by side before the rest folds into a list. */
  readonly maxShown?: number
}

/** Who is here, on which board; a click follows, Escape leaves. */
export function PresenceBar({ onShow, maxShown = 5 }: PresenceBarProps) {
  const { t } = useTranslation()
  const { language } = useLanguage()
  const people = groupPeople(usePeerPlaces())
  const boards = usePlan((state) => state.view.boards)
  const { followed, follow } = useFollow(onShow)
  const [isOpen, setOpen] = useState(false)
  if (people.length === 0) return null
  const shown = people.length > maxShown ? people.slice(0, maxShown - 1) : people
  const hiddenCount = people.length - shown.length

  function boardOf(person: PresentPerson): string {
    const boardId = person.peers.at(-1)?.board
    const board = boardId === null || boardId === undefined ? undefined : boards.get(boardId)
    return board === undefined ? '' : boardName(board, language)
  }

  function handleFollow({ peers }: PresentPerson): void {
    const isFollowed = peers.some(({ clientId }) => clientId === followed?.clientId)
    // The newest of their tabs is the one they look at.
    follow(isFollowed ? null : (peers.at(-1)?.clientId ?? null))
    setOpen(false)
  }

  return (
    <ul className={styles['bar']} aria-label={t('presence.here', { count: people.length })}>
      {followed !== undefined && (
        <li>
          <Button
            size="compact-xs"
            variant="light"
            leftSection={<IconEye size={14} aria-hidden="true" />}
            onClick={() => follow(null)}
            className={styles['following'] ?? ''}
          >
            {t('presence.following', { name: followed.participant.name })}
          </Button>
        </li>
      )}
      {shown.map((person) => (
        <li key={person.participant.id}>
          <PeerFace
            person={person}
            boardName={boardOf(person)}
            isFollowed={person.peers.some(({ clientId }) => clientId === followed?.clientId)}
            onFollow={() => handleFollow(person)}
          />
        </li>
      ))}
      {hiddenCount > 0 && (
        <li>
          <Popover
            opened={isOpen}
            onChange={setOpen}
            width={280}
            position="bottom-end"
            shadow="md"
            trapFocus
            returnFocus
          >
            <Popover.Target>
              <Button
                size="compact-sm"
                radius="xl"
                variant="default"
                className={styles['more'] ?? ''}
                aria-label={t('presence.everybody', { count: people.length })}
                onClick={() => setOpen(!isOpen)}
              >
                +{hiddenCount}
              </Button>
            </Popover.Target>
            <Popover.Dropdown p={6} aria-label={t('presence.here', { count: people.length })}>
              <PresenceList people={people} boardOf={boardOf} onFollow={handleFollow} />
            </Popover.Dropdown>
          </Popover>
        </li>
      )}
    </ul>
  )
}
