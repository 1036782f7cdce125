import { queryObjects } from 'node:v8'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { startServer } from '../../support/start-server.ts'
import type { Kept, ServerState } from './soaked-process.ts'

/**
 * The whole server, in a process that tells on request what it holds. People of the churn all come
 * from one address, so the limits of an address are out of the way.
 */
const [dataDir = '', limits = '{}'] = process.argv.slice(2)
const syncLimits: Record<string, number> = JSON.parse(limits)
const NOBODY_IS_TOO_MANY = 1e9

const server = await startServer({
  dataDir,
  syncLimits,
  httpLimits: {
    requestsPerMinute: NOBODY_IS_TOO_MANY,
    plansPerHour: NOBODY_IS_TOO_MANY,
    tunnelsPerMinute: NOBODY_IS_TOO_MANY,
  },
})

process.on('message', (message) => {
  if (message === 'stop') void server.close().then(() => process.exit())
  else if (message === 'kept') tellKept()
  else tellState()
})
process.send?.({ port: server.port })

function tellState(): void {
  // What is garbage is no growth.
  globalThis.gc?.()
  const { heapUsed, external, rss } = process.memoryUsage()
  const { rooms, connections } = server.sync.health()
  const state: ServerState = {
    rssBytes: rss,
    heapBytes: heapUsed,
    externalBytes: external,
    rooms,
    connections,
    handles: process.getActiveResourcesInfo().length,
  }
  process.send?.(state)
}

function tellKept(): void {
  const kept: Kept = { documents: countOf(Y.Doc), sockets: countOf(WebSocket) }
  process.send?.(kept)
}

/** How many of a class are in memory after a collection of garbage. */
function countOf(constructor: Function): number {
  return queryObjects(constructor, { format: 'count' })
}
