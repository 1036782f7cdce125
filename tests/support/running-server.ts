import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { networkInterfaces, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../..')
const START_TIMEOUT_MS = 60_000

/** The real server in a process of its own, with a data folder of its own. */
export interface RunningServer {
  /** `http://localhost:<port>`, the same after a restart. */
  readonly url: string
  /** The same server by an address of this machine in its network, where it is in one. */
  readonly lanUrl: string | null
  readonly dataDir: string
  /** Everything the process has written so far. */
  readonly output: () => string
  /** Ends the process as a power cut would: it gets to do nothing. */
  readonly kill9: () => Promise<void>
  /** Starts it again on the same data and the same port. */
  readonly restart: () => Promise<void>
  /** Ends the process as an operator would, waits for it, and removes its data. */
  readonly stop: () => Promise<void>
}

/** From the sources as they are; from what `npm start` runs, which has to be built before. */
const nodeArgumentsOf = {
  source: ['--import', 'tsx', 'server/main.ts'],
  built: ['dist/server/main.mjs'],
}

/** Starts the server on a free port; the client has to be built before. */
export async function startServerProcess(
  environment: Readonly<Record<string, string>> = {},
  form: keyof typeof nodeArgumentsOf = 'source',
): Promise<RunningServer> {
  const nodeArguments = nodeArgumentsOf[form]
  const dataDir = mkdtempSync(join(tmpdir(), 'tesela-test-'))
  let output = ''
  let running: ChildProcess | null = null

  async function start(port: string): Promise<string> {
    const child = spawn(process.execPath, nodeArguments, {
      cwd: root,
      env: {
        ...withoutServerSettings(process.env),
        LOG_LEVEL: 'warn',
        ...environment,
        PORT: port,
        DATA_DIR: dataDir,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    running = child
    const before = output.length
    return new Promise((found, failed) => {
      const timer = setTimeout(
        () => failed(new Error(`The server did not start:\n${output}`)),
        START_TIMEOUT_MS,
      )
      const read = (chunk: Buffer): void => {
        output += chunk.toString()
        const match = /http:\/\/localhost:(\d+)/.exec(output.slice(before))
        if (match?.[1] === undefined) return
        clearTimeout(timer)
        found(match[1])
      }
      child.stdout.on('data', read)
      child.stderr.on('data', read)
      child.once('exit', (code) => {
        clearTimeout(timer)
        failed(new Error(`The server ended with ${code}:\n${output}`))
      })
    })
  }

  async function end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const child = running
    running = null
    if (child === null || child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    child.kill(signal)
    await ended
  }

  const port = await start('0')
  return {
    url: `http://localhost:${port}`,
    lanUrl: lanUrl(port),
    dataDir,
    output: () => output,
    kill9: () => end('SIGKILL'),
    async restart() {
      await end('SIGTERM')
      await start(port)
    },
    async stop() {
      await end('SIGTERM')
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** What the machine of whoever runs the tests is set to must not change them. */
function withoutServerSettings(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const settings = new Set(['HOST', 'PUBLIC_URL', 'PLAN_CREATION', 'TRUSTED_PROXIES', 'NODE_ENV'])
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !settings.has(name)))
}

function lanUrl(port: string): string | null {
  const address = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .find(({ family, internal }) => family === 'IPv4' && !internal)
  return address === undefined ? null : `http://${address.address}:${port}`
}
