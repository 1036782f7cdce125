import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'

import type { EntityId } from '#shared/core/ids.ts'
import type { EntityKind } from '#shared/domain/entities/entity-registry.ts'

import { EntityPicker } from '../../entities/entity-picker.tsx'
import { useVocabulary } from '../../entities/use-vocabulary.ts'
import { useOpenPlan } from '../../plan/plan-context.tsx'
import { endsOf, type Relation, type RelationSide, sideName } from './relations-of.ts'

interface RelationPickerProps {
  readonly entityId: EntityId
  readonly side: RelationSide
  /** What is there already and is not offered again. */
  readonly relations: readonly Relation[]
  /** What the search is called where it is not called by its side. */
  readonly label?: string
  /** Something was linked. A search that stays there needs none, and takes no focus as it appears. */
  readonly onDone?: () => void
  readonly onCancel?: () => void
}

/** Finds, or makes, what an entity is to be linked with on one side; one step either way. */
export function RelationPicker(props: RelationPickerProps) {
  const { entityId, side, relations, onDone } = props
  const { t } = useTranslation()
  const plan = useOpenPlan()
  const words = useVocabulary()
  const excludedIds = useMemo(
    () => new Set([entityId, ...relations.map(({ other }) => other.id)]),
    [entityId, relations],
  )

  function handlePick(otherId: EntityId): void {
    const ends = endsOf(side, entityId, otherId)
    if (plan.run({ name: 'addLink', args: { kind: side.kind, ...ends } }).ok) onDone?.()
  }

  function handleCreate(name: string, kind: EntityKind): void {
    const link = { kind: side.kind }
    const entry =
      side.direction === 'out'
        ? { fields: { name }, linksFrom: [{ ...link, fromId: entityId }] }
        : { fields: { name }, links: [{ ...link, toId: entityId }] }
    if (plan.run({ name: 'addEntities', args: { kind, entries: [entry] } }).ok) onDone?.()
  }

  return (
    <EntityPicker
      kind={side.otherKinds}
      label={props.label ?? t('inspector.searchFor', { side: sideName(words, side) })}
      placeholder={props.label ?? side.otherKinds.map((kind) => words.kinds[kind].one).join(' · ')}
      excludedIds={excludedIds}
      hasAutoFocus={onDone !== undefined}
      onPick={handlePick}
      onCreate={handleCreate}
      {...(props.onCancel === undefined ? {} : { onCancel: props.onCancel })}
    />
  )
}
