import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'

import type { EntityId } from '#shared/core/ids.ts'
import type { EntityKind } from '#shared/domain/entities/entity-registry.ts'
import type { Link } from '#shared/domain/links/link.ts'
import { findLostLinks } from '#shared/domain/rules/lost-links.ts'

import { useOpenPlan } from '../plan/plan-context.tsx'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { LostLinks } from './lost-links-list.tsx'
import { useVocabulary } from './use-vocabulary.ts'

interface Wish {
  readonly entityIds: readonly EntityId[]
  readonly kind: EntityKind
  readonly lost: readonly Link[]
}

/**
 * Turning entities into another kind. TURN-1: links that the new kind may not have are named before;
 * where there are none, nothing is asked. `question` is drawn by the caller.
 */
export function useTurnInto(): {
  readonly turnInto: (entityIds: readonly EntityId[], kind: EntityKind) => void
  readonly question: ReactNode
} {
  const { t } = useTranslation()
  const plan = useOpenPlan()
  const words = useVocabulary()
  const [wish, setWish] = useState<Wish | null>(null)

  function convert({ entityIds, kind }: Pick<Wish, 'entityIds' | 'kind'>): void {
    plan.run({ name: 'convertEntities', args: { entityIds: [...entityIds], kind } })
    setWish(null)
  }

  function turnInto(entityIds: readonly EntityId[], kind: EntityKind): void {
    const { view } = plan.store.getState()
    const lost = findLostLinks(view, new Map(entityIds.map((id) => [id, kind])))
    if (lost.length === 0) convert({ entityIds, kind })
    else setWish({ entityIds, kind, lost })
  }

  const question = wish !== null && (
    <ConfirmDialog
      title={t('entities.turnTitle', { kind: words.kinds[wish.kind].one })}
      confirmLabel={t('entities.turnConfirm')}
      onConfirm={() => convert(wish)}
      onClose={() => setWish(null)}
    >
      <LostLinks links={wish.lost} />
    </ConfirmDialog>
  )
  return { turnInto, question }
}
