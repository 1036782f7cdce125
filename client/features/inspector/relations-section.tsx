import { Button, NativeSelect } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { memo, useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { EntityId } from '#shared/core/ids.ts'
import type { EntityKind } from '#shared/domain/entities/entity-registry.ts'

import { InspectorSection } from '../../entities/inspector-section.tsx'
import { useVocabulary } from '../../entities/use-vocabulary.ts'
import { useOpenPlan } from '../../plan/plan-context.tsx'
import { RelationGroup } from './relation-group.tsx'
import { isMainSide, orderedSides } from './relation-order.ts'
import { RelationPicker } from './relation-picker.tsx'
import styles from './relation-row.module.css'
import {
  type Relation,
  type RelationSide,
  type SideKey,
  sideKey,
  sideName,
} from './relations-of.ts'
import { useRelations } from './use-relations.ts'

interface RelationsSectionProps {
  readonly entityId: EntityId
  readonly kind: EntityKind
  /** The side that something is being added to, or null. */
  readonly addingSide: SideKey | null
  readonly onAddingSideChange: (side: SideKey | null) => void
}

/** What an entity is linked with, side by side of every kind of link it may have. */
export const RelationsSection = memo(function RelationsSection(props: RelationsSectionProps) {
  const { t } = useTranslation()
  const sides = orderedSides(props.kind)
  const count = useRelations(props.entityId, sides).length
  if (sides.length === 0) return null
  return (
    <InspectorSection
      title={t('inspector.relations')}
      note={count === 0 ? undefined : String(count)}
      isKeptOpen={props.addingSide !== null}
    >
      <Groups {...props} />
    </InspectorSection>
  )
})

function Groups({ entityId, kind, addingSide, onAddingSideChange }: RelationsSectionProps) {
  const plan = useOpenPlan()
  const sides = orderedSides(kind)
  const relations = useRelations(entityId, sides)
  const ofSide = (side: RelationSide): readonly Relation[] =>
    relations.filter(
      ({ link, direction }) => link.kind === side.kind && direction === side.direction,
    )
  const isShown = (side: RelationSide) =>
    ofSide(side).length > 0 ||
    (plan.mayEdit && (isMainSide(kind, side) || sideKey(side) === addingSide))
  const others = sides.filter((side) => !isShown(side))
  return (
    <>
      {sides.filter(isShown).map((side) => (
        <Group
          key={`${entityId}/${sideKey(side)}`}
          entityId={entityId}
          side={side}
          relations={ofSide(side)}
          isAdding={sideKey(side) === addingSide}
          onAddingSideChange={onAddingSideChange}
        />
      ))}
      {plan.mayEdit && others.length > 0 && (
        <AddRelation key={entityId} entityId={entityId} sides={others} />
      )}
    </>
  )
}

interface GroupProps {
  readonly entityId: EntityId
  readonly side: RelationSide
  readonly relations: readonly Relation[]
  readonly isAdding: boolean
  readonly onAddingSideChange: (side: SideKey | null) => void
}

function Group({ onAddingSideChange, ...group }: GroupProps) {
  const key = sideKey(group.side)
  const handleAddingChange = useCallback(
    (isAdding: boolean) => onAddingSideChange(isAdding ? key : null),
    [onAddingSideChange, key],
  )
  return <RelationGroup {...group} onAddingChange={handleAddingChange} />
}

interface AddRelationProps {
  readonly entityId: EntityId
  readonly sides: readonly RelationSide[]
}

const NOTHING: readonly Relation[] = []

/** The sides that have nothing yet, behind one button. */
function AddRelation({ entityId, sides }: AddRelationProps) {
  const { t } = useTranslation()
  const words = useVocabulary()
  const [isAdding, setAdding] = useState(false)
  const [chosenKey, setChosenKey] = useState<string | null>(null)
  const chosen = sides.find((side) => sideKey(side) === chosenKey) ?? sides[0]
  if (!isAdding || chosen === undefined) {
    return (
      <Button
        size="compact-sm"
        variant="subtle"
        mt={4}
        leftSection={<IconPlus size={14} aria-hidden="true" />}
        onClick={() => setAdding(true)}
      >
        {t('inspector.addRelation')}
      </Button>
    )
  }
  return (
    <div className={styles['adding']}>
      <NativeSelect
        size="sm"
        aria-label={t('inspector.relationKind')}
        value={sideKey(chosen)}
        data={sides.map((side) => ({ value: sideKey(side), label: sideName(words, side) }))}
        onChange={(event) => setChosenKey(event.currentTarget.value)}
      />
      <RelationPicker
        key={sideKey(chosen)}
        entityId={entityId}
        side={chosen}
        relations={NOTHING}
        onDone={() => setAdding(false)}
      />
      <Button size="compact-sm" variant="default" onClick={() => setAdding(false)}>
        {t('app.cancel')}
      </Button>
    </div>
  )
}
