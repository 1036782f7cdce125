import { createServer as createHttpServer } from 'node:http'
import { join } from 'node:path'
import { createServer as createViteServer } from 'vite'
import { decodeConfig } from './config.ts'
import { createServer } from './create-server.ts'
import { endWithoutStorage } from './end-without-storage.ts'
import { createLogger } from './observability/logger.ts'
import { say, stopBecause } from './observability/terminal.ts'
import { projectRoot } from './project-root.ts'
import { closeOnSignals } from './signals.ts'

/** Server and client with reload on one port; nothing is built first. */

const decoded = decodeConfig(process.env)
if (!decoded.ok) stopBecause(decoded.problem)
const { config } = decoded
const logger = createLogger(config.logLevel)

// Vite's reload socket comes in by our port: this server never listens, it is only handed upgrades.
const reloadServer = createHttpServer()
const vite = await createViteServer({
  root: join(projectRoot, 'client'),
  configFile: join(projectRoot, 'vite.config.ts'),
  appType: 'spa',
  server: {
    middlewareMode: true,
    allowedHosts: true,
    hmr: { server: reloadServer },
  },
})

const created = await createServer({
  config,
  logger,
  onStorageLost: endWithoutStorage(logger),
  // A restart must not be waited for.
  syncLimits: { stopSpreadMs: 0 },
  client: {
    kind: 'development',
    answer(request, reply) {
      reply.hijack()
      vite.middlewares(request.raw, reply.raw, () => {
        reply.raw.statusCode = 404
        reply.raw.end()
      })
    },
    upgrade(request, socket, head) {
      reloadServer.emit('upgrade', request, socket, head)
    },
  },
})
if (!created.ok) stopBecause(`Cannot use DATA_DIR ${config.dataDir}: ${created.error.code}`)
const server = created.value
closeOnSignals(
  {
    ...server,
    async close() {
      await server.close()
      await vite.close()
    },
  },
  logger,
)
say(`Tesela is ready, with reload: ${server.url}`)
