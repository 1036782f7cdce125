import { createRawSocket } from './raw-socket.ts'
import type { BenchClient, ClientOptions } from './wire.ts'

/** What a wire does with a client's socket. */
export interface ClientSpeech {
  onOpen(client: ClientState): void
  /** Throws where no client of this wire could read the frame. */
  onFrame(client: ClientState, frame: Buffer): void
}

/** The client as its wire sees it. */
export interface ClientState {
  write(frame: Buffer): void
  hasJoined(): void
  hasFailed(why: string): void
  /** The server says that it has so many more edits. */
  acknowledge(count: number): void
  /** The server says that it has all edits up to this one. */
  acknowledgeUpTo(count: number): void
}

/** Connects one client to a room. */
export function openBenchClient(options: ClientOptions, speech: ClientSpeech): BenchClient {
  const { port, room, visitor } = options
  let unreadableCount = 0
  let acknowledgedCount = 0
  let resolveJoined: () => void = () => {}
  let rejectJoined: (error: Error) => void = () => {}
  const joined = new Promise<void>((resolve, reject) => {
    resolveJoined = resolve
    rejectJoined = reject
  })
  // Whoever waits for it hears of it; others look at `isClosed`.
  joined.catch(() => {})

  const state: ClientState = {
    write(frame) {
      socket.write(frame)
    },
    hasJoined: () => resolveJoined(),
    hasFailed: (why) => rejectJoined(new Error(why)),
    acknowledge(count) {
      acknowledgedCount += count
    },
    acknowledgeUpTo(count) {
      acknowledgedCount = Math.max(acknowledgedCount, count)
    },
  }
  const socket = createRawSocket({
    port,
    path: room.path,
    headers: room.visitors[visitor] ?? [],
    onOpen: () => speech.onOpen(state),
    onFrame(frame) {
      try {
        speech.onFrame(state, frame)
      } catch {
        unreadableCount += 1
      }
    },
    onClose: (why) => state.hasFailed(`closed before it had the room: ${why}`),
  })

  return {
    joined,
    write: (frame) => socket.write(frame),
    drained: () => socket.drained(),
    close: () => socket.close(),
    get frameCount() {
      return socket.frameCount
    },
    get byteCount() {
      return socket.byteCount
    },
    get unreadableCount() {
      return unreadableCount
    },
    get acknowledgedCount() {
      return acknowledgedCount
    },
    get isClosed() {
      return socket.isClosed
    },
    get closeCode() {
      return socket.closeCode
    },
  }
}
