import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { connect } from 'node:net'
import { type ProcessStatistics, readProcessStatistics } from './process-statistics.ts'
import { findFreePort } from '../../support/free-port.ts'

/** A server in a process of its own, listening on 127.0.0.1. */
export interface ServerProcess {
  readonly port: number
  readonly hasEnded: boolean
  /** The first of what it has written, for the story of how it ended. */
  readonly output: string
  statistics(): ProcessStatistics
  /** Ends it as an operator would, and starts it again on the same port and data. */
  restart(): Promise<void>
  /** Ends it as a power cut would, and starts it again. */
  killAndRestart(): Promise<void>
  /** Ends it for good. */
  kill(): Promise<void>
  /** Ends it as an operator would. */
  stop(): Promise<void>
}

export interface ServerCommand {
  /** What Node runs. */
  readonly args: readonly string[]
  readonly workingDir: string
  readonly environment: Readonly<Record<string, string>>
}

const START_TIMEOUT_MS = 60_000
const STOP_TIMEOUT_MS = 15_000
const LOOK_EVERY_MS = 15
/** What a server still does right after it listens is not to be measured. */
const SETTLE_MS = 250
const MOST_OUTPUT = 20_000

const running = new Set<ChildProcess>()
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL')
})

/** Starts a server and resolves as it takes connections. */
export async function startServerProcess(
  name: string,
  commandOn: (port: number) => ServerCommand,
): Promise<ServerProcess> {
  const port = await findFreePort()
  const command = commandOn(port)
  let output = ''
  let child = launch()

  function launch(): ChildProcess {
    const started = spawn(process.execPath, command.args, {
      cwd: command.workingDir,
      env: {
        PATH: process.env['PATH'] ?? '',
        NODE_ENV: 'production',
        PORT: String(port),
        ...command.environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    running.add(started)
    started.once('exit', () => running.delete(started))
    const keep = (chunk: Buffer) => {
      if (output.length < MOST_OUTPUT) output += chunk.toString()
    }
    started.stdout.on('data', keep)
    started.stderr.on('data', keep)
    return started
  }

  function hasEnded(): boolean {
    return child.exitCode !== null || child.signalCode !== null
  }

  async function end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    if (hasEnded()) return
    const ended = once(child, 'exit')
    child.kill(signal)
    const late = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT_MS)
    await ended
    clearTimeout(late)
  }

  async function listening(): Promise<void> {
    const startedMs = performance.now()
    while (!(await answers(port))) {
      if (hasEnded() || performance.now() - startedMs > START_TIMEOUT_MS) {
        throw new Error(`${name} did not start: ${output.slice(-600)}`)
      }
      await pause(LOOK_EVERY_MS)
    }
    await pause(SETTLE_MS)
  }

  await listening()
  return {
    port,
    get hasEnded() {
      return hasEnded()
    },
    get output() {
      return output
    },
    statistics: () => readProcessStatistics(child.pid ?? 0),
    async restart() {
      await end('SIGTERM')
      child = launch()
      await listening()
    },
    async killAndRestart() {
      await end('SIGKILL')
      child = launch()
      await listening()
    },
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
  }
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms)
  })
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}
