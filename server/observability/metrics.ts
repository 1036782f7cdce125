import { collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import type { Result } from '#shared/core/result.ts'
import type { StorageHealth } from '../storage/storage.ts'
import type { SyncHealth } from '../sync/sync-server.ts'
import type { SyncMetrics } from '../sync/sync-metrics.ts'
import { FAST_SECONDS } from './buckets.ts'
import { createStorageGauges } from './storage-gauges.ts'
import { createSyncMetrics } from './sync-counters.ts'
import { createSyncGauges } from './sync-gauges.ts'

/**
 * METRICS-1: no label holds an id, a name or an address: a metric must not tell who was where.
 */
export interface Metrics {
  readonly sync: SyncMetrics
  /** `route` is the pattern, never the path. */
  httpAnswered(method: string, route: string, status: number, durationMs: number): void
  /** What is asked each time the metrics are read. */
  watch(watched: Watched): void
  readonly contentType: string
  /** All metrics in Prometheus' text format. */
  read(): Promise<string>
}

/** Where the present state of a server is to be had. */
export interface Watched {
  readonly syncHealth: () => SyncHealth
  readonly tunnelCount: () => number
  /** Writes and commits one row. */
  readonly storageHealth: () => Promise<Result<StorageHealth>>
}

/** The metrics of one server, apart from those of any other in the same process. */
export function createMetrics(): Metrics {
  const register = new Registry()
  const registers = [register]
  collectDefaultMetrics({ register })
  const httpSeconds = new Histogram({
    name: 'tesela_http_request_seconds',
    help: 'Time to answer an HTTP request',
    labelNames: ['method', 'route', 'status'],
    buckets: FAST_SECONDS,
    registers,
  })
  const showSync = createSyncGauges(registers)
  const showStorage = createStorageGauges(registers)
  let watched: Watched | null = null
  return {
    sync: createSyncMetrics(registers),
    httpAnswered(method, route, status, durationMs) {
      httpSeconds.observe({ method, route, status: String(status) }, durationMs / 1000)
    },
    watch(next) {
      watched = next
    },
    contentType: register.contentType,
    async read() {
      if (watched !== null) {
        showSync(watched.syncHealth(), watched.tunnelCount())
        const startMs = performance.now()
        showStorage(await watched.storageHealth(), performance.now() - startMs)
      }
      return register.metrics()
    },
  }
}
