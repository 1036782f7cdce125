/**
 * One document's connection to the server, and the truth about what the server has.
 *
 * CONN-1  Updates travel before the MARK that covers them: our listener comes after the provider's.
 * CONN-2  A MARK goes out after each sync and after local changes, at most ten a second.
 * CONN-3  A connection whose server did not ask for our state cannot have taken our unsent changes:
 *         it is never asked to acknowledge them, and they show as refused.
 * CONN-4  4400 to 4499 end the connection with a catalog code; any other close is tried again, later
 *         each time and spread by chance.
 * CONN-5  A server that accepts but never answers is left and tried again.
 * CONN-6  After a reconnect both sides see each other's presence at once.
 * CONN-7  After a refusal that can pass, a fresh connection sends everything again.
 * CONN-8  Frames that cannot be read change nothing.
 * CONN-9  A note made while the server is away follows its update, also from an earlier page or without a
 *         store on this device.
 */
import { Awareness } from 'y-protocols/awareness'
import { WebsocketProvider } from 'y-websocket'
import type * as Y from 'yjs'

import type { Clock } from '#shared/core/clock.ts'
import { errorEntry, type ErrorCode } from '#shared/core/error-catalog.ts'
import type { PlanId } from '#shared/core/ids.ts'
import { protocolVersion } from '#shared/protocol/message-codes.ts'
import { mayWrite, type DocumentName, type Role } from '#shared/protocol/roles.ts'

import { decideCloseRefusal, decideOutage } from './close-refusal.ts'
import { createMarkSchedule } from './mark-schedule.ts'
import { createOfflineCopy } from './offline-copy.ts'
import type { OfflineLog } from './offline-log.ts'
import { createOverdueWatch } from './overdue-watch.ts'
import { renewLocalClock, forgetRemoteClocks } from './presence-gap.ts'
import { reconnectDelayMs } from './reconnect-delay.ts'
import {
  applySaveEvent,
  createSaveFacts,
  isLive,
  unsentCount,
  type SaveEvent,
  type SaveFacts,
} from './save-state.ts'
import { createServerClock } from './server-clock.ts'
import { listenToServer } from './server-messages.ts'
import { createWaitingNotes } from './waiting-notes.ts'
import { encodeMark, encodeNoteFrame } from './wire-frames.ts'

/** Milliseconds; the defaults are for people, tests take shorter ones. */
export interface ConnectionTimings {
  readonly markEveryMs: number
  /** A change waiting longer is called "not saved". */
  readonly overdueMs: number
  /** A server that has not synced by then is left. */
  readonly syncTimeoutMs: number
  /** A server that answers nothing to a probe by then is left. */
  readonly probeTimeoutMs: number
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
  nackRetryMs: 60_000,
  offlineRetryMs: 10_000,
}

/** What the parts of a connection take from outside; every one has a default in the browser. */
export interface ConnectionEnvironment {
  readonly clock: Clock
  /** In [0, 1). */
  readonly random: () => number
  readonly WebSocket: typeof WebSocket
  readonly timings: ConnectionTimings
}

