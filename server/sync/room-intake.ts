import type { ErrorCode } from '#shared/core/error-catalog.ts'
import type { NackCode } from '#shared/protocol/message-codes.ts'
import type { Connection } from './connection.ts'
import { nackCodeOf, type DurableMarks } from './durable-marks.ts'
import { encodeNack, encodeUpdate } from './encode-frames.ts'
import type { FanOut } from './fan-out.ts'
import type { Applied } from './guarded-document.ts'
import type { ReplaceableDocument } from './replaceable-document.ts'
import type { RoomOptions } from './room-options.ts'
import type { TailCount } from './room-tail.ts'
import type { RoomWriter } from './room-writer.ts'

/**
 * What becomes of the changes that people send: refused, or applied, stored and sent on.
 *
 * ROOM-3: a peer is sent an update as soon as it is applied; its sender learns that it is saved only
 *   after the commit.
 * ROOM-4: while storage refuses, the room is frozen: it is read, presence goes on, writes are NACKed.
 *   Afterwards whoever was refused is asked for everything again.
 */
export interface RoomIntake {
  /** Changes from a connection that may write. */
  receive(connection: Connection, kind: 'step2' | 'update', bytes: Uint8Array): void
  /** ROOM-4: what was refused while storage refused is in no log and must be sent once more. */
  askRefusedAgain(): void
  /** Brings to the log what is applied already. */
  store(payload: Uint8Array, actor: string): void
}

export interface RoomIntakeOptions extends Pick<
  RoomOptions,
  'key' | 'log' | 'limits' | 'metrics' | 'logger' | 'nowMs'
> {
  readonly connections: ReadonlySet<Connection>
  readonly document: ReplaceableDocument
  readonly writer: Pick<RoomWriter, 'enqueue' | 'trouble'>
  readonly marks: DurableMarks
  readonly fanOut: FanOut
  readonly tail: TailCount
}

/** Enough to see what it was. */
const DEAD_LETTER_BYTES = 64 * 1024

export function createRoomIntake(options: RoomIntakeOptions): RoomIntake {
  const { key, log, limits, metrics, logger, nowMs } = options
  const { connections, document, writer, marks, fanOut, tail } = options

  function store(payload: Uint8Array, actor: string): void {
    tail.add(payload.length)
    writer.enqueue({ format: 1, payload, actor, atMs: nowMs() })
  }

  function refuseUpdate(connection: Connection, code: NackCode): void {
    metrics.updateNacked(code)
    connection.refusal = code
    connection.isResyncing = false
    connection.socket.send(encodeNack(code, 0))
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
        connection.socket.send(document.current.step1Frame())
      }
    } else if (isNews && rawFrame !== null && !hadPending) {
      store(raw, actor)
      fanOut.push(rawFrame, connection)
    } else if (novel !== null) {
      // A step 2 repeats much that is known, and a healed gap adds to what was sent: then what was new.
      store(novel, actor)
      fanOut.push(encodeUpdate(novel), connection)
    }
    if (hadPending && !document.current.hasPending) for (const each of connections) endGap(each)
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
    document.reload()
  }

  /** Null: nothing is in the way. */
  function refusalOfAll(): NackCode | null {
    if (writer.trouble !== null) return nackCodeOf(writer.trouble)
    return tail.snapshotBytes > limits.documentBytes ? 'sync/plan-full' : null
  }

  return {
    receive(connection, kind, bytes) {
      const refusal = refusalOfAll()
      if (refusal !== null) {
        refuseUpdate(connection, refusal)
        return
      }
      // One copy serves the document, the log and every receiver.
      const rawFrame = kind === 'update' ? encodeUpdate(bytes) : null
      const raw = rawFrame === null ? bytes : rawFrame.subarray(rawFrame.length - bytes.length)
      const applied = document.current.apply(raw, kind === 'step2')
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
    askRefusedAgain() {
      for (const connection of connections) {
        const { refusal } = connection
        if (refusal !== 'storage/full' && refusal !== 'storage/unavailable') continue
        connection.isResyncing = true
        connection.socket.send(document.current.step1Frame())
      }
    },
    store,
  }
}
