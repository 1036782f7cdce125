/**
 * The append log of one document on this device.
 *
 * OFF-1  An append resolves once it is committed with strict durability, or with the reason why it is not.
 * OFF-2  Entries commit in the order they were given, so "committed up to n" is one number.
 * OFF-3  A refused entry is kept in memory and tried again with later ones, each time once twice as many
 *        wait, so that a full disk costs each little; nothing is skipped.
 * OFF-4  Rows that no DURABLE covers stay single rows and are listed, so that "unsent" survives a reload.
 * OFF-5  Several tabs may append, acknowledge and compact one log at once.
 * OFF-6  Compaction replaces rows by a snapshot of exactly those rows, in one transaction.
 * OFF-7  A log that is opened again in one page waits for the former one, and so holds all of it.
 * OFF-8  Notes for the activity list are kept beside the rows and taken by one tab alone; losing one is
 *        no harm, so nobody waits for them.
 * OFF-9  Where the store is taken away, what was committed counts as lost, and nothing more is taken.
 */
import type { IDBPDatabase } from 'idb'

import type { ErrorCode } from '#shared/core/error-catalog.ts'
import { ok, refuse, type Result } from '#shared/core/result.ts'

import { compactRows } from './compact-rows.ts'
import { ensureListed } from './offline-catalog.ts'
import {
  logDatabaseName,
  openLogDatabase,
  storeErrorCode,
  type LogName,
  type LogRow,
  type LogSchema,
} from './offline-database.ts'

export interface OfflineLog {
  /** What the log held when it was opened, in order. */
  readonly loaded: readonly LogRow[]
  /** Those of them that no DURABLE covers: the changes 1 to their number. */
  readonly loadedUnsent: readonly Uint8Array[]
  /**
   * Adds one update. `seq` numbers a local change, counting on from `loadedUnsent`; null for what came
   * from the server. Resolves when committed; refused with `local/storage-full` or
   * `local/store-unavailable`.
   */
  readonly append: (bytes: Uint8Array, seq: number | null) => Promise<Result<null>>
  /** The server has all local changes up to `seq` on its disk. */
  readonly acknowledge: (seq: number) => void
  /** The highest local change that is committed here. */
  readonly committedSeq: () => number
  /** Keeps a NOTE frame that could not be sent (OFF-8). */
  readonly keepNote: (frame: Uint8Array) => void
  /** Gives the kept frames, oldest first, and removes them. */
  readonly takeNotes: () => Promise<readonly Uint8Array[]>
  /** Resolves when the store is taken away: another tab deleted it, or the browser cut it (OFF-9). */
  readonly gone: Promise<void>
  /** Tries again what was refused. */
  readonly retry: () => Promise<Result<null>>
  /** Resolves when nothing is being written any more. */
  readonly close: () => Promise<void>
}

interface Entry {
  readonly row: LogRow
  readonly seq: number | null
}

export interface OfflineLogOptions {
  /** Rows, snapshots included, above which sent rows are compacted. */
  readonly compactAbove?: number
}

const COMPACT_ABOVE_ROWS = 500

/** Logs of this page that still write their last entries, by database name (OFF-7). */
const closing = new Map<string, Promise<void>>()

