import { useMemo } from 'react'

import type { EntityId } from '#shared/core/ids.ts'
import type { Entity } from '#shared/domain/entities/entity.ts'
import { linkId } from '#shared/domain/links/link.ts'

import { EntityPicker } from '../../entities/entity-picker.tsx'
import { useOpenPlan, usePlan } from '../../plan/plan-context.tsx'
import { CellPopup } from './cell-popup.tsx'
import { JoinedNames } from './joined-names.tsx'

interface CoverageEditorProps {
  readonly entity: Entity
  readonly label: string
  readonly onClose: () => void
}

/** Who covers a person, or whom one of ours covers: names to remove, and a search to add. */
export function CoverageEditor({ entity, label, onClose }: CoverageEditorProps) {
  const plan = useOpenPlan()
  const links = usePlan((state) => state.view.links)
  const entities = usePlan((state) => state.view.entities)
  const isPerson = entity.kind === 'person'
  const others = useMemo(
    () =>
      [...links.values()]
        .filter((link) => link.kind === 'covers')
        .filter((link) => (isPerson ? link.toId : link.fromId) === entity.id)
        .flatMap((link) => entities.get(isPerson ? link.fromId : link.toId) ?? []),
    [links, entities, entity.id, isPerson],
  )
  const otherIds = useMemo(() => new Set(others.map(({ id }) => id)), [others])
  const endsWith = (otherId: EntityId) =>
    isPerson ? { fromId: otherId, toId: entity.id } : { fromId: entity.id, toId: otherId }

  return (
    <CellPopup
      label={label}
      onLeave={onClose}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
      }}
    >
      <JoinedNames
        entities={others}
        onRemove={(otherId) => {
          const { fromId, toId } = endsWith(otherId)
          plan.run({
            name: 'removeLinks',
            args: { linkIds: [linkId('covers', fromId, toId)] },
          })
        }}
      />
      <EntityPicker
        kind={isPerson ? 'member' : 'person'}
        label={label}
        excludedIds={otherIds}
        hasAutoFocus
        onPick={(otherId) =>
          plan.run({ name: 'addLink', args: { kind: 'covers', ...endsWith(otherId) } })
        }
      />
    </CellPopup>
  )
}
