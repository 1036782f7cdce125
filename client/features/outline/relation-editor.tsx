import type { EntityId } from '#shared/core/ids.ts'
import type { Entity } from '#shared/domain/entities/entity.ts'
import { linkId } from '#shared/domain/links/link.ts'
import {
  isSingleRelation,
  relatedEntities,
  relatedKinds,
  relationEnds,
  type RelationId,
} from '#shared/exchange/table/relations.ts'

import { EntityPicker } from '../../entities/entity-picker.tsx'
import { useOpenPlan, usePlan } from '../../plan/plan-context.tsx'
import { CellPopup } from './cell-popup.tsx'
import { JoinedNames } from './joined-names.tsx'

interface RelationEditorProps {
  readonly entity: Entity
  readonly relation: RelationId
  readonly label: string
  readonly onClose: () => void
}

/** What a row is joined to: names to remove, and a search to add; of one alone, the next replaces it. */
export function RelationEditor({ entity, relation, label, onClose }: RelationEditorProps) {
  const plan = useOpenPlan()
  const view = usePlan((state) => state.view)
  const isSingle = isSingleRelation(relation)
  const others = relatedEntities(view, relation, entity.id)
  const excludedIds = new Set([entity.id, ...others.map(({ id }) => id)])

  function handlePick(otherId: EntityId): void {
    if (relation === 'reportsTo') {
      plan.run({ name: 'setBoss', args: { entityIds: [entity.id], bossId: otherId } })
    } else plan.run({ name: 'addLink', args: relationEnds(relation, entity.id, otherId) })
    if (isSingle) onClose()
  }

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
          const { kind, fromId, toId } = relationEnds(relation, entity.id, otherId)
          plan.run({ name: 'removeLinks', args: { linkIds: [linkId(kind, fromId, toId)] } })
        }}
      />
      <EntityPicker
        kind={relatedKinds(relation, entity.kind)}
        label={label}
        excludedIds={excludedIds}
        hasAutoFocus
        onPick={handlePick}
      />
    </CellPopup>
  )
}
