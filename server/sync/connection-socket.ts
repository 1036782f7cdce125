import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { WebSocket } from 'ws'
import type { ErrorCode } from '#shared/core/error-catalog.ts'
import { closeCodeOf } from '#shared/protocol/close-codes.ts'
import type { SyncLimits } from './sync-limits.ts'
import type { SyncMetrics } from './sync-metrics.ts'
import { TokenBucket } from './token-bucket.ts'

/**
 * One WebSocket, seen as a queue of frames in and a queue of bytes out.
 *
 * 1. Born holding: nothing is read on and what was read already waits, until `release`.
 * 2. Written to directly with finished frames, so that one buffer serves every receiver.
 * 3. A receiver that does not keep up is cut: it resyncs later, and costs the others nothing.
 * 4. After `cut` nothing is sent and nothing more is handed on.
 */
export interface ConnectionSocket {
  /** False once cut or closed. */
  readonly isOpen: boolean
  /** Bytes accepted by `send` that the operating system has not taken yet. */
  readonly backlogBytes: number
  send(frame: Buffer): void
  /**
   * Sends a large frame that was asked for: it does not count as a backlog until it is gone. Who asks for
   * more and more of them and reads none is cut, like any other slow receiver.
   */
  sendLarge(frame: Buffer): void
  hold(): void
  release(): void
  /** Reads nothing for a while. */
  slow(waitMs: number): void
  ping(): void
  /** When the peer last gave a sign of life. */
  readonly heardAtMs: number
  cut(code: ErrorCode): void
  /** Ends it without a word: the peer is not there. */
  drop(): void
  onFrame: (frame: Buffer) => void
  onClose: () => void
}

const LARGEST_REASON_BYTES = 123

export interface ConnectionSocketOptions {
  readonly ws: WebSocket
  readonly stream: Duplex | Socket
  readonly limits: SyncLimits
  readonly metrics: SyncMetrics
  readonly nowMs: () => number
}

export function createConnectionSocket(options: ConnectionSocketOptions): ConnectionSocket {
  const { ws, stream, limits, metrics, nowMs } = options
  let held: Buffer[] | null = []
  let isCut = false
  let isSlowed: ReturnType<typeof setTimeout> | null = null
  let grantedBytes = 0
  let heardAtMs = nowMs()
  let isWatched = false
  const controlFrames = new TokenBucket(limits.controlFrames, nowMs())

  function isOpen(): boolean {
    return !isCut && ws.readyState === WebSocket.OPEN
  }

  function readIfAllowed(): void {
    if (held === null && isSlowed === null) ws.resume()
  }

  function cut(code: ErrorCode): void {
    if (isCut) return
    isCut = true
    held = null
    metrics.connectionCut(code)
    ws.close(closeCodeOf(code), Buffer.from(code).subarray(0, LARGEST_REASON_BYTES))
    // The peer's own close frame must still be read, or both would wait for a timeout.
    ws.resume()
  }

  function write(frame: Buffer): void {
    if (!isOpen()) return
    const backlog = stream.writableLength
    if (backlog === 0) {
      grantedBytes = 0
      if (isWatched) watch(false)
    } else if (backlog > limits.backlogBytes + grantedBytes) {
      metrics.readerTooSlow()
      cut('server/overloaded')
      return
    }
    stream.write(frame)
    if (!isWatched && stream.writableLength > 0) watch(true)
  }

  /**
   * A queue that stands still is noticed by Node's own timer of a socket: it starts again with every byte
   * that gets through, so a large document on a slow line is not taken for a stalled peer. It costs
   * something at each write, so it runs only while there is a queue.
   */
  function watch(isOn: boolean): void {
    if (!('setTimeout' in stream)) return
    isWatched = isOn
    stream.setTimeout(isOn ? limits.stalledMs : 0)
  }

  function hearControl(): void {
    heardAtMs = nowMs()
    controlFrames.take(1, heardAtMs)
    if (controlFrames.balance(heardAtMs) < 0) cut('server/overloaded')
  }

  const socket: ConnectionSocket = {
    get isOpen() {
      return isOpen()
    },
    get backlogBytes() {
      return stream.writableLength
    },
    get heardAtMs() {
      return heardAtMs
    },
    send: write,
    sendLarge(frame) {
      if (stream.writableLength > limits.backlogBytes) {
        cut('server/overloaded')
        return
      }
      write(frame)
      grantedBytes += frame.length
    },
    hold() {
      if (isCut) return
      held ??= []
      ws.pause()
    },
    release() {
      const waiting = held ?? []
      held = null
      while (waiting.length > 0 && isOpen()) {
        // Handling a frame may hold the connection again; the rest then waits on.
        if (held !== null) {
          held = waiting
          return
        }
        const frame = waiting.shift()
        if (frame !== undefined) socket.onFrame(frame)
      }
      if (!isCut) readIfAllowed()
    },
    slow(waitMs) {
      if (isCut) return
      metrics.readingSlowed()
      if (isSlowed !== null) clearTimeout(isSlowed)
      ws.pause()
      isSlowed = setTimeout(() => {
        isSlowed = null
        if (!isCut) readIfAllowed()
      }, waitMs)
    },
    ping() {
      if (isOpen()) ws.ping()
    },
    cut,
    drop() {
      isCut = true
      ws.terminate()
    },
    onFrame() {},
    onClose() {},
  }

  ws.pause()
  ws.on('message', (data, isBinary) => {
    if (isCut) return
    heardAtMs = nowMs()
    if (!isBinary || !Buffer.isBuffer(data)) cut('sync/malformed')
    else if (held !== null) held.push(data)
    else socket.onFrame(data)
  })
  ws.on('ping', hearControl)
  ws.on('pong', hearControl)
  ws.on('close', () => {
    isCut = true
    held = null
    if (isSlowed !== null) clearTimeout(isSlowed)
    socket.onClose()
  })
  stream.on('timeout', () => {
    if (stream.writableLength === 0 || isCut) return
    metrics.readerTooSlow()
    metrics.connectionCut('server/overloaded')
    socket.drop()
  })
  return socket
}
