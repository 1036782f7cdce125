import { Avatar } from '@mantine/core'

import type { Entity } from '#shared/domain/entities/entity.ts'

import { initialsOf } from '../ui/stable-color.ts'

interface EntityAvatarProps {
  readonly entity: Pick<Entity, 'kind' | 'name'>
  readonly sizePx?: number
}

/** Initials: round for their people, square for ours. The name stands beside it. */
export function EntityAvatar({ entity, sizePx = 32 }: EntityAvatarProps) {
  const isOurs = entity.kind === 'member'
  return (
    <Avatar
      size={sizePx}
      radius={isOurs ? 'sm' : 'xl'}
      color={isOurs ? 'ochre' : 'lagoon'}
      variant="light"
      aria-hidden="true"
    >
      {initialsOf(entity.name) || '?'}
    </Avatar>
  )
}
