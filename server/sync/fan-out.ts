import type { ConnectionSocket } from './connection-socket.ts'
import type { Connection } from './connection.ts'
import type { FanOutWindow } from './fan-out-window.ts'

/**
 * Sends a room's updates to its connections: one shared buffer for all, one write for many frames.
 *
 * FANOUT-1: what comes after a calm is sent at the end of the turn, however busy the server is; what
 *   follows within the window gathers until it is over. Gathering saves writes only where several
 *   updates come in one window, and a room where they do not would wait for nothing.
 * FANOUT-2: nobody is sent their own update.
 */
export interface FanOut {
  /** `from` is spared its own update; null: the server's own. */
  push(frame: Buffer, from: Receiver | null): void
  close(): void
}

export type Receiver = Pick<Connection, 'hasState'> & {
  readonly socket: Pick<ConnectionSocket, 'send'>
}

interface QueuedFrame {
  readonly frame: Buffer
  readonly from: Receiver | null
}

export function createFanOut(
  connections: ReadonlySet<Receiver>,
  window: Pick<FanOutWindow, 'widthMs'>,
): FanOut {
  let queued: QueuedFrame[] = []
  let flushedAtMs = Number.NEGATIVE_INFINITY
  let isPlanned = false
  let isClosed = false

  function plan(): void {
    if (isPlanned) return
    isPlanned = true
    const { widthMs } = window
    const waitMs = widthMs < 1 ? 0 : flushedAtMs + widthMs - performance.now()
    if (waitMs < 1) setImmediate(flush)
    else setTimeout(flush, waitMs)
  }

  function flush(): void {
    isPlanned = false
    if (isClosed) return
    if (window.widthMs >= 1) flushedAtMs = performance.now()
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

function sendOthers(connection: Receiver, frames: readonly QueuedFrame[]): void {
  const others = frames.filter(({ from }) => from !== connection)
  if (others.length > 0) connection.socket.send(Buffer.concat(others.map(({ frame }) => frame)))
}
