import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'

const script = resolve(import.meta.dirname, 'server-to-kill-process.ts')

/** A server in a process of its own that ends by kill -9. */
export interface ServerToKill {
  /** Opens the folder and listens; resolves with the port. */
  start(port: number, dataDir: string): Promise<number>
  /** Lets it write numbers from this one on into the session document of a plan. */
  writeSession(planId: string, from: number): void
  /** The highest number that it was told is on disk. */
  sessionWritten(): number
  /** It gets to do nothing more; resolves once all it had said was read. */
  kill(): Promise<void>
}

/** Loads a server's program without opening anything yet. */
export function loadServerToKill(options: { readonly compacts: boolean }): ServerToKill {
  const child = spawn(process.execPath, ['--import', 'tsx', script], {
    env: { ...process.env, COMPACTS: options.compacts ? 'yes' : 'no' },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const closed = once(child, 'close')
  // What is said to a killed process reaches nobody.
  child.stdin.on('error', () => {})
  let written = 0
  let rest = ''
  let onReady: (port: number) => void = () => {}
  child.stdout.on('data', (chunk: Buffer) => {
    const lines = (rest + chunk.toString()).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      const [event, number] = line.split(' ')
      if (event === 'ready') onReady(Number(number))
      else if (event === 'session') written = Number(number)
    }
  })
  return {
    async start(port, dataDir) {
      const ready = new Promise<number>((found) => {
        onReady = found
      })
      child.stdin.write(`go ${port} ${dataDir}\n`)
      const ended = closed.then(() => {
        throw new Error('the server ended before it was ready')
      })
      return Promise.race([ready, ended])
    },
    writeSession(planId, from) {
      child.stdin.write(`session ${planId} ${from}\n`)
    },
    sessionWritten: () => written,
    async kill() {
      child.kill('SIGKILL')
      await closed
    },
  }
}