/** Opens the log `name`, loads it, and lists it in the catalog. Refused with `local/store-unavailable`. */
export async function createOfflineLog(
  name: LogName,
  { compactAbove = COMPACT_ABOVE_ROWS }: OfflineLogOptions = {},
): Promise<Result<OfflineLog>> {
  const databaseName = logDatabaseName(name)
  await closing.get(databaseName)
  let database: IDBPDatabase<LogSchema> | null = null
  const listed = await ensureListed(name)
  if (!listed.ok) return listed
  let tellGone: () => void = () => undefined
  const gone = new Promise<void>((resolve) => {
    tellGone = resolve
  })
  const opened = await openLogDatabase(name, handleGone)
  if (!opened.ok) return opened
  database = opened.value
  function handleGone(): void {
    database = null
    tellGone()
  }

  const stored = await readStored(opened.value)
  if (!stored.ok) return stored
  const { rows, unsentKeys, unsentRows } = stored.value
  const keyBySeq = new Map(unsentKeys.map((key, index) => [index + 1, key]))
  let sentRowCount = rows.length - unsentKeys.length
  let committed = unsentKeys.length
  let acknowledged = 0
  let waiting: Entry[] = []
  let refused: { readonly code: ErrorCode; readonly againAtCount: number } | null = null
  let writing: Promise<Result<null>> | null = null
  let clearing: Promise<void> = Promise.resolve()

  /** One transaction takes everything that waits; what arrives meanwhile joins the next. */
  async function writeAll(): Promise<Result<null>> {
    while (waiting.length > 0) {
      const batch = waiting
      waiting = []
      const failure = await writeBatch(batch)
      if (failure !== null) {
        waiting = [...batch, ...waiting]
        refused = { code: failure, againAtCount: 2 * waiting.length }
        return refuse(failure)
      }
    }
    refused = null
    return ok(null)
  }

  async function writeBatch(batch: readonly Entry[]): Promise<ErrorCode | null> {
    if (database === null) return 'local/store-unavailable'
    try {
      const transaction = database.transaction(['rows', 'unsent'], 'readwrite', {
        durability: 'strict',
      })
      const rowStore = transaction.objectStore('rows')
      const unsentStore = transaction.objectStore('unsent')
      const keys = await Promise.all([
        ...batch.map(async (entry) => {
          const key = await rowStore.add(entry.row)
          if (entry.seq !== null && entry.seq > acknowledged) await unsentStore.put(true, key)
          return key
        }),
        transaction.done.then(() => -1),
      ])
      handleCommitted(batch, keys)
      return null
    } catch (error) {
      return storeErrorCode(error)
    }
  }

  function handleCommitted(batch: readonly Entry[], keys: readonly number[]): void {
    for (const [index, { seq }] of batch.entries()) {
      const key = keys[index]
      if (seq !== null) committed = Math.max(committed, seq)
      if (seq !== null && key !== undefined) keyBySeq.set(seq, key)
      else sentRowCount += 1
    }
    clearAcknowledged()
    if (sentRowCount > compactAbove) compact()
  }

  function clearAcknowledged(): void {
    const keys: number[] = []
    for (const [seq, key] of keyBySeq) {
      if (seq > acknowledged) continue
      keys.push(key)
      keyBySeq.delete(seq)
    }
    if (keys.length === 0 || database === null) return
    sentRowCount += keys.length
    const transaction = database.transaction('unsent', 'readwrite')
    // Failing is harmless: the row only counts as unsent until a later connection acknowledges it again.
    clearing = Promise.allSettled([
      clearing,
      ...keys.map((key) => transaction.store.delete(key)),
      transaction.done,
    ]).then(() => undefined)
  }

  function compact(): void {
    if (database === null) return
    sentRowCount = 1
    clearing = Promise.allSettled([clearing, compactRows(database)]).then(() => undefined)
  }

  function keepNote(frame: Uint8Array): void {
    database?.add('notes', frame).catch(() => undefined)
  }

  async function takeNotes(): Promise<readonly Uint8Array[]> {
    if (database === null) return []
    try {
      const { store, done } = database.transaction('notes', 'readwrite')
      const [frames] = await Promise.all([store.getAll(), store.clear(), done])
      return frames
    } catch {
      // Without a store there is nothing to give.
      return []
    }
  }

  function flush(): Promise<Result<null>> {
    writing ??= writeAll().finally(() => {
      writing = null
    })
    return writing
  }

  async function close(): Promise<void> {
    await flush()
    await clearing
    database?.close()
    database = null
  }

  return ok({
    loaded: rows,
    loadedUnsent: unsentRows,
    append(bytes, seq) {
      if (database === null) return Promise.resolve(refuse('local/store-unavailable'))
      waiting.push({ row: { format: 1, bytes }, seq })
      if (refused !== null && waiting.length < refused.againAtCount) {
        return Promise.resolve(refuse(refused.code))
      }
      return flush()
    },
    acknowledge(seq) {
      acknowledged = Math.max(acknowledged, seq)
      clearAcknowledged()
    },
    committedSeq: () => committed,
    keepNote,
    takeNotes,
    gone,
    retry: flush,
    close() {
      const closed = close().finally(() => {
        if (closing.get(databaseName) === closed) closing.delete(databaseName)
      })
      closing.set(databaseName, closed)
      return closed
    },
  })
}

interface Stored {
  readonly rows: readonly LogRow[]
  readonly unsentKeys: readonly number[]
  readonly unsentRows: readonly Uint8Array[]
}

async function readStored(database: IDBPDatabase<LogSchema>): Promise<Result<Stored>> {
  try {
    const transaction = database.transaction(['rows', 'unsent'])
    const [rows, keys, unsent] = await Promise.all([
      transaction.objectStore('rows').getAll(),
      transaction.objectStore('rows').getAllKeys(),
      transaction.objectStore('unsent').getAllKeys(),
    ])
    const rowByKey = new Map(keys.map((key, index) => [key, rows[index]]))
    const unsentRows = unsent.flatMap((key) => rowByKey.get(key)?.bytes ?? [])
    return ok({ rows, unsentKeys: unsent.filter((key) => rowByKey.has(key)), unsentRows })
  } catch (error) {
    database.close()
    return refuse(storeErrorCode(error))
  }
}

/** What a log holds: every row, and the bytes of the rows that no DURABLE covers. */
export interface LogContent {
  readonly rows: readonly LogRow[]
  readonly unsent: readonly Uint8Array[]
}

/** Reads a log that nobody has to have open. Refused with `local/store-unavailable`. */
export async function readLog(name: LogName): Promise<Result<LogContent>> {
  const opened = await openLogDatabase(name, () => undefined)
  if (!opened.ok) return opened
  const stored = await readStored(opened.value)
  opened.value.close()
  return stored.ok ? ok({ rows: stored.value.rows, unsent: stored.value.unsentRows }) : stored
}