export interface PlanConnectionOptions {
  readonly planId: PlanId
  readonly documentName: DocumentName
  readonly epoch: string
  readonly role: Role
  /** Where documents are synced, such as `ws://host:4000/sync`. */
  readonly syncUrl: string
  /** Already holds what the offline log had. */
  readonly doc: Y.Doc
  /** Null: no presence travels on this connection. */
  readonly awareness: Awareness | null
  readonly log: OfflineLog | null
  /** Why there is no log; null where there is one or none is wanted. */
  readonly logFailure: ErrorCode | null
  readonly onFacts: (facts: SaveFacts) => void
  readonly onServerOffset: (offsetMs: number) => void
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

const SOCKET_OPEN = 1

/** Wires `doc` to the server. It does not connect before `connect()`. */
export function createPlanConnection(options: PlanConnectionOptions): PlanConnection {
  const { doc, log, environment } = options
  const { timings, clock, random } = environment
  const awareness = options.awareness ?? createSilentAwareness(doc)
  const unsentUpdates = new Map<number, Uint8Array>(
    log?.loadedUnsent.map((bytes, index) => [index + 1, bytes]),
  )
  const serverClock = createServerClock()
  let facts = createSaveFacts(unsentUpdates.size, options.logFailure)
  let role = options.role
  let isServerAsking = false
  let isClosed = false
  let attempt = 0
  let reconnectTimer: ReturnType<typeof setTimeout> | undefined
  let syncTimer: ReturnType<typeof setTimeout> | undefined
  let probeTimer: ReturnType<typeof setTimeout> | undefined
  let nackTimer: ReturnType<typeof setTimeout> | undefined

  const provider = new WebsocketProvider(
    options.syncUrl,
    `${options.planId}/${options.documentName}`,
    doc,
    {
      connect: false,
      // Tabs that talk past the server would also talk past its rights.
      disableBc: true,
      awareness,
      params: { v: String(protocolVersion), epoch: options.epoch },
      WebSocketPolyfill: environment.WebSocket,
    },
  )
  const marks = createMarkSchedule(timings.markEveryMs, sendMark)
  const notes = createWaitingNotes(log)
  const overdue = createOverdueWatch(timings.overdueMs, () => record({ type: 'overdue' }))
  const copy = createOfflineCopy({
    log,
    retryMs: timings.offlineRetryMs,
    onCommitted: (seq) => record({ type: 'offline-committed', seq }),
    onFailed: (code) => record({ type: 'offline-failed', code }),
  })

  function record(event: SaveEvent): void {
    const before = facts
    facts = applySaveEvent(facts, event)
    if (facts === before) return
    overdue.observe(before, facts)
    options.onFacts(facts)
  }

  /** False where the socket is gone, which the provider may not know yet. */
  function didSend(frame: Uint8Array): boolean {
    if (!provider.wsconnected || provider.ws?.readyState !== SOCKET_OPEN) return false
    // A copy, so that its buffer is a plain one of exactly this length.
    provider.ws.send(Uint8Array.from(frame))
    return true
  }

  function sendMark(): void {
    if (!isLive(facts)) return
    if (unsentCount(facts) > 0 && !isServerAsking) {
      record({ type: 'nack', code: 'access/not-allowed', seq: facts.localSeq })
      return
    }
    didSend(encodeMark(facts.localSeq))
  }

  function handleSync(isSynced: boolean): void {
    if (!isSynced || isClosed) return
    clearTimeout(syncTimer)
    attempt = 0
    record({ type: 'synced' })
    marks.now()
    void notes.send(didSend)
  }

  function handleStatus({ status }: { status: 'connected' | 'disconnected' | 'connecting' }): void {
    if (status === 'connecting') record({ type: 'link-connecting' })
    if (status === 'disconnected') forgetRemoteClocks(awareness)
    if (status !== 'connected') return
    isServerAsking = false
    renewLocalClock(awareness)
    clearTimeout(syncTimer)
    syncTimer = setTimeout(drop, timings.syncTimeoutMs)
    record({ type: 'link-up' })
  }

  function handleClose(event: CloseEvent | null): void {
    // The provider's own timer has no jitter; ours takes its place.
    provider.shouldConnect = false
    clearTimeout(syncTimer)
    clearTimeout(probeTimer)
    clearTimeout(nackTimer)
    marks.cancel()
    if (isClosed) return
    const refusal = event === null ? null : decideCloseRefusal(event.code, event.reason)
    if (refusal !== null) {
      record({ type: 'terminal', code: refusal })
      return
    }
    const outage = event === null ? null : decideOutage(event.code, event.reason)
    record({ type: 'link-down', outage })
    clearTimeout(reconnectTimer)
    reconnectTimer = setTimeout(() => provider.connect(), reconnectDelayMs(attempt, random()))
    attempt += 1
  }

  /** Leaves a socket that is silent; `handleClose` sees to the next attempt. */
  function drop(): void {
    provider.disconnect()
  }

  listenToServer(provider, {
    onAsking() {
      isServerAsking = true
    },
    onDurable: handleDurable,
    onNack(code, seq) {
      record({ type: 'nack', code, seq: seq === 0 ? facts.localSeq : seq })
      clearTimeout(nackTimer)
      if (errorEntry(code).transient) nackTimer = setTimeout(drop, timings.nackRetryMs)
    },
    onHeartbeat(serverMs) {
      options.onServerOffset(serverClock.observe(serverMs, clock.nowMs()))
    },
  })

  function handleDurable(seq: number): void {
    record({ type: 'durable', seq })
    for (const pending of unsentUpdates.keys()) {
      if (pending <= facts.ackedSeq) unsentUpdates.delete(pending)
    }
    log?.acknowledge(facts.ackedSeq)
  }

  function handleUpdate(update: Uint8Array, origin: unknown): void {
    if (origin === provider) {
      copy.keep(update, null)
      return
    }
    record({ type: 'local-change' })
    unsentUpdates.set(facts.localSeq, update)
    copy.keep(update, facts.localSeq)
    marks.soon()
  }

  provider.on('status', handleStatus)
  provider.on('sync', handleSync)
  provider.on('connection-close', handleClose)
  doc.on('update', handleUpdate)

  return {
    facts: () => facts,
    note(command, entityIds) {
      if (!mayWrite(role, options.documentName)) return
      const frame = encodeNoteFrame(command, entityIds)
      if (frame === null) return
      if (!isLive(facts) || !didSend(frame)) notes.keep(frame)
    },
    unsent: () => [...unsentUpdates.values()],
    connect() {
      clearTimeout(reconnectTimer)
      if (facts.terminal !== null) record({ type: 'cured' })
      provider.connect()
    },
    probe() {
      if (isClosed || facts.terminal !== null) return
      if (facts.link === 'down') {
        clearTimeout(reconnectTimer)
        reconnectTimer = setTimeout(() => provider.connect(), reconnectDelayMs(0, random()))
      }
      if (!isLive(facts)) return
      const lastMessage = provider.wsLastMessageReceived
      didSend(encodeMark(facts.ackedSeq))
      clearTimeout(probeTimer)
      probeTimer = setTimeout(() => {
        if (provider.wsLastMessageReceived === lastMessage) drop()
      }, timings.probeTimeoutMs)
    },
    setRole(next) {
      role = next
    },
    close() {
      isClosed = true
      for (const timer of [reconnectTimer, syncTimer, probeTimer, nackTimer]) clearTimeout(timer)
      overdue.close()
      copy.close()
      marks.cancel()
      doc.off('update', handleUpdate)
      provider.destroy()
      if (options.awareness === null) awareness.destroy()
    },
  }
}

function createSilentAwareness(doc: Y.Doc): Awareness {
  const awareness = new Awareness(doc)
  awareness.setLocalState(null)
  return awareness
}
