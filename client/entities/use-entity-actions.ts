import { useTranslation } from 'react-i18next'

import type { EntityId } from '#shared/core/ids.ts'

import { useOpenPlan } from '../plan/plan-context.tsx'

export interface EntityActions {
  /** Copies entities and selects the copies. */
  readonly duplicate: (entityIds: readonly EntityId[]) => void
  /** Deletes: into the bin, from where anyone takes them out again. */
  readonly moveToBin: (entityIds: readonly EntityId[]) => void
}

/** What lists, table and inspector do with whole entities. */
export function useEntityActions(): EntityActions {
  const { t } = useTranslation()
  const plan = useOpenPlan()
  return {
    duplicate: (entityIds) => {
      if (entityIds.length === 0) return
      const done = plan.run({
        name: 'duplicateEntities',
        args: { entityIds: [...entityIds], suffix: t('entities.copySuffix') },
      })
      if (done.ok) plan.select(done.value.createdIds)
    },
    moveToBin: (entityIds) => {
      if (entityIds.length === 0) return
      plan.run({ name: 'deleteEntities', args: { entityIds: [...entityIds] } })
    },
  }
}
