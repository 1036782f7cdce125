import type { TFunction } from 'i18next'

import type { EntityId } from '#shared/core/ids.ts'

import type { OpenPlan } from '../plan/open-plan.ts'

export interface EntityActions {
  /** Copies entities and selects the copies. */
  readonly duplicate: (entityIds: readonly EntityId[]) => void
  /** Deletes: into the bin, from where anyone takes them out again. */
  readonly moveToBin: (entityIds: readonly EntityId[]) => void
}

/** What lists, table, inspector and palette do with whole entities. */
export function createEntityActions(
  plan: Pick<OpenPlan, 'run' | 'select'>,
  t: TFunction,
): EntityActions {
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
