import { Button, NativeSelect } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { EntityId } from '#shared/core/ids.ts'
import type { Person } from '#shared/domain/entities/entity.ts'

import { EntityPicker } from '../../entities/entity-picker.tsx'
import { useVocabulary } from '../../entities/use-vocabulary.ts'
import { useOpenPlan } from '../../plan/plan-context.tsx'
import { InspectorSection } from './inspector-section.tsx'
import { RelationRow } from './relation-row.tsx'
import styles from './relation-row.module.css'
import { endsOf, type Relation, relationSides, type RelationSide } from './relations-of.ts'
import { useRelations } from './use-relations.ts'

const sides = relationSides('person').filter(({ otherKind }) => otherKind === 'person')
const keyOf = ({ kind, direction }: RelationSide) => `${direction}/${kind}` as const

/** A person's relations to other people at the customer: who they report to, influence, resist. */
export function RelationsSection({ entity }: { readonly entity: Person }) {
  const { t } = useTranslation()
  const plan = useOpenPlan()
  const words = useVocabulary()
  const relations = useRelations(entity).filter(({ other }) => other.kind === 'person')
  return (
    <InspectorSection
      title={t('inspector.relations')}
      note={relations.length === 0 ? undefined : String(relations.length)}
    >
      {sides.map((side) => {
        const group = relations.filter((relation) => keyOf(relation.side) === keyOf(side))
        if (group.length === 0) return null
        return (
          <div key={keyOf(side)} className={styles['group']}>
            <h4 className={styles['groupName']}>{t(`inspector.sides.${keyOf(side)}`)}</h4>
            <RelationList relations={group} label={words.linkKinds[side.kind][side.direction]} />
          </div>
        )
      })}
      {plan.mayEdit && <AddRelation key={entity.id} entity={entity} relations={relations} />}
    </InspectorSection>
  )
}

interface RelationListProps {
  readonly relations: readonly Relation[]
  readonly label: string
}

/** Relations of one kind. */
export function RelationList({ relations, label }: RelationListProps) {
  return (
    <ul className={styles['list']} aria-label={label}>
      {relations.map((relation) => (
        <RelationRow key={relation.link.id} relation={relation} />
      ))}
    </ul>
  )
}

interface AddRelationProps {
  readonly entity: Person
  readonly relations: readonly Relation[]
}

function AddRelation({ entity, relations }: AddRelationProps) {
  const { t } = useTranslation()
  const plan = useOpenPlan()
  const [isAdding, setAdding] = useState(false)
  const [chosen, setChosen] = useState<RelationSide | undefined>(sides[0])
  const excludedIds = useMemo(() => {
    const ids = new Set<EntityId>([entity.id])
    for (const { side, other } of relations) {
      if (chosen !== undefined && keyOf(side) === keyOf(chosen)) ids.add(other.id)
    }
    return ids
  }, [entity.id, relations, chosen])

  function handlePick(otherId: EntityId): void {
    if (chosen === undefined) return
    const ends = endsOf(chosen, entity.id, otherId)
    if (plan.run({ name: 'addLink', args: { kind: chosen.kind, ...ends } }).ok) setAdding(false)
  }

  function handleCreate(name: string): void {
    const added = plan.run({
      name: 'addEntities',
      args: { kind: 'person', entries: [{ fields: { name } }] },
    })
    const [id] = added.ok ? added.value.createdIds : []
    if (id !== undefined) handlePick(id)
  }

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
        value={keyOf(chosen)}
        data={sides.map((side) => ({
          value: keyOf(side),
          label: t(`inspector.sides.${keyOf(side)}`),
        }))}
        onChange={(event) => {
          const { value } = event.currentTarget
          setChosen(sides.find((side) => keyOf(side) === value))
        }}
      />
      <EntityPicker
        kind="person"
        label={t('inspector.searchPerson')}
        excludedIds={excludedIds}
        hasAutoFocus
        onPick={handlePick}
        onCreate={handleCreate}
      />
      <Button size="compact-sm" variant="default" onClick={() => setAdding(false)}>
        {t('app.cancel')}
      </Button>
    </div>
  )
}
