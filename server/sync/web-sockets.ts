import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocket, WebSocketServer } from 'ws'
import { closeCodeOf } from '#shared/protocol/close-codes.ts'
import type { Logger } from './logger.ts'

interface WebSocketsOptions {
  readonly maxFrameBytes: number
  readonly logger: Logger
  /** Told of every socket, before anything of it is read. */
  readonly onSocket: (ws: WebSocket, stream: Duplex, request: IncomingMessage) => void
}

/** The sockets of this server that are not closed, let in or not. */
export interface WebSockets {
  readonly handleUpgrade: (request: IncomingMessage, stream: Duplex, head: Buffer) => void
  readonly count: number
  /** Ends them all without a word. */
  readonly terminate: () => void
}

const TOO_BIG = 1009
/** An option that the types of `ws` do not know yet. */
const closeHandshake = { closeTimeout: 3000 }

/** `ws` closes too large frames by itself, without a reason, and with a code that makes stock clients come back for ever. */
class SyncWebSocket extends WebSocket {
  override close(code?: number, reason?: string | Buffer): void {
    if (code === TOO_BIG) super.close(closeCodeOf('sync/too-large'), 'sync/too-large')
    else super.close(code, reason)
  }
}

/** Makes sockets of upgrades. */
export function createWebSockets({
  maxFrameBytes,
  logger,
  onSocket,
}: WebSocketsOptions): WebSockets {
  const open = new Set<WebSocket>()
  const upgrades = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    skipUTF8Validation: true,
    maxPayload: maxFrameBytes,
    WebSocket: SyncWebSocket,
    ...closeHandshake,
  })

  return {
    handleUpgrade(request, stream, head) {
      // A reset before the upgrade is finished would otherwise end the process.
      stream.on('error', () => {
        stream.destroy()
      })
      upgrades.handleUpgrade(request, stream, head, (ws) => {
        open.add(ws)
        ws.on('close', () => open.delete(ws))
        ws.on('error', (error) => {
          logger.info({ error: error.message }, 'A socket failed')
        })
        onSocket(ws, stream, request)
      })
    },
    get count() {
      return open.size
    },
    terminate() {
      for (const ws of open) ws.terminate()
    },
  }
}
