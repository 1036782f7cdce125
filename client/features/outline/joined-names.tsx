import { Group, Pill } from '@mantine/core'
import { useTranslation } from 'react-i18next'

import type { EntityId } from '#shared/core/ids.ts'
import type { Entity } from '#shared/domain/entities/entity.ts'

interface JoinedNamesProps {
  readonly entities: readonly Entity[]
  readonly onRemove: (id: EntityId) => void
}

/** Names that can be taken away one by one. */
export function JoinedNames({ entities, onRemove }: JoinedNamesProps) {
  const { t } = useTranslation()
  if (entities.length === 0) return null
  return (
    <Group gap={4} mb={6}>
      {entities.map(({ id, name }) => (
        <Pill
          key={id}
          withRemoveButton
          removeButtonProps={{
            'aria-label': t('outline.removeName', { name }),
            'aria-hidden': false,
            tabIndex: 0,
          }}
          onRemove={() => onRemove(id)}
        >
          {name}
        </Pill>
      ))}
    </Group>
  )
}
