import { queryObjects } from 'node:v8'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { startServer } from '../../support/start-server.ts'
import type { ServerState } from './soaked-process.ts'

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
  else tellState()
})
process.send?.({ port: server.port })

function tellState(): void {
  // What is garbage is no growth.
  globalThis.gc?.()
  // Whatever forgets to let go of a connection or a room has one of these at the end of its thread.
  const keptDocuments = countOf(Y.Doc)
  const keptSockets = countOf(WebSocket)
  const { heapUsed, external, rss } = process.memoryUsage()
  const { rooms, connections } = server.sync.health()
  const state: ServerState = {
    rssBytes: rss,
    heapBytes: heapUsed,
    externalBytes: external,
    rooms,
    connections,
    keptDocuments,
    keptSockets,
    handles: process.getActiveResourcesInfo().length,
  }
  process.send?.(state)
}

/** How many of a class are in memory after a collection of garbage. */
function countOf(constructor: Function): number {
  return queryObjects(constructor, { format: 'count' })
}
