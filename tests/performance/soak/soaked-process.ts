import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'

/** What the server says of itself, after a collection of garbage. */
export interface ServerState {
  readonly rssBytes: number
  readonly heapBytes: number
  readonly externalBytes: number
  readonly rooms: number
  readonly connections: number
  /** Sockets, timers, threads and requests that the event loop knows. */
  readonly handles: number
}

/**
 * What is in memory: Yjs documents and WebSockets, with a few that are always there. Whatever forgets to
 * let go of a room or of a connection, be it by a listener, a timer or a list, holds one of these.
 */
export interface Kept {
  readonly documents: number
  readonly sockets: number
}

/** All that is watched. */
export interface SoakSample extends ServerState {
  readonly descriptors: number
  readonly databaseBytes: number
  readonly walBytes: number
}

/** The server in a process of its own. */
export interface SoakedProcess {
  readonly url: string
  sample(): Promise<SoakSample>
  /** Looks through all of memory, which stops the server for a moment. */
  kept(): Promise<Kept>
  /** Ends it as an operator would. */
  stop(): Promise<void>
}

const script = resolve(import.meta.dirname, 'soaked-server.ts')
const startedSchema = z.object({ port: z.number() })
const stateSchema = z.object({
  rssBytes: z.number(),
  heapBytes: z.number(),
  externalBytes: z.number(),
  rooms: z.number(),
  connections: z.number(),
  handles: z.number(),
})
const keptSchema = z.object({ documents: z.number(), sockets: z.number() })

/** Starts it on a folder; `limits` are those of sync that differ from the usual ones. */
export async function startSoakedProcess(
  dataDir: string,
  limits: Readonly<Record<string, number>>,
): Promise<SoakedProcess> {
  const child = fork(script, [dataDir, JSON.stringify(limits)], {
    execArgv: ['--expose-gc', '--import', 'tsx'],
  })
  const ended = once(child, 'exit')
  const { port } = startedSchema.parse(await nextMessage(child, ended))
  return {
    url: `http://127.0.0.1:${port}`,
    async sample() {
      const answer = nextMessage(child, ended)
      child.send('state')
      return {
        ...stateSchema.parse(await answer),
        descriptors: readdirSync(`/proc/${child.pid}/fd`).length,
        databaseBytes: sizeOf(join(dataDir, 'tesela.sqlite')),
        walBytes: sizeOf(join(dataDir, 'tesela.sqlite-wal')),
      }
    },
    async kept() {
      const answer = nextMessage(child, ended)
      child.send('kept')
      return keptSchema.parse(await answer)
    },
    async stop() {
      if (child.connected) child.send('stop')
      await ended
    },
  }
}

async function nextMessage(child: ChildProcess, ended: Promise<unknown>): Promise<unknown> {
  const died = ended.then(() => {
    throw new Error('the soaked server ended')
  })
  const [message] = await Promise.race([once(child, 'message'), died])
  return message
}

function sizeOf(path: string): number {
  return existsSync(path) ? statSync(path).size : 0
}
