import { Menu } from '@mantine/core'

import type { EntityKind } from '#shared/domain/entities/entity-registry.ts'
import { convertibleKinds } from '#shared/domain/commands/convert-entity.ts'

import { KindMark } from '../../entities/kind-mark.tsx'
import { useVocabulary } from '../../entities/use-vocabulary.ts'

interface TurnIntoItemsProps {
  /** The kind they all are, which is not offered. */
  readonly current?: EntityKind | undefined
  readonly onChoose: (kind: EntityKind) => void
}

/** Every kind that a card may become, as entries of a menu. */
export function TurnIntoItems({ current, onChoose }: TurnIntoItemsProps) {
  const words = useVocabulary()
  return convertibleKinds
    .filter((kind) => kind !== current)
    .map((kind) => (
      <Menu.Item
        key={kind}
        leftSection={<KindMark kind={kind} sizePx={20} />}
        onClick={() => onChoose(kind)}
      >
        {words.kinds[kind].one}
      </Menu.Item>
    ))
}
