/**
 * How this page reaches sync: by WebSocket, or by requests where the network lets none through.
 *
 * TRANS-1  A WebSocket is tried first. Where it stays shut for seconds, or fails twice in a row, while
 *          the same server answers a plain request, the page goes over to requests. One that opens
 *          and breaks before anything came through has failed too: so it is where nothing may pass.
 * TRANS-2  A server that is away, or that opens a socket and then refuses, is no reason to go over.
 * TRANS-3  The tab remembers it for later loads, and asks now and then whether sockets open again; then
 *          it goes back to them.
 */
import { TunnelSocket } from './tunnel-socket.ts'
import type { Fetch } from './tunnel-requests.ts'

export interface LiveTransport {
  /** To be given to the provider in place of the browser's own: opens either. */
  readonly WebSocket: typeof WebSocket
  readonly isTunnelled: () => boolean
  /** Ends watching; open sockets stay their owners'. */
  readonly close: () => void
}

export interface LiveTransportOptions {
  /** Where documents are synced, such as `wss://host/sync`. */
  readonly syncUrl: string
  readonly WebSocket: typeof WebSocket
  readonly fetch: Fetch
  readonly memory: TransportMemory
  readonly timings: TransportTimings
  readonly onTunnelled: (isTunnelled: boolean) => void
}

/** What the tab knows from its earlier loads. */
export interface TransportMemory {
  readonly wasTunnelled: () => boolean
  readonly keep: (isTunnelled: boolean) => void
}

export interface TransportTimings {
  /** A WebSocket that is not open by then is taken for blocked. */
  readonly openMs: number
  readonly livezMs: number
  /** How often a page that uses requests asks for a WebSocket. */
  readonly tryAgainMs: number
}

export const transportTimings: TransportTimings = {
  openMs: 5000,
  livezMs: 5000,
  tryAgainMs: 5 * 60_000,
}

const FAILURES = 2
/** To the provider a passing close: it connects anew, by socket. */
const SERVICE_RESTART = 1012
/** What a browser says where the other end closed without a word. */
const CLOSED_UNHEARD = 1006

/** Makes the transport of a page; `onTunnelled` is told each change. */
export type CreateTransport = (
  syncUrl: string,
  onTunnelled: (isTunnelled: boolean) => void,
) => LiveTransport

/** The transport of one page; it owns timers until `close`. */
export function createLiveTransport(options: LiveTransportOptions): LiveTransport {
  const { memory, timings } = options
  const failures = new Map<string, number>()
  const tunnels = new Set<TunnelSocket>()
  let isTunnelled = memory.wasTunnelled()
  let isClosed = false
  const tryAgain = setInterval(() => {
    if (isTunnelled) trySocket()
  }, timings.tryAgainMs)

  function change(next: boolean): void {
    if (isClosed || isTunnelled === next) return
    isTunnelled = next
    failures.clear()
    memory.keep(next)
    options.onTunnelled(next)
  }

  async function doesServerAnswer(): Promise<boolean> {
    const abort = new AbortController()
    const timer = setTimeout(() => abort.abort(), timings.livezMs)
    try {
      const url = options.syncUrl.replace(/^ws/, 'http').replace(/\/sync$/, '/livez')
      return (await options.fetch(url, { cache: 'no-store', signal: abort.signal })).ok
    } catch {
      return false
    } finally {
      clearTimeout(timer)
    }
  }

  function openWatched(url: string): WebSocket {
    const socket = new options.WebSocket(url)
    let didOpen = false
    let didHear = false
    const timer = setTimeout(() => void handleLate(socket), timings.openMs)
    socket.addEventListener('open', () => {
      didOpen = true
      clearTimeout(timer)
    })
    socket.addEventListener(
      'message',
      () => {
        didHear = true
        failures.delete(url)
      },
      { once: true },
    )
    socket.addEventListener('close', ({ code }) => {
      clearTimeout(timer)
      const isBlocked = !didOpen || (!didHear && code === CLOSED_UNHEARD)
      if (isBlocked && !isClosed) void handleFailure(url)
    })
    return socket
  }

  async function handleLate(socket: WebSocket): Promise<void> {
    const isBlocked = await doesServerAnswer()
    if (!isBlocked || socket.readyState !== socket.CONNECTING) return
    change(true)
    // The provider hears the close and connects anew.
    socket.close()
  }

  async function handleFailure(url: string): Promise<void> {
    if (!(await doesServerAnswer())) {
      failures.delete(url)
      return
    }
    const count = (failures.get(url) ?? 0) + 1
    failures.set(url, count)
    if (count >= FAILURES) change(true)
  }

  function openTunnel(url: string): TunnelSocket {
    const tunnel = new TunnelSocket(url, options.fetch)
    for (const other of tunnels) if (other.readyState === other.CLOSED) tunnels.delete(other)
    tunnels.add(tunnel)
    return tunnel
  }

  function trySocket(): void {
    const socket = new options.WebSocket(`${options.syncUrl}/check/echo`)
    const timer = setTimeout(() => socket.close(), timings.openMs)
    socket.addEventListener('close', () => clearTimeout(timer))
    socket.addEventListener('open', () => socket.send(Uint8Array.of(0)))
    socket.addEventListener('message', () => {
      socket.close()
      change(false)
      for (const tunnel of tunnels) tunnel.close(SERVICE_RESTART)
      tunnels.clear()
    })
  }

  return {
    WebSocket: new Proxy(options.WebSocket, {
      construct: (_class, [url]: [string]) => (isTunnelled ? openTunnel(url) : openWatched(url)),
    }),
    isTunnelled: () => isTunnelled,
    close() {
      isClosed = true
      clearInterval(tryAgain)
    },
  }
}
