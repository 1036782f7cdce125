import { memo, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { EntityId } from '#shared/core/ids.ts'
import type { EntityKind } from '#shared/domain/entities/entity-registry.ts'

import styles from './inspector.module.css'
import { RelationGroup } from './relation-group.tsx'
import { sideOf } from './relation-order.ts'
import { useRelations } from './use-relations.ts'

interface ToldByProps {
  readonly entityId: EntityId
  readonly kind: EntityKind
  readonly isConfirmed: boolean
}

/** Who told us; of what the customer confirmed, it is asked for. */
export const ToldBy = memo(function ToldBy({ entityId, kind, isConfirmed }: ToldByProps) {
  const { t } = useTranslation()
  const side = sideOf(kind, 'out/told-by')
  const sides = useMemo(() => (side === undefined ? [] : [side]), [side])
  const relations = useRelations(entityId, sides)
  const [isAdding, setAdding] = useState(false)
  if (side === undefined) return null
  return (
    <>
      <RelationGroup
        key={entityId}
        entityId={entityId}
        side={side}
        relations={relations}
        isAdding={isAdding}
        onAddingChange={setAdding}
      />
      {isConfirmed && relations.length === 0 && (
        <p className={styles['hint']}>{t('inspector.whoConfirmed')}</p>
      )}
    </>
  )
})
