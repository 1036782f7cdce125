import { existsSync } from 'node:fs'
import { decodeConfig } from './config.ts'
import { clientDir } from './client-dir.ts'
import { createServer, type RunningServer } from './create-server.ts'
import { endWithoutStorage } from './end-without-storage.ts'
import type { ClientFiles } from './http/client-files.ts'
import { createLogger } from './observability/logger.ts'
import { say, stopBecause } from './observability/terminal.ts'
import { closeOnSignals } from './signals.ts'

/** The server as a process: configuration, one line that says where it is, signals. */

const decoded = decodeConfig(process.env)
if (!decoded.ok) stopBecause(decoded.problem)
const { config } = decoded
const logger = createLogger(config.logLevel)
const client: ClientFiles = existsSync(`${clientDir}/index.html`)
  ? { kind: 'built', dir: clientDir }
  : { kind: 'none' }

const created = await createServer({
  config,
  client,
  logger,
  onStorageLost: endWithoutStorage(logger),
}).catch((error: unknown) => stopBecause(describeFailure(error)))
if (!created.ok) {
  const { code, detail } = created.error
  stopBecause(
    code === 'storage/locked'
      ? `Another Tesela is running on ${config.dataDir}. Stop it, or set DATA_DIR to another folder.`
      : `Cannot use DATA_DIR ${config.dataDir}: ${code} ${detail?.['reason'] ?? ''}`,
  )
}
const server = created.value
closeOnSignals(server, logger)
say(startLine(server))

function startLine({ url, lanUrls }: RunningServer): string {
  const others = lanUrls.length === 0 ? '' : `, for others: ${lanUrls.join(' ')}`
  const shared = config.publicUrl === null ? others : `, for others: ${config.publicUrl}`
  return `Tesela is ready: ${url}${shared}`
}

function describeFailure(error: unknown): string {
  if (error instanceof Error && 'code' in error) {
    if (error.code === 'EADDRINUSE')
      return `PORT ${config.port} is taken. Set PORT to another, or to 0 for a free one.`
    if (error.code === 'EACCES') return `PORT ${config.port} may not be used by this user.`
    if (error.code === 'EADDRNOTAVAIL')
      return `HOST ${config.host} is not an address of this machine.`
  }
  return error instanceof Error ? error.message : String(error)
}
