/**
 * One document's connection to the server, and the truth about what the server has.
 *
 * CONN-1  Updates travel before the MARK that covers them: our listener comes after the provider's.
 * CONN-2  A MARK goes out after each sync and after local changes, at most ten a second.
 * CONN-3  A connection whose server did not ask for our state cannot have taken our unsent changes:
 *         it is never asked to acknowledge them, and they show as refused.
 * CONN-7  After a refusal that can pass, a fresh connection sends everything again.
 * CONN-8  Frames that cannot be read change nothing.
 * CONN-9  A note made while the server is away follows its update, also from an earlier page or without a
 *         store on this device.
 */
import type { Clock } from '#shared/core/clock.ts'
import { errorEntry, type ErrorCode } from '#shared/core/error-catalog.ts'
import type { NackCode } from '#shared/protocol/message-codes.ts'
import { mayWrite, type Role } from '#shared/protocol/roles.ts'

import { createMarkSchedule } from './mark-schedule.ts'
import { createOfflineCopy } from './offline-copy.ts'
import type { OfflineLog } from './offline-log.ts'
import { createOverdueWatch } from './overdue-watch.ts'
import {
  applySaveEvent,
  createSaveFacts,
  isLive,
  unsentCount,
  type SaveEvent,
  type SaveFacts,
} from './save-state.ts'
import { createServerClock } from './server-clock.ts'
import {
  createServerLink,
  type LinkEnvironment,
  type LinkTarget,
  type LinkTimings,
} from './server-link.ts'
import { createWaitingNotes } from './waiting-notes.ts'
import { encodeMark, encodeNoteFrame } from './wire-frames.ts'

/** Milliseconds; the defaults are for people, tests take shorter ones. */
export interface ConnectionTimings extends LinkTimings {
  readonly markEveryMs: number
  /** A change waiting longer is called "not saved". */
  readonly overdueMs: number
  /** A refusal that can pass, such as a full disk, is taken back by the server unasked; past this we start afresh. */
  readonly nackRetryMs: number
  /** How often a refused write to this device is tried again. */
  readonly offlineRetryMs: number
}

export const connectionTimings: ConnectionTimings = {
  markEveryMs: 100,
  overdueMs: 5000,
  syncTimeoutMs: 15_000,
  probeTimeoutMs: 5000,
  offlineProbeTimeoutMs: 1000,
  nackRetryMs: 60_000,
  offlineRetryMs: 10_000,
}

/** What the parts of a connection take from outside; every one has a default in the browser. */
export interface ConnectionEnvironment extends LinkEnvironment {
  readonly clock: Clock
  readonly timings: ConnectionTimings
}

/** The document to connect already holds what the offline log had. */
export interface PlanConnectionOptions extends LinkTarget {
  readonly role: Role
  readonly log: OfflineLog | null
  /** Why there is no log; null where there is one or none is wanted. */
  readonly logFailure: ErrorCode | null
  readonly onFacts: (facts: SaveFacts) => void
  readonly onServerOffset: (offsetMs: number) => void
  /** Told once the document is nearly as large as it may be; the percent that is used. */
  readonly onFullness?: (percent: number) => void
  readonly environment: ConnectionEnvironment
}

export interface PlanConnection {
  readonly facts: () => SaveFacts
  /** Tells the server which command the last update was; kept until the server is there. */
  readonly note: (command: string, entityIds: readonly string[]) => void
  /** The local updates that no DURABLE covers, oldest first. */
  readonly unsent: () => readonly Uint8Array[]
  /** Starts, or tries again now; also after a terminal refusal was cured by the person. */
  readonly connect: () => void
  /** Finds out whether a connection that seems up still is. */
  readonly probe: () => void
  readonly setRole: (role: Role) => void
  /** Ends the connection; the document and the log stay their owner's. */
  readonly close: () => void
}

