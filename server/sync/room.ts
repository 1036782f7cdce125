import type * as Y from 'yjs'
import type { ErrorCode } from '#shared/core/error-catalog.ts'
import { ok, refuse, type Result } from '#shared/core/result.ts'
import type { NackCode } from '#shared/protocol/message-codes.ts'
import type { DocumentKey, LogRow } from '../storage/document-log.ts'
import type { Connection } from './connection.ts'
import { createDurableMarks, nackCodeOf } from './durable-marks.ts'
import { encodeNack, encodeUpdate } from './encode-frames.ts'
import { createFanOut } from './fan-out.ts'
import { createGuardedDocument, type Applied, type GuardedDocument } from './guarded-document.ts'
import { createPresenceRoom } from './presence-room.ts'
import type { RoomOptions, RoomTail } from './room-options.ts'
import { createRoomWriter } from './room-writer.ts'

/**
 * One document with its peers.
 *
 * ROOM-1: the document in memory is the log replayed, plus rows on their way to the log.
 * ROOM-2: an update that breaks the document is neither stored nor sent on: the document is thrown
 *   away and loaded again, while everybody's frames wait.
 * ROOM-3: a peer is sent an update as soon as it is applied; its sender learns that it is saved only
 *   after the commit.
 * ROOM-4: while storage refuses, the room is frozen: it is read, presence goes on, writes are NACKed.
 *   Afterwards whoever was refused is asked for everything again.
 * ROOM-6: a history can be replaced by another: frames wait, all that came before is on disk, the other
 *   history is written, and everybody is cut with 4409 so as to come back with the new epoch.
 */
export interface Room {
  readonly key: DocumentKey
  readonly epoch: string
  readonly connections: ReadonlySet<Connection>
  /** Not null while storage refuses. */
  readonly frozenBy: ErrorCode | null
  /** Since when the oldest change waits that is not on disk; null: all are. */
  readonly unsavedSinceMs: number | null
  /** Why the room is of no use any more; what is in it is not the document then. */
  readonly lostBy: ErrorCode | null
  readonly tail: RoomTail
  admit(connection: Connection): void
  leave(connection: Connection): void
  /** Answers a SyncStep1; false where the state vector is malformed. */
  sendState(connection: Connection, stateVector: Uint8Array): boolean
  /** Changes from a connection that may write. */
  receiveChanges(connection: Connection, kind: 'step2' | 'update', bytes: Uint8Array): void
  mark(connection: Connection, seq: number): void
  /** False where the body is malformed. */
  receivePresence(connection: Connection, body: Uint8Array, isDue: boolean): boolean
  sendPresence(connection: Connection): void
  renamePresence(connection: Connection): void
  run<Value>(actor: string, change: (doc: Y.Doc) => Value): Promise<Result<Value>>
  read<Value>(look: (doc: Y.Doc) => Value): Promise<Value>
  /**
   * ROOM-6. `write` is given the document with all that was received, which is on disk; where it
   * succeeds the room is lost, where it refuses everybody goes on.
   */
  renew<Value>(write: (doc: Y.Doc) => Promise<Result<Value>>): Promise<Result<Value>>
  flushed(): Promise<void>
  /** Everything is on disk and the document is sound. */
  readonly isSettled: boolean
  /** A snapshot holds the rows up to this one now. */
  compacted(uptoSeq: number, snapshotBytes: number): void
  /** Closes all connections, also those that come later: the room is of no use any more. */
  lose(code: ErrorCode): void
  /** Lets go of everything; what was not written is dropped. */
  close(): void
}

/** Enough to see what it was. */
const DEAD_LETTER_BYTES = 64 * 1024

