/**
 * `npm run bench:server`: our sync server and others beside it, on the same work in one run. It tells,
 * it never fails. `npm run bench:server -- A B --only ours,limit --reps 5` runs the scenarios whose
 * names begin so, with some of the servers, so many times. Tables go to standard output as Markdown,
 * progress to standard error.
 */
import { cpus, release, totalmem } from 'node:os'
import { decodeChoice } from './bench-choice.ts'
import { ensureServerBuilt } from '../../../server/build-server.ts'
import { ensurePeersInstalled, peerVersions } from './install-peers.ts'
import { formatResults } from './format-results.ts'
import type { MeasuredServer } from './measured-servers.ts'
import { createResults, type Results } from './results.ts'
import type { Scenario } from './scenario.ts'
import { createStandMaker, type StandMaker } from './stand.ts'

const BYTES_IN_A_GIB = 2 ** 30

const say = (line: string) => process.stdout.write(`${line}\n`)
const tell = (line: string) => process.stderr.write(`${line}\n`)

// Leaving by `exit` ends the servers and removes their data, whatever happened.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))
const choice = decodeChoice(process.argv.slice(2))
if (!choice.ok) {
  tell(choice.problem)
  process.exit(2)
}
const { servers, scenarios, repetitions } = choice.value
if (servers.some(({ name }) => name === 'ours')) await ensureServerBuilt()
if (servers.some(({ isPeer }) => isPeer)) ensurePeersInstalled(tell)
say(describeMachine())
for (const scenario of scenarios) {
  const results = await measure(scenario)
  say(`\n${formatResults(scenario, results)}`)
}
// What a scenario that failed left open must not keep this running.
process.exit()

/** Repetitions go round the servers, so that what is compared was measured within seconds. */
async function measure(scenario: Scenario): Promise<Results> {
  const results = createResults()
  const suited = servers.filter((server) => scenario.suits?.(server) ?? true)
  const makers = new Map<MeasuredServer, StandMaker>()
  for (const server of suited) {
    const maker = await createStandMaker(server, scenario.rooms).catch((error: unknown) =>
      fail(scenario, server, error),
    )
    if (maker !== undefined) makers.set(server, maker)
  }
  const count = Math.min(repetitions, scenario.mostRepetitions ?? repetitions)
  for (let repetition = 0; repetition < count; repetition += 1) {
    for (const [server, maker] of makers) {
      await repeat(scenario, server, maker, repetition, results)
    }
  }
  for (const maker of makers.values()) maker.close()
  return results
}

async function repeat(
  scenario: Scenario,
  server: MeasuredServer,
  maker: StandMaker,
  repetition: number,
  results: Results,
): Promise<void> {
  const startMs = performance.now()
  try {
    const stand = await maker.open()
    try {
      results.add(server.name, repetition, await scenario.run(stand))
    } finally {
      await stand.close()
    }
    const tookS = ((performance.now() - startMs) / 1000).toFixed(1)
    tell(`${scenario.name} ${server.name} ${repetition + 1}: ${tookS} s`)
  } catch (error) {
    fail(scenario, server, error)
  }
}

function fail(scenario: Scenario, server: MeasuredServer, error: unknown): undefined {
  tell(`${scenario.name} ${server.name}: ${error instanceof Error ? error.message : String(error)}`)
}

function describeMachine(): string {
  const [cpu] = cpus()
  const memoryGib = Math.round(totalmem() / BYTES_IN_A_GIB)
  const versions = peerVersions([
    'ws',
    '@y/websocket-server',
    '@hocuspocus/server',
    '@hocuspocus/extension-sqlite',
    '@tldraw/sync-core',
    'yjs',
  ])
  return `${cpus().length} cores (${cpu?.model.trim()}), ${memoryGib} GiB, Linux ${release().split('-')[0]}, Node ${process.version}; ${versions.join(', ')}`
}