/** Wires `doc` to the server. It does not connect before `connect()`. */
export function createPlanConnection(options: PlanConnectionOptions): PlanConnection {
  const { doc, log, environment } = options
  const { timings, clock } = environment
  const unsentUpdates = new Map<number, Uint8Array>(
    log?.loadedUnsent.map((bytes, index) => [index + 1, bytes]),
  )
  const serverClock = createServerClock()
  let facts = createSaveFacts(unsentUpdates.size, options.logFailure)
  let role = options.role
  let isServerAsking = false
  let isClosed = false
  let nackTimer: ReturnType<typeof setTimeout> | undefined

  const marks = createMarkSchedule(timings.markEveryMs, sendMark)
  const notes = createWaitingNotes(log)
  const overdue = createOverdueWatch(timings.overdueMs, () => record({ type: 'overdue' }))
  const copy = createOfflineCopy({
    log,
    retryMs: timings.offlineRetryMs,
    onCommitted: (seq) => record({ type: 'offline-committed', seq }),
    onFailed: (code) => record({ type: 'offline-failed', code }),
    onGone: () => record({ type: 'offline-gone' }),
  })
  const link = createServerLink(
    options,
    environment,
    {
      onConnecting: () => record({ type: 'link-connecting' }),
      onUp() {
        isServerAsking = false
        record({ type: 'link-up' })
      },
      onSynced() {
        record({ type: 'synced' })
        marks.now()
        void notes.send(link.didSend)
      },
      onDown(outage) {
        stopAsking()
        record({ type: 'link-down', outage })
      },
      onRefused(code) {
        stopAsking()
        record({ type: 'terminal', code })
      },
    },
    {
      onAsking() {
        isServerAsking = true
      },
      onDurable: handleDurable,
      onNack: handleNack,
      onHeartbeat(serverMs) {
        options.onServerOffset(serverClock.observe(serverMs, clock.nowMs()))
      },
      onFullness: (percent) => options.onFullness?.(percent),
    },
  )
  doc.on('update', handleUpdate)

  function record(event: SaveEvent): void {
    const before = facts
    facts = applySaveEvent(facts, event)
    if (facts === before) return
    overdue.observe(before, facts)
    options.onFacts(facts)
  }

  function sendMark(): void {
    if (!isLive(facts)) return
    if (unsentCount(facts) > 0 && !isServerAsking) {
      record({ type: 'nack', code: 'access/not-allowed', seq: facts.localSeq })
      return
    }
    link.didSend(encodeMark(facts.localSeq))
  }

  function stopAsking(): void {
    clearTimeout(nackTimer)
    marks.cancel()
  }

  function handleDurable(seq: number): void {
    record({ type: 'durable', seq })
    if (facts.nack === null) clearTimeout(nackTimer)
    for (const pending of unsentUpdates.keys()) {
      if (pending <= facts.ackedSeq) unsentUpdates.delete(pending)
    }
    log?.acknowledge(facts.ackedSeq)
  }

  function handleNack(code: NackCode, seq: number): void {
    record({ type: 'nack', code, seq: seq === 0 ? facts.localSeq : seq })
    clearTimeout(nackTimer)
    if (errorEntry(code).transient) nackTimer = setTimeout(link.leave, timings.nackRetryMs)
  }

  function handleUpdate(update: Uint8Array, origin: unknown): void {
    if (origin === link.origin) {
      copy.keep(update, null)
      return
    }
    record({ type: 'local-change' })
    unsentUpdates.set(facts.localSeq, update)
    copy.keep(update, facts.localSeq)
    marks.soon()
  }

  return {
    facts: () => facts,
    note(command, entityIds) {
      if (!mayWrite(role, options.documentName)) return
      const frame = encodeNoteFrame(command, entityIds)
      if (frame === null) return
      if (!isLive(facts) || !link.didSend(frame)) notes.keep(frame)
    },
    unsent: () => [...unsentUpdates.values()],
    connect() {
      if (facts.terminal !== null) record({ type: 'cured' })
      link.connect()
    },
    probe() {
      if (isClosed || facts.terminal !== null) return
      if (facts.link === 'down') link.connectSoon()
      if (isLive(facts)) link.probe(encodeMark(facts.ackedSeq))
    },
    setRole(next) {
      role = next
    },
    close() {
      isClosed = true
      stopAsking()
      overdue.close()
      copy.close()
      doc.off('update', handleUpdate)
      link.close()
    },
  }
}
