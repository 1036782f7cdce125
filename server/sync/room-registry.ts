import type * as Y from 'yjs'
import type { PlanId } from '#shared/core/ids.ts'
import { ok, refuse, type Refusal, type Result } from '#shared/core/result.ts'
import { documentNames, type DocumentName } from '#shared/protocol/roles.ts'
import type { DocumentKey, DocumentLog } from '../storage/document-log.ts'
import type { CommitBeat } from './commit-beat.ts'
import type { Compactor } from './compactor.ts'
import { createRoom } from './create-room.ts'
import type { FanOutWindow } from './fan-out-window.ts'
import { isNearlyFull } from './fullness.ts'
import type { Logger } from './logger.ts'
import type { Room } from './room.ts'
import type { SyncLimits } from './sync-limits.ts'
import type { SyncMetrics } from './sync-metrics.ts'

/**
 * The rooms in memory.
 *
 * 1. One room a document: its promise is in the map before the first byte is loaded, so that a second
 *    client waits for the same load and never meets an empty document.
 * 2. A failed load is forgotten and refused; the next one tries anew.
 * 3. A room is unloaded when nobody has held it for a while, all is on disk, and nobody came meanwhile.
 * 4. A room that could not be compacted is left in peace for minutes: folding it over and over would take
 *    a core, and its log is whole.
 */
export interface RoomRegistry {
  /** Holds the room until the lease is released. */
  acquire(key: DocumentKey): Promise<Result<RoomLease>>
  loaded(): readonly Room[]
  find(planId: PlanId, documentName: DocumentName): Room | undefined
  /** Closes the rooms of a plan that is gone. */
  dropPlan(planId: PlanId): void
  /** Compacts rooms with a long tail and unloads idle ones; called now and then. */
  sweep(): Promise<void>
  close(): void
}

export interface RoomLease {
  readonly room: Room
  release(): void
}

export interface RoomRegistryOptions {
  readonly log: DocumentLog
  readonly limits: SyncLimits
  readonly metrics: SyncMetrics
  readonly logger: Logger
  readonly nowMs: () => number
  readonly window: FanOutWindow
  readonly beat: CommitBeat
  readonly compactor: Compactor
  readonly migrate: ((doc: Y.Doc, documentName: DocumentName) => void) | undefined
}

interface Entry {
  readonly opened: Promise<Result<Room>>
  room: Room | null
  holders: number
  idleSinceMs: number
  isBusy: boolean
  /** Rule 4. */
  compactionFailedAtMs: number | null
}

/** An idle room with a shorter tail than this loads fast enough without a snapshot. */
const WORTHWHILE_ROWS = 50
const WORTHWHILE_BYTES = 64 * 1024
const COMPACT_AGAIN_MS = 5 * 60_000

