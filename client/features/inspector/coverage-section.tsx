import { memo, useMemo } from 'react'
import { useTranslation } from 'react-i18next'

import type { EntityId } from '#shared/core/ids.ts'

import { EntityPicker } from '../../entities/entity-picker.tsx'
import { useVocabulary } from '../../entities/use-vocabulary.ts'
import { useOpenPlan } from '../../plan/plan-context.tsx'
import { InspectorSection } from '../../entities/inspector-section.tsx'
import styles from './inspector.module.css'
import { RelationList } from './relation-group.tsx'
import { sideOf } from './relation-order.ts'
import { useRelations } from './use-relations.ts'

interface CoverageSectionProps {
  readonly entityId: EntityId
  readonly kind: 'person' | 'member'
}

/** Who of ours talks to this person; for one of ours, whom they talk to. */
export const CoverageSection = memo(function CoverageSection(props: CoverageSectionProps) {
  const { entityId, kind } = props
  const { t } = useTranslation()
  const plan = useOpenPlan()
  const words = useVocabulary()
  const isPerson = kind === 'person'
  const side = sideOf(kind, isPerson ? 'in/covers' : 'out/covers')
  const sides = useMemo(() => (side === undefined ? [] : [side]), [side])
  const relations = useRelations(entityId, sides)
  const otherIds = useMemo(() => new Set(relations.map(({ other }) => other.id)), [relations])

  function handlePick(otherId: EntityId): void {
    const [fromId, toId] = isPerson ? [otherId, entityId] : [entityId, otherId]
    plan.run({ name: 'addLink', args: { kind: 'covers', fromId, toId } })
  }

  function handleCreate(name: string): void {
    const entry = isPerson
      ? { fields: { name }, links: [{ kind: 'covers' as const, toId: entityId }] }
      : { fields: { name }, linksFrom: [{ kind: 'covers' as const, fromId: entityId }] }
    plan.run({
      name: 'addEntities',
      args: { kind: isPerson ? 'member' : 'person', entries: [entry] },
    })
  }

  return (
    <InspectorSection
      title={isPerson ? t('inspector.coveredBy') : t('inspector.covers')}
      note={relations.length === 0 ? undefined : String(relations.length)}
    >
      {relations.length === 0 && (
        <p className={styles['hint']}>
          {isPerson ? t('inspector.coveredByNobody') : t('inspector.coversNobody')}
        </p>
      )}
      <RelationList relations={relations} label={words.linkKinds.covers[isPerson ? 'in' : 'out']} />
      {plan.mayEdit && (
        <EntityPicker
          key={entityId}
          kind={isPerson ? 'member' : 'person'}
          label={isPerson ? t('inspector.searchMember') : t('inspector.searchCovered')}
          excludedIds={otherIds}
          onPick={handlePick}
          onCreate={handleCreate}
        />
      )}
    </InspectorSection>
  )
})
