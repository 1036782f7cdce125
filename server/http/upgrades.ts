import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { checkEchoPath, type CheckEcho } from '../sync/check-echo.ts'
import type { SyncServer } from '../sync/sync-server.ts'
import type { ClientFiles } from './client-files.ts'

/** Takes an upgrade below `/sync`, whether it came by a socket or by a tunnel. */
export type HandleUpgrade = (request: IncomingMessage, stream: Duplex, head: Buffer) => void

const SYNC_PATH = /^\/sync(?:\/|\?|$)/

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
export function takeUpgrades(server: Server, handle: HandleUpgrade, client: ClientFiles): void {
  server.on('upgrade', (request, socket, head) => {
    if (SYNC_PATH.test(request.url ?? '')) handle(request, socket, head)
    else if (client.kind === 'development') client.upgrade(request, socket, head)
    else socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n')
  })
}
