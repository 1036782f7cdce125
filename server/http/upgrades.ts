import type { Server } from 'node:http'
import type { SyncServer } from '../sync/sync-server.ts'

const SYNC_PATH = /^\/sync(?:\/|\?|$)/

/** Hands the upgrades of an HTTP server to sync; `isShared`: others are somebody else's to answer. */
export function takeUpgrades(server: Server, sync: SyncServer, isShared: boolean): void {
  server.on('upgrade', (request, socket, head) => {
    if (SYNC_PATH.test(request.url ?? '')) sync.handleUpgrade(request, socket, head)
    else if (!isShared) socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n')
  })
}