export function createRoom(options: RoomOptions): Room {
  const { key, stored, log, limits, metrics, logger, nowMs } = options
  const connections = new Set<Connection>()
  let document: GuardedDocument = createGuardedDocument(stored)
  let reloading: Promise<void> | null = null
  let lostBy: ErrorCode | null = null
  let snapshotBytes = stored.snapshot?.payload.length ?? 0
  let tailRows = stored.rows.length
  let tailBytes = stored.rows.reduce((sum, row) => sum + row.payload.length, 0)

  const fanOut = createFanOut(connections, options.window)
  const presence =
    key.documentName === 'plan' ? createPresenceRoom(connections, limits, nowMs) : null
  const writer = createRoomWriter({
    key,
    log,
    lastSeq: stored.lastSeq,
    retryMs: limits.storageRetryMs,
    nowMs,
    metrics,
    beat: options.beat,
    onCommitted: (ticket) => {
      marks.commit(ticket)
    },
    onTrouble: (code) => {
      logger.error({ code, documentName: key.documentName }, 'Updates cannot be saved')
      if (code === 'access/plan-unknown') lose(code)
      else marks.nackWaiting(nackCodeOf(code))
    },
    onRecovered: askRefusedAgain,
  })
  const marks = createDurableMarks(() => writer)

  function store(payload: Uint8Array, actor: string): void {
    const row: LogRow = { format: 1, payload, actor, atMs: nowMs() }
    tailRows += 1
    tailBytes += payload.length
    writer.enqueue(row)
  }

  function refuseUpdate(connection: Connection, code: NackCode): void {
    metrics.updateNacked(code)
    connection.refusal = code
    connection.isResyncing = false
    connection.socket.send(encodeNack(code, 0))
  }

  /** ROOM-4: what was refused while storage refused is in no log and must be sent once more. */
  function askRefusedAgain(): void {
    for (const connection of connections) {
      if (connection.refusal !== 'storage/full' && connection.refusal !== 'storage/unavailable') {
        continue
      }
      connection.isResyncing = true
      connection.socket.send(document.step1Frame())
    }
  }

  function endGap(connection: Connection): void {
    if (!connection.hasGap) return
    connection.hasGap = false
    marks.reconsider(connection)
  }

  function keepApplied(
    connection: Connection,
    raw: Uint8Array,
    /** The update as it came, ready to be sent on; null for a step 2. */
    rawFrame: Buffer | null,
    applied: Extract<Applied, { kind: 'applied' }>,
  ): void {
    const actor = connection.access.participantId
    const { isNews, novel, waits, pendingChanged, hadPending } = applied
    if (waits) {
      connection.hasGap = true
      // What waits already is in the log, and was asked for.
      if (pendingChanged || isNews) {
        // The raw bytes hold both what was taken and what waits; peers are sent only the former.
        store(rawFrame === null ? Uint8Array.from(raw) : raw, actor)
        if (novel !== null) fanOut.push(encodeUpdate(novel), connection)
        connection.socket.send(document.step1Frame())
      }
    } else if (isNews && rawFrame !== null && !hadPending) {
      store(raw, actor)
      fanOut.push(rawFrame, connection)
    } else if (novel !== null) {
      // A step 2 repeats much that is known, and a healed gap adds to what was sent: then what was new.
      store(novel, actor)
      fanOut.push(encodeUpdate(novel), connection)
    }
    if (hadPending && !document.hasPending) for (const each of connections) endGap(each)
    // A step 2 holds all that its sender has: where nothing of it waits, nothing of theirs does, whatever
    // somebody else's gap may be.
    else if (rawFrame === null && !waits) endGap(connection)
  }

  function breakOff(
    connection: Connection,
    raw: Uint8Array,
    reason: string,
    code: ErrorCode,
  ): void {
    connection.allowance.countBroken(nowMs())
    metrics.documentReloaded()
    logger.warn(
      { reason, bytes: raw.length },
      'An update broke the document, which is loaded again',
    )
    const letter = {
      payload: Uint8Array.from(raw.subarray(0, DEAD_LETTER_BYTES)),
      actor: connection.access.participantId,
      reason: reason.slice(0, 200),
      atMs: nowMs(),
    }
    log.keepDeadLetter(key, letter).catch((error: unknown) => {
      logger.error({ error: String(error) }, 'A dead letter could not be kept')
    })
    connection.socket.cut(code)
    reload()
  }

  /** ROOM-2. */
  function reload(): void {
    reloading ??= replaceDocument()
  }

  async function replaceDocument(): Promise<void> {
    for (const connection of connections) connection.socket.hold()
    await writer.flushed()
    const loaded = await loadAgain()
    document.destroy()
    reloading = null
    if (!loaded.ok) {
      logger.error({ code: loaded.error.code }, 'A document could not be loaded again')
      lose(loaded.error.code)
      return
    }
    document = loaded.value
    greetAll()
  }

  function isReloading(): boolean {
    return reloading !== null
  }

  function greet(connection: Connection): void {
    if (!connection.isGreeted) {
      connection.isGreeted = true
      // Asked first, so that a client that sees our step 2 has already answered with its own.
      if (connection.mayWrite) connection.socket.send(document.step1Frame())
      presence?.welcome(connection)
    }
    connection.socket.release()
  }

  function greetAll(): void {
    for (const connection of connections) {
      // A frame that waited may break the document once more; the rest then waits on.
      if (isReloading()) return
      greet(connection)
    }
  }

  function lose(code: ErrorCode): void {
    lostBy ??= code
    writer.stop()
    options.onLost()
    for (const connection of connections) connection.socket.cut(code)
  }

  async function loadAgain(): Promise<Result<GuardedDocument>> {
    try {
      const again = await log.load(key)
      return again.ok ? ok(createGuardedDocument(again.value)) : again
    } catch (error) {
      return refuse('storage/unavailable', { reason: String(error) })
    }
  }

  /** ROOM-6. */
  async function replaceHistory<Value>(
    write: (doc: Y.Doc) => Promise<Result<Value>>,
  ): Promise<Result<Value>> {
    for (const connection of connections) connection.socket.hold()
    const saved = await writer.committed()
    const written = saved.ok ? await write(document.doc) : saved
    if (written.ok) lose('sync/epoch-changed')
    return written
  }

  async function settled(): Promise<void> {
    while (isReloading()) await reloading
  }

  function isFull(): boolean {
    return snapshotBytes > limits.documentBytes
  }

  return {
    key,
    epoch: stored.epoch,
    connections,
    get frozenBy() {
      return writer.trouble
    },
    get unsavedSinceMs() {
      return writer.unsavedSinceMs
    },
    get lostBy() {
      return lostBy
    },
    get tail() {
      return { rows: tailRows, bytes: tailBytes, snapshotBytes, lastSeq: writer.lastSeq }
    },
    admit(connection) {
      connections.add(connection)
      if (lostBy !== null) connection.socket.cut(lostBy)
      else if (!isReloading()) greet(connection)
    },
    leave(connection) {
      presence?.leave(connection)
      connections.delete(connection)
      marks.forget(connection)
    },
    sendState(connection, stateVector) {
      const frame = document.step2Frame(stateVector)
      if (frame === null) return false
      connection.hasState = true
      connection.socket.sendLarge(frame)
      return true
    },
    receiveChanges(connection, kind, bytes) {
      if (writer.trouble !== null) {
        refuseUpdate(connection, nackCodeOf(writer.trouble))
        return
      }
      if (isFull()) {
        refuseUpdate(connection, 'sync/too-large')
        return
      }
      // One copy serves the document, the log and every receiver.
      const rawFrame = kind === 'update' ? encodeUpdate(bytes) : null
      const raw = rawFrame === null ? bytes : rawFrame.subarray(rawFrame.length - bytes.length)
      const applied = document.apply(raw, kind === 'step2')
      if (applied.kind === 'malformed') {
        connection.socket.cut('sync/malformed')
      } else if (applied.kind === 'broken') {
        breakOff(connection, raw, applied.reason, 'sync/malformed')
      } else if (applied.waits && applied.pendingBytes > limits.pendingBytes) {
        breakOff(connection, raw, 'too many changes wait for missing ones', 'sync/too-large')
      } else {
        keepApplied(connection, raw, rawFrame, applied)
        if (kind === 'step2' && connection.isResyncing) {
          connection.isResyncing = false
          connection.refusal = null
          marks.reconsider(connection)
        }
      }
    },
    mark(connection, seq) {
      marks.mark(connection, seq)
    },
    receivePresence: (connection, body, isDue) =>
      presence === null || presence.receive(connection, body, isDue),
    sendPresence(connection) {
      presence?.welcome(connection)
    },
    renamePresence(connection) {
      presence?.renameOf(connection)
    },
    async run(actor, change) {
      await settled()
      const refusal = lostBy ?? writer.trouble
      if (refusal !== null) return refuse(refusal)
      let value
      try {
        const changed = document.change(change)
        value = changed.value
        if (changed.novel !== null) {
          store(changed.novel, actor)
          fanOut.push(encodeUpdate(changed.novel), null)
        }
      } catch (error) {
        // Yjs does not roll back: what the change had already written must not stay.
        reload()
        throw error
      }
      const committed = await writer.committed()
      if (lostBy !== null) return refuse(lostBy)
      return committed.ok ? ok(value) : committed
    },
    async read(look) {
      await settled()
      return look(document.doc)
    },
    async renew(write) {
      await settled()
      const refusal = lostBy ?? writer.trouble
      if (refusal !== null) return refuse(refusal)
      const replacing = replaceHistory(write)
      reloading = replacing.then(
        () => undefined,
        () => undefined,
      )
      try {
        return await replacing
      } finally {
        reloading = null
        if (lostBy === null) greetAll()
      }
    },
    flushed: () => writer.flushed(),
    get isSettled() {
      return !isReloading() && writer.committedTicket >= writer.lastTicket
    },
    compacted(uptoSeq, bytes) {
      snapshotBytes = bytes
      tailRows = Math.max(0, writer.lastSeq - uptoSeq)
      tailBytes = 0
    },
    lose,
    close() {
      writer.stop()
      fanOut.close()
      presence?.close()
      document.destroy()
    },
  }
}
