import type { ErrorCode } from '#shared/core/error-catalog.ts'
import { ok, refuse, type Result } from '#shared/core/result.ts'
import type { DocumentKey, DocumentLog, LogRow } from '../storage/document-log.ts'
import type { CommitBeat } from './commit-beat.ts'
import type { SyncMetrics } from './sync-metrics.ts'

/**
 * Brings a room's updates to disk, in order.
 *
 * 1. One append is under way at a time; what arrives meanwhile goes with the next one.
 * 2. A refused append is tried again until it succeeds: rows are never dropped, as the document in
 *    memory and the peers have them. Meanwhile the writer is in trouble and its room takes no writes.
 * 3. Tickets count the rows of this writer; a ticket is committed when its row and all before it are.
 */
export interface RoomWriter {
  /** Answers the row's ticket. */
  enqueue(row: LogRow): void
  readonly lastTicket: number
  readonly committedTicket: number
  /** Since when the oldest row waits that is not on disk; null: all are. */
  readonly unsavedSinceMs: number | null
  /** The code of the last append where it was refused and not yet made good. */
  readonly trouble: ErrorCode | null
  /** The number of the newest row on disk. */
  readonly lastSeq: number
  /** Resolves once everything enqueued by now is on disk, or with the refusal of the first attempt. */
  committed(): Promise<Result<void>>
  /** Resolves once everything enqueued is on disk, however long that takes, or the writer is stopped. */
  flushed(): Promise<void>
  /** Drops what is not written and writes no more: the plan is gone. */
  stop(): void
}

export interface RoomWriterOptions {
  readonly key: DocumentKey
  readonly log: DocumentLog
  readonly lastSeq: number
  readonly retryMs: number
  readonly nowMs: () => number
  readonly metrics: SyncMetrics
  readonly beat: CommitBeat
  readonly onCommitted: (ticket: number) => void
  readonly onTrouble: (code: ErrorCode) => void
  readonly onRecovered: () => void
}

interface Waiter {
  readonly ticket: number
  readonly resolve: (result: Result<void>) => void
}

export function createRoomWriter(options: RoomWriterOptions): RoomWriter {
  const { key, log, nowMs, metrics } = options
  let queued: LogRow[] = []
  let queuedSinceMs = 0
  let writingSinceMs = 0
  let lastTicket = 0
  let committedTicket = 0
  let lastSeq = options.lastSeq
  let trouble: ErrorCode | null = null
  let isBusy = false
  let isPlanned = false
  let isStopped = false
  let retry: ReturnType<typeof setTimeout> | null = null
  let waiters: Waiter[] = []
  let flushWaiters: Waiter[] = []

  function plan(): void {
    if (isPlanned || isBusy || isStopped || retry !== null || queued.length === 0) return
    isPlanned = true
    options.beat.request(() => {
      isPlanned = false
      void write()
    })
  }

  async function write(): Promise<void> {
    if (isBusy || isStopped || queued.length === 0) return
    isBusy = true
    const rows = queued
    writingSinceMs = queuedSinceMs
    queued = []
    const result = await log.append(key, rows)
    isBusy = false
    if (isStopped) return
    if (result.ok) {
      lastSeq = result.value
      committedTicket += rows.length
      metrics.rowsCommitted(rows.length, nowMs() - writingSinceMs)
      const hadTrouble = trouble !== null
      trouble = null
      settleUpTo(committedTicket)
      options.onCommitted(committedTicket)
      if (hadTrouble) options.onRecovered()
    } else {
      queued = [...rows, ...queued]
      queuedSinceMs = writingSinceMs
      trouble = result.error.code
      metrics.commitRefused(trouble)
      for (const { resolve } of waiters) resolve(result)
      waiters = []
      retry = setTimeout(() => {
        retry = null
        plan()
      }, options.retryMs)
      options.onTrouble(trouble)
    }
    plan()
  }

  function settleUpTo(ticket: number): void {
    waiters = settle(waiters, ticket)
    flushWaiters = settle(flushWaiters, ticket)
  }

  return {
    enqueue(row) {
      if (isStopped) return
      if (queued.length === 0) queuedSinceMs = nowMs()
      queued.push(row)
      lastTicket += 1
      plan()
    },
    get lastTicket() {
      return lastTicket
    },
    get committedTicket() {
      return committedTicket
    },
    get unsavedSinceMs() {
      if (isBusy) return writingSinceMs
      return queued.length > 0 ? queuedSinceMs : null
    },
    get trouble() {
      return trouble
    },
    get lastSeq() {
      return lastSeq
    },
    committed() {
      if (committedTicket >= lastTicket) return Promise.resolve(ok(undefined))
      if (isStopped) return Promise.resolve(refuse('server/stopping'))
      return new Promise((resolve) => {
        waiters.push({ ticket: lastTicket, resolve })
      })
    },
    async flushed() {
      if (committedTicket >= lastTicket || isStopped) return
      await new Promise((resolve) => {
        flushWaiters.push({ ticket: lastTicket, resolve })
      })
    },
    stop() {
      isStopped = true
      queued = []
      if (retry !== null) clearTimeout(retry)
      for (const { resolve } of waiters) resolve(refuse('server/stopping'))
      waiters = []
      flushWaiters = settle(flushWaiters, Number.MAX_SAFE_INTEGER)
    },
  }
}

function settle(waiters: Waiter[], ticket: number): Waiter[] {
  if (waiters.length === 0) return waiters
  for (const waiter of waiters) if (waiter.ticket <= ticket) waiter.resolve(ok(undefined))
  return waiters.filter((waiter) => waiter.ticket > ticket)
}
