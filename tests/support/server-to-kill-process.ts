import { createInterface } from 'node:readline'
import type { PlanId } from '#shared/core/ids.ts'
import { startServer } from './start-server.ts'

/**
 * The whole server in a process that is to be killed. It loads everything, then waits for the line
 * `go <port> <dataDir>`, so that the next process warms up while the one before still runs. From the
 * line `session <planId> <number>` on it writes numbers into the session document of that plan, one
 * after the other, and prints each one once it was told that it is on disk.
 */
const compacts = process.env['COMPACTS'] === 'yes'
const never = 1e9
const syncLimits = compacts
  ? { compactRows: 15, roomIdleMs: 40 }
  : { compactRows: never, compactBytes: never, roomIdleMs: never }
const httpLimits = { requestsPerMinute: 1e6, plansPerHour: 1e6 }

let server: Awaited<ReturnType<typeof startServer>> | null = null

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

async function writeSession(planId: PlanId, from: number): Promise<never> {
  for (let number = from; ; number += 1) {
    const done = await server?.sync.rooms.run(planId, 'session', 'server', (doc) => {
      doc.getMap('written').set(`s${number}`, number)
    })
    if (done?.ok === true) say(`session ${number}`)
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  const [command, ...args] = line.split(' ')
  if (command === 'go') {
    const [port = '0', dataDir = ''] = args
    server = await startServer({ dataDir, syncLimits, httpLimits, environment: { PORT: port } })
    say(`ready ${server.port}`)
  } else if (command === 'session') {
    const [planId = '', from = '1'] = args
    void writeSession(planId as PlanId, Number(from))
  }
}
// Nobody is left who could kill it.
process.exit()
