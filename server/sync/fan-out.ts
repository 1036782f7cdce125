import type { Connection } from './connection.ts'
import type { FanOutWindow } from './fan-out-window.ts'

/** Sends a room's updates to its connections: one shared buffer for all, one write for many frames. */
export interface FanOut {
  /** `from` is spared its own update; null: the server's own. */
  push(frame: Buffer, from: Connection | null): void
  close(): void
}

interface QueuedFrame {
  readonly frame: Buffer
  readonly from: Connection | null
}

export function createFanOut(connections: ReadonlySet<Connection>, window: FanOutWindow): FanOut {
  let queued: QueuedFrame[] = []
  let isPlanned = false
  let isClosed = false

  function plan(): void {
    if (isPlanned) return
    isPlanned = true
    if (window.widthMs < 1) setImmediate(flush)
    else setTimeout(flush, window.widthMs)
  }

  function flush(): void {
    isPlanned = false
    if (isClosed) return
    const frames = queued
    queued = []
    const [first] = frames
    const shared =
      frames.length === 1 && first !== undefined
        ? first.frame
        : Buffer.concat(frames.map(({ frame }) => frame))
    const senders = new Set(frames.map(({ from }) => from))
    for (const connection of connections) {
      if (!connection.hasState) continue
      if (!senders.has(connection)) connection.socket.send(shared)
      else if (frames.length > 1) sendOthers(connection, frames)
    }
  }

  return {
    push(frame, from) {
      // In a room of one there is nobody to tell.
      if (connections.size === 1 && from !== null) return
      queued.push({ frame, from })
      plan()
    },
    close() {
      isClosed = true
      queued = []
    },
  }
}

function sendOthers(connection: Connection, frames: readonly QueuedFrame[]): void {
  const others = frames.filter(({ from }) => from !== connection)
  if (others.length > 0) connection.socket.send(Buffer.concat(others.map(({ frame }) => frame)))
}
