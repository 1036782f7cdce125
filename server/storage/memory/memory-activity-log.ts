import type { PlanId } from '#shared/core/ids.ts'
import { ok } from '#shared/core/result.ts'
import { type ActivityLog, ERASED_PARTICIPANT, type StoredActivityRow } from '../activity-log.ts'
import type { Erased } from '../document-log.ts'

/** The twin of the activity table for tests that want no disk. */
export interface MemoryActivityLog extends ActivityLog {
  forget(planId: PlanId, whom: Erased | 'all'): void
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
    forget(planId, whom) {
      const rows = plans.get(planId) ?? []
      if (whom === 'all') plans.delete(planId)
      else plans.set(planId, rows.map(withoutErased(whom)))
    },
  }
}

function withoutErased({ entityIds, participantIds }: Erased) {
  const gone: ReadonlySet<string> = new Set(entityIds)
  return (row: StoredActivityRow): StoredActivityRow => ({
    ...row,
    participantId: participantIds.includes(row.participantId)
      ? ERASED_PARTICIPANT
      : row.participantId,
    entityIds: row.entityIds.filter((id) => !gone.has(id)),
  })
}
