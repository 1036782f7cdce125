import { ActionIcon, Tooltip } from '@mantine/core'
import { IconPlus, IconReplace } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'

import type { EntityId } from '#shared/core/ids.ts'

import { useVocabulary } from '../../entities/use-vocabulary.ts'
import { useOpenPlan } from '../../plan/plan-context.tsx'
import { RelationPicker } from './relation-picker.tsx'
import { RelationRow } from './relation-row.tsx'
import styles from './relation-row.module.css'
import { type Relation, type RelationSide, sideKey, sideName } from './relations-of.ts'
import { isSameRelations } from './use-relations.ts'

interface RelationGroupProps {
  readonly entityId: EntityId
  readonly side: RelationSide
  readonly relations: readonly Relation[]
  readonly isAdding: boolean
  readonly onAddingChange: (isAdding: boolean) => void
}

/** One side of an entity's relations: what is there, and a way to add or, where one only may be, replace. */
export const RelationGroup = memo(
  function RelationGroup(props: RelationGroupProps) {
    const { entityId, side, relations, isAdding, onAddingChange } = props
    const { t } = useTranslation()
    const plan = useOpenPlan()
    const words = useVocabulary()
    const name = sideName(words, side)
    const isReplacing = side.isSingle && relations.length > 0
    const action = t(isReplacing ? 'inspector.replaceIn' : 'inspector.addIn', { side: name })
    return (
      <div className={styles['group']} data-side={sideKey(side)}>
        <div className={styles['groupHead']}>
          <h4 className={styles['groupName']}>{name}</h4>
          {plan.mayEdit && !isAdding && (
            <Tooltip label={action}>
              <ActionIcon
                variant="subtle"
                color="gray"
                size="md"
                aria-label={action}
                onClick={() => onAddingChange(true)}
              >
                {isReplacing ? (
                  <IconReplace size={15} aria-hidden="true" />
                ) : (
                  <IconPlus size={15} aria-hidden="true" />
                )}
              </ActionIcon>
            </Tooltip>
          )}
        </div>
        <RelationList relations={relations} label={name} />
        {isAdding && (
          <RelationPicker
            entityId={entityId}
            side={side}
            relations={relations}
            onDone={() => onAddingChange(false)}
            onCancel={() => onAddingChange(false)}
          />
        )}
      </div>
    )
  },
  (before, after) =>
    before.entityId === after.entityId &&
    before.side === after.side &&
    before.isAdding === after.isAdding &&
    before.onAddingChange === after.onAddingChange &&
    isSameRelations(before.relations, after.relations),
)

interface RelationListProps {
  readonly relations: readonly Relation[]
  readonly label: string
}

/** Relations of one side. */
export function RelationList({ relations, label }: RelationListProps) {
  if (relations.length === 0) return null
  return (
    <ul className={styles['list']} aria-label={label}>
      {relations.map((relation) => (
        <RelationRow key={relation.link.id} relation={relation} />
      ))}
    </ul>
  )
}
