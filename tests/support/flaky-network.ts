import { WebSocket } from 'ws'

/**
 * The way of one client to the server, with everything that can go wrong on it. Within one connection
 * nothing is lost or reordered, as TCP sees to that: frames are late, or are lost with their connection.
 */
export interface FlakyNetwork {
  /** To be given to a client in place of the browser's own. */
  readonly WebSocket: typeof globalThis.WebSocket
  /** Breaks every connection, with all that is under way; new ones are welcome. */
  drop(): void
  /** Breaks every connection and refuses new ones. */
  cut(): void
  /** Nothing comes through any more on what is open, and neither end is told. */
  halfOpen(): void
  /** The client loses its connections, and the server is not told. */
  abandon(): void
  /** From now on frames take up to this long. */
  delay(upToMs: number): void
  /** From now on what may come twice does: updates and answers to a SyncStep1. */
  duplicate(): void
  /** All is well from now on; what was half open is broken. */
  heal(): void
  close(): void
}

export interface FlakyNetworkOptions {
  /** Makes an address the one of the server at that moment, as who asks. */
  readonly route: (address: URL) => void
  /** In [0, 1). */
  readonly random: () => number
}

/** As much of a browser's socket as the provider knows. */
interface BrowserSocket {
  binaryType: string
  readonly readyState: number
  readonly OPEN: number
  onopen: ((event: object) => void) | null
  onmessage: ((event: { data: ArrayBuffer }) => void) | null
  onerror: ((event: object) => void) | null
  onclose: ((event: { code: number; reason: string }) => void) | null
  send(data: Uint8Array): void
  close(): void
}

interface Connection {
  /** The client is told that it is over; the server only where `isTold`. */
  end(isTold: boolean): void
  halfOpen(): void
  isHalfOpen(): boolean
}

/** Where nothing listens. */
const NOWHERE = '1'
const SYNC_CODE = 0
const LOST = 1006

export function createFlakyNetwork({ route, random }: FlakyNetworkOptions): FlakyNetwork {
  const connections = new Set<Connection>()
  const lines = new Set<WebSocket>()
  let isCut = false
  let longestDelayMs = 0
  let isDoubling = false
  const delayMs = () => random() * longestDelayMs

  function connect(address: string): BrowserSocket {
    const url = new URL(address)
    route(url)
    if (isCut) url.port = NOWHERE
    const line = new WebSocket(url)
    line.binaryType = 'arraybuffer'
    lines.add(line)
    let isOver = false
    let isHalfOpen = false
    const outgoing = createPipe<Uint8Array>((frame) => line.send(frame), delayMs)
    const incoming = createPipe<() => void>((tell) => tell(), delayMs)

    function over(code: number, reason: string): void {
      if (isOver) return
      isOver = true
      connections.delete(connection)
      outgoing.stop()
      incoming.stop()
      socket.onclose?.({ code, reason })
    }

    const socket: BrowserSocket = {
      binaryType: '',
      OPEN: WebSocket.OPEN,
      get readyState() {
        return isOver ? WebSocket.CLOSED : line.readyState
      },
      onopen: null,
      onmessage: null,
      onerror: null,
      onclose: null,
      send(data) {
        // A copy: the sender may use its buffer again.
        const frame = Uint8Array.from(data)
        outgoing.push(frame)
        if (isDoubling && frame[0] === SYNC_CODE) outgoing.push(frame)
      },
      close() {
        if (!isHalfOpen) line.close()
        over(LOST, '')
      },
    }
    const connection: Connection = {
      isHalfOpen: () => isHalfOpen,
      end(isTold) {
        if (isTold) line.terminate()
        else connection.halfOpen()
        over(LOST, '')
      },
      halfOpen() {
        isHalfOpen = true
        outgoing.stop()
        incoming.stop()
        // Pings are not answered any more.
        if (line.readyState === WebSocket.OPEN) line.pause()
      },
    }
    connections.add(connection)
    line.on('error', () => {})
    line.on('open', () => {
      if (isHalfOpen) line.pause()
      else if (!isOver) incoming.push(() => socket.onopen?.({}))
    })
    line.on('message', (data: ArrayBuffer) => incoming.push(() => socket.onmessage?.({ data })))
    line.on('close', (code, reason) => {
      lines.delete(line)
      if (!isHalfOpen) incoming.push(() => over(code, reason.toString()))
    })
    return socket
  }

  function endAll(isTold: boolean): void {
    for (const connection of connections) connection.end(isTold)
  }

  return {
    // A constructor may answer with an object of its own; the provider uses no more than it has.
    WebSocket: function (address: string) {
      return connect(address)
    } as unknown as typeof globalThis.WebSocket,
    drop: () => endAll(true),
    cut() {
      isCut = true
      endAll(true)
    },
    halfOpen() {
      for (const connection of connections) connection.halfOpen()
    },
    abandon: () => endAll(false),
    delay(upToMs) {
      longestDelayMs = upToMs
    },
    duplicate() {
      isDoubling = true
    },
    heal() {
      isCut = false
      isDoubling = false
      longestDelayMs = 0
      // What still works goes on: a new connection would make good whatever went wrong on it.
      for (const connection of connections) if (connection.isHalfOpen()) connection.end(true)
    },
    close() {
      endAll(true)
      for (const line of lines) line.terminate()
    },
  }
}

/** Hands things on in their order, each some time after the one before it. */
function createPipe<Item>(deliver: (item: Item) => void, delayMs: () => number) {
  let waiting: Item[] = []
  let timer: ReturnType<typeof setTimeout> | null = null
  let isStopped = false

  function plan(waitMs: number): void {
    timer ??= setTimeout(() => {
      timer = null
      const item = waiting.shift()
      if (item !== undefined) deliver(item)
      if (waiting.length > 0) plan(delayMs())
    }, waitMs)
  }

  return {
    push(item: Item) {
      if (isStopped) return
      const waitMs = delayMs()
      if (waiting.length === 0 && waitMs === 0) {
        deliver(item)
        return
      }
      waiting.push(item)
      plan(waitMs)
    },
    stop() {
      isStopped = true
      waiting = []
      if (timer !== null) clearTimeout(timer)
    },
  }
}
