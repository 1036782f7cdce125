import type { ErrorCode } from '#shared/core/error-catalog.ts'
import { ok, refuse } from '#shared/core/result.ts'
import type { Connection } from './connection.ts'
import { createDurableMarks, nackCodeOf } from './durable-marks.ts'
import { encodeUpdate } from './encode-frames.ts'
import { createFanOut } from './fan-out.ts'
import { createPresenceRoom } from './presence-room.ts'
import { createReplaceableDocument } from './replaceable-document.ts'
import { createRoomIntake } from './room-intake.ts'
import type { RoomOptions } from './room-options.ts'
import { createTailCount } from './room-tail.ts'
import { createRoomWriter } from './room-writer.ts'
import type { Room } from './room.ts'

/** Opens a room on what is stored; throws where that cannot be applied. It owns its timers until `close`. */
export function createRoom(options: RoomOptions): Room {
  const { key, stored, log, limits, metrics, logger, nowMs } = options
  const connections = new Set<Connection>()
  let lostBy: ErrorCode | null = null

  const fanOut = createFanOut(connections, options.window)
  const presence =
    key.documentName === 'plan' ? createPresenceRoom(connections, limits, nowMs) : null
  const tail = createTailCount(stored)
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
    onRecovered: () => {
      intake.askRefusedAgain()
    },
  })
  const marks = createDurableMarks(() => writer)
  const document = createReplaceableDocument({
    key,
    stored,
    log,
    logger,
    writer,
    onHold: () => {
      for (const connection of connections) connection.socket.hold()
    },
    onReady: greetAll,
    onLost: lose,
  })
  const intake = createRoomIntake({
    key,
    log,
    limits,
    metrics,
    logger,
    nowMs,
    connections,
    document,
    writer,
    marks,
    fanOut,
    tail,
  })

  function greet(connection: Connection): void {
    if (!connection.isGreeted) {
      connection.isGreeted = true
      // Asked first, so that a client that sees our step 2 has already answered with its own.
      if (connection.mayWrite) connection.socket.send(document.current.step1Frame())
      presence?.welcome(connection)
    }
    connection.socket.release()
  }

  function greetAll(): void {
    if (lostBy !== null) return
    for (const connection of connections) {
      // A frame that waited may break the document once more; the rest then waits on.
      if (document.isReplacing) return
      greet(connection)
    }
  }

  function lose(code: ErrorCode): void {
    lostBy ??= code
    writer.stop()
    options.onLost()
    for (const connection of connections) connection.socket.cut(code)
  }

  /** Why nothing can be written at this moment; null: it can. */
  function refusal(): ErrorCode | null {
    return lostBy ?? writer.trouble
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
      const { rows, bytes, snapshotBytes } = tail
      return { rows, bytes, snapshotBytes, lastSeq: writer.lastSeq }
    },
    admit(connection) {
      connections.add(connection)
      if (lostBy !== null) connection.socket.cut(lostBy)
      else if (!document.isReplacing) greet(connection)
    },
    leave(connection) {
      presence?.leave(connection)
      connections.delete(connection)
      marks.forget(connection)
    },
    sendState(connection, stateVector) {
      const frame = document.current.step2Frame(stateVector)
      if (frame === null) return false
      connection.hasState = true
      connection.socket.sendLarge(frame)
      return true
    },
    receiveChanges(connection, kind, bytes) {
      intake.receive(connection, kind, bytes)
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
      while (document.isReplacing) await document.settled()
      const refused = refusal()
      if (refused !== null) return refuse(refused)
      let value
      try {
        const changed = document.current.change(change)
        value = changed.value
        if (changed.novel !== null) {
          intake.store(changed.novel, actor)
          fanOut.push(encodeUpdate(changed.novel), null)
        }
      } catch (error) {
        // Yjs does not roll back: what the change had already written must not stay.
        document.reload()
        throw error
      }
      const committed = await writer.committed()
      if (lostBy !== null) return refuse(lostBy)
      return committed.ok ? ok(value) : committed
    },
    async read(look) {
      while (document.isReplacing) await document.settled()
      return look(document.current.doc)
    },
    async renew(write) {
      while (document.isReplacing) await document.settled()
      const refused = refusal()
      return refused === null ? document.renew(write) : refuse(refused)
    },
    flushed: () => writer.flushed(),
    get isSettled() {
      return !document.isReplacing && writer.committedTicket >= writer.lastTicket
    },
    compacted(uptoSeq, bytes) {
      tail.compacted(bytes, writer.lastSeq - uptoSeq)
    },
    lose,
    close() {
      writer.stop()
      fanOut.close()
      presence?.close()
      document.current.destroy()
    },
  }
}
