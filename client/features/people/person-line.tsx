import { Badge, Group, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

import type { Membership } from '#shared/protocol/http-join.ts'

import { PersonAvatar } from '../../ui/person-avatar.tsx'

interface PersonLineProps {
  readonly person: Pick<Membership, 'name' | 'area' | 'level' | 'role'>
  readonly isMe?: boolean
  /** A third line, such as when they were here. */
  readonly note?: string
  readonly action?: ReactNode
}

/** One person of the plan: initials, name, area and level, role. */
export function PersonLine({ person, isMe = false, note, action }: PersonLineProps) {
  const { t } = useTranslation()
  const facts = [
    person.area === '' ? t('people.noArea') : person.area,
    ...(person.level === null ? [] : [t(`levels.${person.level}`)]),
  ]
  return (
    <Group gap="sm" wrap="nowrap" align="flex-start">
      <PersonAvatar name={person.name} />
      <div style={{ flex: 1, minWidth: 0 }}>
        <Group gap={6}>
          <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
            {person.name}
            {isMe && (
              <Text span c="dimmed" fw={400}>
                {' '}
                ({t('people.youMark')})
              </Text>
            )}
          </Text>
          <Badge
            variant="light"
            color={person.role === 'facilitator' ? 'lagoon' : 'gray'}
            tt="none"
            fw={550}
          >
            {t(`roles.${person.role}`)}
          </Badge>
        </Group>
        <Text size="sm" c="dimmed">
          {facts.join(' · ')}
        </Text>
        {note !== undefined && (
          <Text size="xs" c="dimmed">
            {note}
          </Text>
        )}
      </div>
      {action}
    </Group>
  )
}
