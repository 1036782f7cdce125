import type { Server } from 'node:http'
import type { ClientFiles } from './client-files.ts'
import type { SyncServer } from '../sync/sync-server.ts'

const SYNC_PATH = /^\/sync(?:\/|\?|$)/

/** Hands the upgrades of an HTTP server to sync; others are the development client's, or nobody's. */
export function takeUpgrades(server: Server, sync: SyncServer, client: ClientFiles): void {
  server.on('upgrade', (request, socket, head) => {
    if (SYNC_PATH.test(request.url ?? '')) sync.handleUpgrade(request, socket, head)
    else if (client.kind === 'development') client.upgrade(request, socket, head)
    else socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n')
  })
}
