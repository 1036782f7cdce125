import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { checkEchoPath, type CheckEcho } from '../sync/check-echo.ts'
import type { SyncServer } from '../sync/sync-server.ts'
import type { ClientFiles } from './client-files.ts'

/** Takes an upgrade below `/sync`, whether it came by a socket or by a tunnel. */
export type HandleUpgrade = (request: IncomingMessage, stream: Duplex, head: Buffer) => void

export interface UpgradeTakers {
  /** Whether the address of a request may open one more socket; what it says is final. */
  readonly admit: (request: IncomingMessage, stream: Duplex) => boolean
  readonly handle: HandleUpgrade
  readonly client: ClientFiles
}

const SYNC_PATH = /^\/sync(?:\/|\?|$)/
const RETRY_AFTER_SECONDS = 5

/** Hands the check's echo to itself and everything else to sync. */
export function createUpgradeHandler(
  sync: Pick<SyncServer, 'handleUpgrade'>,
  echo: CheckEcho,
): HandleUpgrade {
  return (request, stream, head) => {
    const taker = checkEchoPath.test(request.url ?? '') ? echo : sync
    taker.handleUpgrade(request, stream, head)
  }
}

/** Hands the upgrades of an HTTP server to sync; others are the development client's, or nobody's. */
export function takeUpgrades(server: Server, { admit, handle, client }: UpgradeTakers): void {
  server.on('upgrade', (request, socket, head) => {
    // From here on Node itself listens no more, and a reset would end the process.
    socket.on('error', () => socket.destroy())
    if (SYNC_PATH.test(request.url ?? '')) {
      if (admit(request, socket)) handle(request, socket, head)
      else turnAway(socket, '429 Too Many Requests', `Retry-After: ${RETRY_AFTER_SECONDS}\r\n`)
    } else if (client.kind === 'development') client.upgrade(request, socket, head)
    else turnAway(socket, '404 Not Found')
  })
}

/** Answers and lets go: a client that does not hang up by itself must not keep a socket open. */
function turnAway(socket: Duplex, status: string, headers = ''): void {
  socket.end(`HTTP/1.1 ${status}\r\n${headers}Connection: close\r\nContent-Length: 0\r\n\r\n`, () =>
    socket.destroy(),
  )
}
