import { Counter, Gauge, Histogram, type Registry } from 'prom-client'
import type { SyncMetrics } from '../sync/sync-metrics.ts'
import { FAST_SECONDS, SIZES_BYTES } from './buckets.ts'

/** What happens in sync, counted as it happens. */
export function createSyncMetrics(registers: Registry[]): SyncMetrics {
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
  const opened = new Counter({
    name: 'tesela_sync_connections_opened_total',
    help: 'Connections let in',
    labelNames: ['role', 'document'],
    registers,
  })
  const slowReaders = new Counter({
    name: 'tesela_sync_slow_readers_total',
    help: 'Connections cut since they did not read what they were sent',
    registers,
  })
  const stateSeconds = new Histogram({
    name: 'tesela_sync_state_seconds',
    help: 'Time to encode a document for one who joins (first) or comes back (returning)',
    labelNames: ['who'],
    buckets: FAST_SECONDS,
    registers,
  })
  const received = createFrameTally()
  addTallied(registers, {
    name: 'tesela_sync_frames_total',
    help: 'Frames received',
    read: (kind) => received[kind].frames,
  })
  addTallied(registers, {
    name: 'tesela_sync_frame_bytes_total',
    help: 'Bytes of frames received',
    read: (kind) => received[kind].bytes,
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
  // An increase is seen only of what was there before: the first damaged plan is worth an alert too.
  for (const code of ['storage/damaged', 'storage/unavailable']) loadRefusals.inc({ code }, 0)
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
    connectionOpened(role, document) {
      connections.inc({ role, document })
      opened.inc({ role, document })
    },
    connectionClosed: (role, document) => connections.dec({ role, document }),
    connectionCut: (code) => cuts.inc({ code }),
    frameReceived(kind, bytes) {
      const tally = received[kind]
      tally.frames += 1
      tally.bytes += bytes
    },
    readerTooSlow: () => slowReaders.inc(),
    stateSent(isReturning, durationMs) {
      stateSeconds.observe({ who: isReturning ? 'returning' : 'first' }, durationMs / 1000)
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

const frameKinds = ['sync', 'presence', 'mark', 'note'] as const
type FrameKind = (typeof frameKinds)[number]

/** Counted by hand: a labelled counter would cost more than reading the frame does. */
function createFrameTally(): Record<FrameKind, { frames: number; bytes: number }> {
  return {
    sync: { frames: 0, bytes: 0 },
    presence: { frames: 0, bytes: 0 },
    mark: { frames: 0, bytes: 0 },
    note: { frames: 0, bytes: 0 },
  }
}

interface Tallied {
  readonly name: string
  readonly help: string
  readonly read: (kind: FrameKind) => number
}

function addTallied(registers: Registry[], { name, help, read }: Tallied): void {
  const counter = new Counter({
    name,
    help,
    labelNames: ['kind'],
    registers,
    collect() {
      counter.reset()
      for (const kind of frameKinds) counter.inc({ kind }, read(kind))
    },
  })
}
