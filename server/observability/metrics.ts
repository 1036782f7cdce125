import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { SyncHealth } from '../sync/sync-server.ts'
import type { SyncMetrics } from '../sync/sync-metrics.ts'

/**
 * METRICS-1: no label holds an id, a name or an address: a metric must not tell who was where.
 */
export interface Metrics {
  readonly sync: SyncMetrics
  /** `route` is the pattern, never the path. */
  httpAnswered(method: string, route: string, status: number, durationMs: number): void
  /** Asks for the present state of sync whenever the metrics are read. */
  watchSync(health: () => SyncHealth): void
  /** Asks for the number of open tunnels whenever the metrics are read. */
  watchTunnels(count: () => number): void
  readonly contentType: string
  /** All metrics in Prometheus' text format. */
  read(): Promise<string>
}

const FAST_SECONDS = [0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5]
const SIZES_BYTES = [1, 4, 16, 64, 256, 1024, 4096, 16384].map((kib) => kib * 1024)

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
  return {
    sync: createSyncMetrics(registers),
    httpAnswered(method, route, status, durationMs) {
      httpSeconds.observe({ method, route, status: String(status) }, durationMs / 1000)
    },
    watchSync(health) {
      watchHealth(registers, health)
    },
    watchTunnels(count) {
      const gauge: Gauge = new Gauge({
        name: 'tesela_sync_tunnels',
        help: 'Connections of people whose network blocks WebSockets',
        registers,
        collect: () => gauge.set(count()),
      })
    },
    contentType: register.contentType,
    read: () => register.metrics(),
  }
}

function watchHealth(registers: Registry[], health: () => SyncHealth): void {
  const gauges = [
    ['tesela_sync_rooms', 'Documents in memory', () => health().rooms],
    ['tesela_sync_frozen_rooms', 'Documents whose last commit failed', () => health().frozenRooms],
  ] as const
  for (const [name, help, read] of gauges) {
    const gauge: Gauge = new Gauge({ name, help, registers, collect: () => gauge.set(read()) })
  }
}

function createSyncMetrics(registers: Registry[]): SyncMetrics {
  const connections = new Gauge({
    name: 'tesela_sync_connections',
    help: 'Open sockets',
    labelNames: ['role', 'document'],
    registers,
  })
  const cuts = new Counter({
    name: 'tesela_sync_cuts_total',
    help: 'Connections refused or closed by the server',
    labelNames: ['code'],
    registers,
  })
  const frames = new Counter({
    name: 'tesela_sync_frames_total',
    help: 'Frames received',
    labelNames: ['kind'],
    registers,
  })
  const frameBytes = new Counter({
    name: 'tesela_sync_frame_bytes_total',
    help: 'Bytes of frames received',
    labelNames: ['kind'],
    registers,
  })
  const slowed = new Counter({
    name: 'tesela_sync_slowed_total',
    help: 'Times reading was paused for a participant over a rate',
    registers,
  })
  const nacks = new Counter({
    name: 'tesela_sync_nacks_total',
    help: 'Updates refused',
    labelNames: ['code'],
    registers,
  })
  const reloads = new Counter({
    name: 'tesela_sync_document_reloads_total',
    help: 'Documents discarded and reloaded because of an update',
    registers,
  })
  const commitRows = new Histogram({
    name: 'tesela_sync_commit_rows',
    help: 'Rows of one document in one commit',
    buckets: [1, 2, 5, 10, 25, 50, 100, 500],
    registers,
  })
  const commitSeconds = new Histogram({
    name: 'tesela_sync_commit_seconds',
    help: 'From the first row received to the disk',
    buckets: FAST_SECONDS,
    registers,
  })
  const commitRefusals = new Counter({
    name: 'tesela_sync_commit_refusals_total',
    help: 'Commits that storage refused',
    labelNames: ['code'],
    registers,
  })
  const loadSeconds = new Histogram({
    name: 'tesela_sync_load_seconds',
    help: 'Time to load a document',
    buckets: FAST_SECONDS,
    registers,
  })
  const loadRows = new Histogram({
    name: 'tesela_sync_load_rows',
    help: 'Log rows replayed when a document was loaded',
    buckets: [0, 1, 10, 50, 100, 500, 1000, 5000],
    registers,
  })
  const loadRefusals = new Counter({
    name: 'tesela_sync_load_refusals_total',
    help: 'Documents that could not be loaded',
    labelNames: ['code'],
    registers,
  })
  const snapshotBytes = new Histogram({
    name: 'tesela_sync_snapshot_bytes',
    help: 'Size of snapshots written',
    buckets: SIZES_BYTES,
    registers,
  })
  const compactionSeconds = new Histogram({
    name: 'tesela_sync_compaction_seconds',
    help: 'Time to write a snapshot',
    buckets: FAST_SECONDS,
    registers,
  })
  const compactionFailures = new Counter({
    name: 'tesela_sync_compaction_failures_total',
    help: 'Snapshots that could not be written',
    registers,
  })
  const roomsClosed = new Counter({
    name: 'tesela_sync_rooms_closed_total',
    help: 'Documents let go of',
    registers,
  })

  return {
    connectionOpened: (role, document) => connections.inc({ role, document }),
    connectionClosed: (role, document) => connections.dec({ role, document }),
    connectionCut: (code) => cuts.inc({ code }),
    frameReceived(kind, bytes) {
      frames.inc({ kind })
      frameBytes.inc({ kind }, bytes)
    },
    readingSlowed: () => slowed.inc(),
    updateNacked: (code) => nacks.inc({ code }),
    documentReloaded: () => reloads.inc(),
    rowsCommitted(rows, latencyMs) {
      commitRows.observe(rows)
      commitSeconds.observe(latencyMs / 1000)
    },
    commitRefused: (code) => commitRefusals.inc({ code }),
    roomOpened(loadMs, rows) {
      loadSeconds.observe(loadMs / 1000)
      loadRows.observe(rows)
    },
    roomRefused: (code) => loadRefusals.inc({ code }),
    roomClosed: () => roomsClosed.inc(),
    roomCompacted(bytes, durationMs) {
      snapshotBytes.observe(bytes)
      compactionSeconds.observe(durationMs / 1000)
    },
    compactionFailed: () => compactionFailures.inc(),
  }
}
