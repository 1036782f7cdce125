import type { Database } from 'better-sqlite3'
import { assert } from '#shared/core/assert.ts'
import { decodeParticipantId, type PlanId } from '#shared/core/ids.ts'
import type { ActivityQuery, ActivityRow, StoredActivityRow } from '../activity-log.ts'

export type ActivityStore = ReturnType<typeof createActivityStore>

const KEPT_ROWS = 5000
const PRUNE_EVERY = 100

interface RowOfTable {
  seq: number
  participant: string
  command: string
  entity_ids: string
  at: number
}

interface SelectValues {
  plan: string
  before: number
  participant: string | null
  entity: string | null
  limit: number
}

/** The activity table; the interface says what it promises. */
export function createActivityStore(sqlite: Database) {
  const isRemoved = sqlite.prepare<[string]>('SELECT 1 FROM removed_plan WHERE plan = ?')
  const newest = sqlite.prepare<[string], { seq: number | null }>(
    'SELECT max(seq) AS seq FROM activity WHERE plan = ?',
  )
  const insert = sqlite.prepare(
    'INSERT INTO activity (plan, seq, participant, command, entity_ids, at) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const prune = sqlite.prepare('DELETE FROM activity WHERE plan = ? AND seq <= ?')
  const select = sqlite.prepare<SelectValues, RowOfTable>(`
    SELECT seq, participant, command, entity_ids, at FROM activity
    WHERE plan = :plan AND seq < :before
      AND (:participant IS NULL OR participant = :participant)
      AND (:entity IS NULL OR EXISTS (SELECT 1 FROM json_each(entity_ids) WHERE value = :entity))
    ORDER BY seq DESC LIMIT :limit`)

  return {
    append(rows: readonly ActivityRow[]): void {
      for (const row of rows) {
        if (isRemoved.get(row.planId) !== undefined) continue
        const seq = (newest.get(row.planId)?.seq ?? 0) + 1
        insert.run(
          row.planId,
          seq,
          row.participantId,
          row.command,
          JSON.stringify(row.entityIds),
          row.atMs,
        )
        if (seq % PRUNE_EVERY === 0) prune.run(row.planId, seq - KEPT_ROWS)
      }
    },
    list(planId: PlanId, query: ActivityQuery): StoredActivityRow[] {
      const values: SelectValues = {
        plan: planId,
        before: query.beforeSeq ?? Number.MAX_SAFE_INTEGER,
        participant: query.participantId ?? null,
        entity: query.entityId ?? null,
        limit: query.limit,
      }
      return select.all(values).map((row) => {
        const participantId = decodeParticipantId(row.participant)
        assert(participantId !== null, 'STORAGE-8: only valid ids are stored')
        return {
          seq: row.seq,
          planId,
          participantId,
          command: row.command,
          entityIds: JSON.parse(row.entity_ids) as string[],
          atMs: row.at,
        }
      })
    },
  }
}
