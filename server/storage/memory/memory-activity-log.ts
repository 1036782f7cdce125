import type { PlanId } from '#shared/core/ids.ts'
import { ok } from '#shared/core/result.ts'
import type { ActivityLog, StoredActivityRow } from '../activity-log.ts'

/** The twin of the activity table for tests that want no disk. */
export interface MemoryActivityLog extends ActivityLog {
  forget(planId: PlanId): void
}

export function createMemoryActivityLog(): MemoryActivityLog {
  const plans = new Map<PlanId, StoredActivityRow[]>()
  return {
    append(rows) {
      for (const row of rows) {
        const kept = plans.get(row.planId) ?? []
        kept.unshift({ ...row, seq: (kept[0]?.seq ?? 0) + 1 })
        plans.set(row.planId, kept)
      }
      return Promise.resolve(ok(undefined))
    },
    list(planId, { limit, beforeSeq = Number.MAX_SAFE_INTEGER, participantId, entityId }) {
      const rows = (plans.get(planId) ?? []).filter(
        (row) =>
          row.seq < beforeSeq &&
          (participantId === undefined || row.participantId === participantId) &&
          (entityId === undefined || row.entityIds.includes(entityId)),
      )
      return Promise.resolve(ok(rows.slice(0, limit)))
    },
    forget(planId) {
      plans.delete(planId)
    },
  }
}
