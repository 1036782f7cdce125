import { Gauge, Histogram, type Registry } from 'prom-client'
import type { SyncHealth } from '../sync/sync-server.ts'
import { SIZES_BYTES } from './buckets.ts'

const TAIL_ROWS = [0, 1, 10, 50, 100, 500, 1000, 5000, 10_000]

/**
 * What sync is like at the moment of asking. The histograms count the documents in memory then, each
 * once: they are a picture, not a sum since the start.
 */
export function createSyncGauges(
  registers: Registry[],
): (health: SyncHealth, tunnelCount: number) => void {
  const gauge = (name: string, help: string) => new Gauge({ name, help, registers })
  const picture = (name: string, help: string, buckets: number[]) =>
    new Histogram({ name, help, buckets, registers })
  const rooms = gauge('tesela_sync_rooms', 'Documents in memory')
  const frozen = gauge('tesela_sync_frozen_rooms', 'Documents whose last commit failed')
  const waiting = gauge('tesela_sync_waiting_documents', 'Documents with edits that miss others')
  const unsaved = gauge(
    'tesela_sync_oldest_unsaved_seconds',
    'Age of the oldest edit that is not on disk; 0: all are',
  )
  const backlog = gauge(
    'tesela_sync_backlog_p99_bytes',
    'Bytes that wait for a reader: as many or less for 99 of 100 connections',
  )
  const limit = gauge('tesela_sync_document_limit_bytes', 'A larger document takes no more edits')
  const nearLimit = gauge(
    'tesela_sync_documents_near_limit',
    'Documents in memory beyond 80 % of the limit',
  )
  const tunnels = gauge(
    'tesela_sync_tunnels',
    'Connections of people whose network blocks WebSockets',
  )
  const sizes = picture(
    'tesela_sync_document_bytes',
    'Size of documents, as snapshots',
    SIZES_BYTES,
  )
  const tailBytes = picture('tesela_sync_log_tail_bytes', 'Log after the snapshot', SIZES_BYTES)
  const tailRows = picture('tesela_sync_log_tail_rows', 'Log rows after the snapshot', TAIL_ROWS)

  return (health, tunnelCount) => {
    rooms.set(health.rooms)
    frozen.set(health.frozenRooms)
    waiting.set(health.waitingRooms)
    unsaved.set(health.oldestUnsavedMs / 1000)
    backlog.set(quantile(health.backlogsBytes, 0.99))
    limit.set(health.documentLimitBytes)
    nearLimit.set(health.roomsNearLimit)
    tunnels.set(tunnelCount)
    for (const histogram of [sizes, tailBytes, tailRows]) {
      histogram.reset()
      histogram.zero({})
    }
    for (const tail of health.tails) {
      sizes.observe(tail.snapshotBytes)
      tailBytes.observe(tail.bytes)
      tailRows.observe(tail.rows)
    }
  }
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((left, right) => left - right)
  return sorted[Math.ceil(sorted.length * share) - 1] ?? 0
}
