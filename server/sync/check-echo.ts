import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer, type WebSocket } from 'ws'
import type { ErrorCode } from '#shared/core/error-catalog.ts'
import { closeCodeOf } from '#shared/protocol/close-codes.ts'

/**
 * A socket for everybody, which says back what it hears: whoever is to join tomorrow sees whether
 * their network lets sockets through, and how long a word takes. It knows no plan and nobody.
 *
 * ECHO-1  Small messages, few of them, for a short time, and few sockets at once.
 */
export interface CheckEcho {
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void
  close(): void
}

/** Where it answers; no plan has this path. */
export const checkEchoPath = /^\/sync\/check\/echo(?:\?|$)/

const MESSAGES = 20
const MESSAGE_BYTES = 64
const DONE = 1000

export interface CheckEchoOptions {
  /** Tells requests of our own pages from those of other sites. */
  readonly isOwnPage: (request: IncomingMessage) => boolean
  /** Sockets at once. */
  readonly sockets?: number
  /** How long a socket is open at most. */
  readonly lifeMs?: number
}

/** The echo of one server. */
export function createCheckEcho(options: CheckEchoOptions): CheckEcho {
  const { isOwnPage, sockets = 200, lifeMs = 20_000 } = options
  const open = new Set<WebSocket>()
  const webSockets = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    maxPayload: MESSAGE_BYTES,
  })

  function refusalOf(request: IncomingMessage): ErrorCode | null {
    if (!isOwnPage(request)) return 'request/cross-site'
    return open.size >= sockets ? 'server/overloaded' : null
  }

  function serve(ws: WebSocket, request: IncomingMessage): void {
    ws.on('error', () => ws.terminate())
    const refusal = refusalOf(request)
    if (refusal !== null) {
      ws.close(closeCodeOf(refusal), refusal)
      return
    }
    open.add(ws)
    const timer = setTimeout(() => ws.terminate(), lifeMs)
    ws.on('close', () => {
      clearTimeout(timer)
      open.delete(ws)
    })
    let heard = 0
    ws.on('message', (data, isBinary) => {
      heard += 1
      if (heard > MESSAGES) ws.close(DONE)
      else ws.send(data, { binary: isBinary })
    })
  }

  return {
    handleUpgrade(request, socket, head) {
      // A reset before the upgrade is finished would otherwise end the process.
      socket.on('error', () => socket.destroy())
      webSockets.handleUpgrade(request, socket, head, (ws) => serve(ws, request))
    },
    close() {
      for (const ws of open) ws.terminate()
    },
  }
}
