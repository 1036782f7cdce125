import { messageCodes, type NackCode } from '#shared/protocol/message-codes.ts'
import { decodeNote, type Note } from '#shared/protocol/note.ts'
import { wireLimits } from '#shared/protocol/limits.ts'
import type { Connection } from './connection.ts'
import { decodeMessage } from './decode-message.ts'
import { encodeNack } from './encode-frames.ts'
import type { RateVerdict } from './rate-limit.ts'
import type { Room } from './room.ts'
import type { SyncLimits } from './sync-limits.ts'
import type { SyncMetrics } from './sync-metrics.ts'

export interface FrameReceiverOptions {
  readonly limits: SyncLimits
  readonly metrics: SyncMetrics
  readonly nowMs: () => number
  readonly onNote: (connection: Connection, note: Note) => void
}

/**
 * What a frame goes through, in this order.
 *
 * 1. Its size and its participant's rate: over the rate the socket is read more slowly, then cut.
 * 2. Exactly one known message; anything else is cut with 4400.
 * 3. The right to write, asked in one place for everything that carries changes.
 * 4. What the room does with it.
 */
export function createFrameReceiver(
  options: FrameReceiverOptions,
): (room: Room, connection: Connection, frame: Buffer) => void {
  const { limits, metrics, nowMs } = options

  function obey(connection: Connection, verdict: RateVerdict): boolean {
    if (verdict.kind === 'cut') {
      connection.socket.cut('server/overloaded')
      return false
    }
    if (verdict.kind === 'slow') connection.socket.slow(verdict.waitMs)
    return true
  }

  /** Rule 3. Null: it may. */
  function refusalOfChanges(connection: Connection): NackCode | null {
    return connection.mayWrite ? null : 'access/not-allowed'
  }

  function receiveChanges(
    room: Room,
    connection: Connection,
    kind: 'step2' | 'update',
    bytes: Uint8Array,
  ): void {
    const refusal = refusalOfChanges(connection)
    if (refusal === null) {
      room.receiveChanges(connection, kind, bytes)
      return
    }
    connection.refusal = refusal
    // Nobody asked a reader for a step 2; a client that volunteers one means no harm.
    if (kind === 'step2') return
    metrics.updateNacked(refusal)
    connection.socket.send(encodeNack(refusal, 0))
    connection.refusedUpdates += 1
    if (connection.refusedUpdates > limits.readerUpdates) connection.socket.cut(refusal)
  }

  function receiveStep1(room: Room, connection: Connection, stateVector: Uint8Array): void {
    if (!obey(connection, connection.allowance.countStateRequest(nowMs()))) return
    const startMs = performance.now()
    const isSound =
      stateVector.length <= limits.stateVectorBytes && room.sendState(connection, stateVector)
    if (isSound) metrics.stateSent(knowsSomething(stateVector), performance.now() - startMs)
    else connection.socket.cut('sync/malformed')
  }

  function receiveNote(connection: Connection, bytes: Uint8Array): void {
    const note =
      bytes.length > wireLimits.noteBytes ? null : decodeNote(Buffer.from(bytes).toString('utf8'))
    if (note === null) connection.socket.cut('sync/malformed')
    else if (refusalOfChanges(connection) === null) options.onNote(connection, note)
  }

  return (room, connection, frame) => {
    const { socket, allowance } = connection
    const now = nowMs()
    if (frame.length > limits.frameBytes) {
      socket.cut('sync/too-large')
      return
    }
    const isPresence = frame[0] === messageCodes.awareness
    const verdict = isPresence
      ? allowance.countPresence(frame.length, now)
      : allowance.countSync(frame.length, now)
    if (!obey(connection, verdict)) return

    const message = decodeMessage(frame)
    if (message === null) {
      socket.cut('sync/malformed')
      return
    }
    switch (message.kind) {
      case 'step1':
        metrics.frameReceived('sync', frame.length)
        receiveStep1(room, connection, message.bytes)
        break
      case 'step2':
      case 'update':
        metrics.frameReceived('sync', frame.length)
        receiveChanges(room, connection, message.kind, message.bytes)
        break
      case 'mark':
        metrics.frameReceived('mark', frame.length)
        connection.speaksOurs = true
        room.mark(connection, message.seq)
        break
      case 'note':
        metrics.frameReceived('note', frame.length)
        receiveNote(connection, message.bytes)
        break
      case 'presence':
        metrics.frameReceived('presence', frame.length)
        if (!room.receivePresence(connection, message.bytes, allowance.isPresenceDue(now))) {
          socket.cut('sync/malformed')
        }
        break
      case 'presenceQuery':
        // The answer is as large as the room is full.
        if (obey(connection, allowance.countStateRequest(now))) room.sendPresence(connection)
        break
    }
  }
}

/** A state vector of nobody's edits is the number 0. */
function knowsSomething(stateVector: Uint8Array): boolean {
  return stateVector.length > 1
}
