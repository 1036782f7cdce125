import { systemClock } from '#shared/core/clock.ts'
import type { PlanId } from '#shared/core/ids.ts'
import type { DocumentKey, DocumentLog } from '../../server/storage/document-log.ts'
import { createCompactor, type Compaction } from '../../server/sync/compactor.ts'
import { silentLogger } from '../../server/sync/logger.ts'
import { silentMetrics } from '../../server/sync/sync-metrics.ts'

/** The document of the tests that crash. */
export const crashKey: DocumentKey = { planId: 'plan1' as PlanId, documentName: 'plan' }

/** Compacts a document as the server does; null where that was refused. */
export async function compactOnce(log: DocumentLog, key = crashKey): Promise<Compaction | null> {
  const compactor = createCompactor({
    log,
    nowMs: systemClock.nowMs,
    logger: silentLogger,
    metrics: silentMetrics,
  })
  try {
    return await compactor.compact(key)
  } finally {
    await compactor.close()
  }
}