export function createRoomRegistry(options: RoomRegistryOptions): RoomRegistry {
  const { log, limits, metrics, logger, nowMs, compactor, migrate } = options
  const entries = new Map<string, Entry>()

  function forget(name: string, entry: Entry): void {
    if (entries.get(name) !== entry) return
    entries.delete(name)
    if (entry.room !== null) metrics.roomClosed()
  }

  async function open(key: DocumentKey, onLost: () => void): Promise<Result<Room>> {
    const startMs = nowMs()
    const stored = await log.load(key)
    if (!stored.ok) return refused(stored.error)
    let room: Room
    try {
      room = createRoom({ ...options, key, stored: stored.value, onLost })
    } catch (error) {
      logger.error({ error: String(error) }, 'A stored document cannot be applied')
      return refused({ code: 'storage/damaged', detail: { reason: 'damaged document' } })
    }
    const migrated = await migrateRoom(room)
    if (!migrated.ok) {
      room.close()
      return refused(migrated.error)
    }
    metrics.roomOpened(nowMs() - startMs, stored.value.rows.length)
    return ok(room)
  }

  function refused({ code, detail }: Refusal): Result<never> {
    // Asking for what is not there is no trouble of ours.
    if (code !== 'access/plan-unknown') {
      logger.error({ code, reason: detail?.['reason'] }, 'A document cannot be loaded')
      metrics.roomRefused(code)
    }
    return refuse(code, detail)
  }

  async function migrateRoom(room: Room): Promise<Result<void>> {
    if (migrate === undefined) return ok(undefined)
    try {
      return await room.run('server', (doc) => {
        migrate(doc, room.key.documentName)
      })
    } catch (error) {
      logger.error({ error: String(error) }, 'A document could not be migrated')
      return refuse('storage/unavailable', { reason: 'migration failed' })
    }
  }

  function createEntry(key: DocumentKey): Entry {
    const name = nameOf(key)
    const opened = open(key, () => {
      forget(name, entry)
    }).then(
      (result) => {
        if (!result.ok) forget(name, entry)
        // Its plan was dropped while it was being loaded.
        else if (entries.get(name) !== entry) metrics.roomClosed()
        else entry.room = result.value
        return result
      },
      (error: unknown) => {
        forget(name, entry)
        throw error
      },
    )
    const entry: Entry = {
      opened,
      room: null,
      holders: 0,
      idleSinceMs: nowMs(),
      isBusy: false,
      compactionFailedAtMs: null,
    }
    entries.set(name, entry)
    return entry
  }

  function leaseOf(entry: Entry, room: Room): RoomLease {
    let isReleased = false
    return {
      room,
      release() {
        if (isReleased) return
        isReleased = true
        entry.holders -= 1
        entry.idleSinceMs = nowMs()
      },
    }
  }

  function isIdle(entry: Entry): boolean {
    return entry.holders === 0 && nowMs() - entry.idleSinceMs >= limits.roomIdleMs
  }

  function mayCompact({ compactionFailedAtMs: failedAtMs }: Entry): boolean {
    return failedAtMs === null || nowMs() - failedAtMs >= COMPACT_AGAIN_MS
  }

  async function compact(entry: Entry, room: Room): Promise<void> {
    const done = await compactor.compact(room.key)
    entry.compactionFailedAtMs = done === null ? nowMs() : null
    if (done === null) return
    room.compacted(done.uptoSeq, done.snapshotBytes)
    if (isNearlyFull(room, limits)) {
      logger.warn(
        { documentName: room.key.documentName, bytes: done.snapshotBytes },
        'A document is near the size at which it takes no more edits',
      )
    }
  }

  async function care(name: string, entry: Entry, room: Room): Promise<void> {
    const isLeaving = isIdle(entry)
    if (room.frozenBy !== null) return
    if (isLeaving) await room.flushed()
    if (mayCompact(entry) && isCompactionDue(room, isLeaving, limits)) await compact(entry, room)
    // Anybody may have come while this waited.
    if (!isLeaving || !isIdle(entry) || entries.get(name) !== entry) return
    if (room.isSettled) {
      forget(name, entry)
      room.close()
    }
  }

  function closeGone(opened: Result<Room>): void {
    if (!opened.ok) return
    opened.value.lose('access/plan-unknown')
    opened.value.close()
  }

  return {
    async acquire(key) {
      const entry = entries.get(nameOf(key)) ?? createEntry(key)
      entry.holders += 1
      try {
        const opened = await entry.opened
        if (opened.ok) return ok(leaseOf(entry, opened.value))
        entry.holders -= 1
        return opened
      } catch (error) {
        entry.holders -= 1
        throw error
      }
    },
    loaded: () => [...entries.values()].flatMap(({ room }) => (room === null ? [] : [room])),
    find: (planId, documentName) =>
      entries.get(nameOf({ planId, documentName }))?.room ?? undefined,
    dropPlan(planId) {
      for (const documentName of documentNames) {
        const name = nameOf({ planId, documentName })
        const entry = entries.get(name)
        if (entry === undefined) continue
        forget(name, entry)
        // Also one that is being loaded at this moment, from what is erased now.
        void entry.opened.then(closeGone, () => {})
      }
    },
    async sweep() {
      const due = [...entries].filter(([, { isBusy, room }]) => !isBusy && room !== null)
      await Promise.all(
        due.map(async ([name, entry]) => {
          if (entry.room === null) return
          entry.isBusy = true
          await care(name, entry, entry.room).finally(() => {
            entry.isBusy = false
          })
        }),
      )
    },
    close() {
      for (const { room } of entries.values()) room?.close()
      entries.clear()
    },
  }
}

function nameOf({ planId, documentName }: DocumentKey): string {
  return `${planId}/${documentName}`
}

function isCompactionDue({ tail }: Room, isLeaving: boolean, limits: SyncLimits): boolean {
  if (isLeaving && (tail.rows >= WORTHWHILE_ROWS || tail.bytes >= WORTHWHILE_BYTES)) return true
  const mostBytes = Math.max(limits.compactBytes, tail.snapshotBytes)
  return tail.rows > limits.compactRows || tail.bytes > mostBytes
}
