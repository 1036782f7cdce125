import { memo, useMemo } from 'react'
import { useTranslation } from 'react-i18next'

import type { EntityId } from '#shared/core/ids.ts'

import { useVocabulary } from '../../entities/use-vocabulary.ts'
import { useOpenPlan } from '../../plan/plan-context.tsx'
import { InspectorSection } from '../../entities/inspector-section.tsx'
import styles from './inspector.module.css'
import { RelationList } from './relation-group.tsx'
import { sideOf } from './relation-order.ts'
import { RelationPicker } from './relation-picker.tsx'
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
  if (side === undefined) return null

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
        <RelationPicker
          key={entityId}
          entityId={entityId}
          side={side}
          relations={relations}
          label={isPerson ? t('inspector.searchMember') : t('inspector.searchCovered')}
        />
      )}
    </InspectorSection>
  )
})
