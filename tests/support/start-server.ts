import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { decodeConfig } from '../../server/config.ts'
import { createServer, type RunningServer, type ServerOptions } from '../../server/create-server.ts'

export interface StartOptions extends Omit<ServerOptions, 'config'> {
  /** Environment variables beside PORT=0, HOST=127.0.0.1 and LOG_LEVEL=silent. */
  readonly environment?: Record<string, string>
  /** A folder that outlives the server; default: a fresh one that goes with it. */
  readonly dataDir?: string
}

export interface TestServer extends RunningServer {
  readonly dataDir: string
}

/** A fresh, empty folder for a server's data. */
export function createDataDir(): string {
  return mkdtempSync(join(tmpdir(), 'tesela-'))
}

/** A real server on a free port of 127.0.0.1. */
export async function startServer(options: StartOptions = {}): Promise<TestServer> {
  const { environment, dataDir = createDataDir(), ...serverOptions } = options
  const decoded = decodeConfig({
    PORT: '0',
    HOST: '127.0.0.1',
    LOG_LEVEL: 'silent',
    DATA_DIR: dataDir,
    ...environment,
  })
  if (!decoded.ok) throw new Error(decoded.problem)
  const created = await createServer({ ...serverOptions, config: decoded.config })
  if (!created.ok) throw new Error(`The server did not start: ${created.error.code}`)
  const server = created.value
  return {
    ...server,
    dataDir,
    async close() {
      await server.close()
      if (options.dataDir === undefined) rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
