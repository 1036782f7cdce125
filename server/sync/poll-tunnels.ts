import { IncomingMessage, type IncomingHttpHeaders } from 'node:http'
import { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import type { RandomBytes } from '#shared/core/random.ts'
import { ok, refuse, type Result } from '#shared/core/result.ts'
import { createPollTunnel, type PollTunnel } from './poll-tunnel.ts'

export interface PollLimits {
  /** How long a request for bytes is held; below what proxies cut. */
  readonly holdMs: number
  /** A tunnel whose client asks for nothing this long is gone. */
  readonly silentMs: number
  readonly tunnels: number
  readonly answerBytes: number
  readonly unreadBytes: number
}

export const defaultPollLimits: PollLimits = {
  holdMs: 20_000,
  silentMs: 30_000,
  tunnels: 2000,
  answerBytes: 512 * 1024,
  unreadBytes: 2 * 1024 * 1024,
}

/** The tunnels of a server. They are known in memory alone: a restart ends them, as it ends sockets. */
export interface PollTunnels {
  /**
   * Opens a tunnel and hands its end to sync, as an upgrade of `target`, and resolves with its name,
   * which cannot be guessed. Refuses `server/overloaded`.
   */
  open(target: string, headers: IncomingHttpHeaders, browser: string | null): Result<string>
  /** The tunnel of that name, for the browser that opened it alone. */
  find(name: string, browser: string | null): PollTunnel | null
  readonly count: number
  close(): void
}

export interface PollTunnelsOptions {
  readonly handleUpgrade: (request: IncomingMessage, stream: Duplex, head: Buffer) => void
  readonly randomBytes: RandomBytes
  readonly nowMs: () => number
  readonly limits: PollLimits
}

interface OpenTunnel {
  readonly tunnel: PollTunnel
  readonly browser: string | null
}

const NAME_BYTES = 24
const KEY_BYTES = 16

/** The tunnels of one server; it owns a timer until `close`. */
export function createPollTunnels(options: PollTunnelsOptions): PollTunnels {
  const { handleUpgrade, randomBytes, nowMs, limits } = options
  const open = new Map<string, OpenTunnel>()
  const sweep = setInterval(() => {
    for (const { tunnel } of open.values()) {
      if (nowMs() - tunnel.askedAtMs > limits.silentMs) tunnel.stream.destroy()
    }
  }, limits.silentMs / 6)

  return {
    open(target, headers, browser) {
      if (open.size >= limits.tunnels) return refuse('server/overloaded')
      const name = base64Of(randomBytes(NAME_BYTES), 'base64url')
      const tunnel = createPollTunnel({ ...limits, nowMs })
      open.set(name, { tunnel, browser })
      tunnel.stream.once('close', () => open.delete(name))
      const key = base64Of(randomBytes(KEY_BYTES), 'base64')
      handleUpgrade(createUpgradeRequest(target, headers, key), tunnel.stream, Buffer.alloc(0))
      return ok(name)
    },
    find(name, browser) {
      const found = open.get(name)
      return found?.browser === browser ? found.tunnel : null
    },
    get count() {
      return open.size
    },
    close() {
      clearInterval(sweep)
      for (const { tunnel } of open.values()) tunnel.stream.destroy()
    },
  }
}

/** What a socket's own request would have been: with the origin, host and cookie of the one that came. */
function createUpgradeRequest(
  target: string,
  { origin, host, cookie }: IncomingHttpHeaders,
  key: string,
): IncomingMessage {
  const request = new IncomingMessage(new Socket())
  request.method = 'GET'
  request.url = target
  request.headers = {
    ...(origin === undefined ? {} : { origin }),
    ...(host === undefined ? {} : { host }),
    ...(cookie === undefined ? {} : { cookie }),
    connection: 'Upgrade',
    upgrade: 'websocket',
    'sec-websocket-version': '13',
    'sec-websocket-key': key,
  }
  return request
}

function base64Of(bytes: Uint8Array, encoding: 'base64' | 'base64url'): string {
  return Buffer.from(bytes).toString(encoding)
}
