import { Avatar } from '@mantine/core'

import type { Entity } from '#shared/domain/entities/entity.ts'

import { initialsOf } from '../ui/stable-color.ts'
import { KindMark } from './kind-mark.tsx'

interface EntityAvatarProps {
  readonly entity: Pick<Entity, 'kind' | 'name'>
  readonly sizePx?: number
}

/**
 * People have initials, round for theirs and square for ours; all else has the mark of its kind. The
 * name stands beside it.
 */
export function EntityAvatar({ entity, sizePx = 32 }: EntityAvatarProps) {
  const isOurs = entity.kind === 'member'
  if (!isOurs && entity.kind !== 'person') return <KindMark kind={entity.kind} sizePx={sizePx} />
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
