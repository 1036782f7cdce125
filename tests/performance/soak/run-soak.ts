import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defaultSyncLimits } from '../../../server/sync/sync-limits.ts'
import { pause } from '../server/server-process.ts'
import { startChurn, type ChurnCounts } from './churn.ts'
import { judgeGrowth, type Growth } from './judge-growth.ts'
import { watched, type SoakForm, type Watched } from './soak-form.ts'
import {
  startSoakedProcess,
  type Kept,
  type SoakSample,
  type SoakedProcess,
} from './soaked-process.ts'

/** A server that nobody uses. */
interface Rest extends SoakSample {
  readonly kept: Kept
}

export interface SoakReport {
  readonly counts: ChurnCounts
  readonly growth: Readonly<Record<Watched, Growth>>
  /** Once all had left and the rooms had time to close. */
  readonly atRest: Rest
  /** What is wrong, in words; none: memory is flat and nothing is left open. */
  readonly complaints: readonly string[]
}

/** How many more than at the start may be left: threads and their descriptors come with use. */
const mostLeft = { handles: 12, descriptors: 40 } as const
const LEAST_PATIENCE_MS = 30_000

/**
 * Churns a server of its own and judges what it holds on to; `onSample` hears of each sample, with the
 * milliseconds since the start.
 */
export async function runSoak(
  form: SoakForm,
  onSample: (sample: SoakSample, counts: ChurnCounts, elapsedMs: number) => void = () => {},
): Promise<SoakReport> {
  const dataDir = mkdtempSync(join(tmpdir(), 'tesela-soak-'))
  const server = await startSoakedProcess(dataDir, form.syncLimits)
  try {
    const atStart = await rest(server)
    const startMs = performance.now()
    const churn = startChurn(server.url, form)
    const samples: SoakSample[] = []
    while (!form.isEnough(performance.now() - startMs, churn.counts.sittings)) {
      await pause(form.sampleEveryMs)
      const sample = await server.sample()
      samples.push(sample)
      onSample(sample, churn.counts, performance.now() - startMs)
    }
    await churn.stop()
    const atRest = await restAfter(server, form, atStart)
    const growth = growthOf(samples)
    const complaints = [...complaintsOfGrowth(growth, form), ...complaintsOfRest(atRest, atStart)]
    return { counts: churn.counts, growth, atRest, complaints }
  } finally {
    await server.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

async function rest(server: SoakedProcess): Promise<Rest> {
  return { ...(await server.sample()), kept: await server.kept() }
}

/** Waits until nothing is open any more; where that does not come, for as long as a room waits, thrice. */
async function restAfter(server: SoakedProcess, form: SoakForm, atStart: Rest): Promise<Rest> {
  const idleMs = form.syncLimits['roomIdleMs'] ?? defaultSyncLimits.roomIdleMs
  const patienceMs = Math.max(LEAST_PATIENCE_MS, 3 * idleMs)
  const startMs = performance.now()
  let found = await rest(server)
  while (complaintsOfRest(found, atStart).length > 0) {
    if (performance.now() - startMs > patienceMs) break
    await pause(patienceMs / 20)
    found = await rest(server)
  }
  return found
}

function complaintsOfRest(atRest: Rest, atStart: Rest): readonly string[] {
  const complaints: string[] = []
  const { rooms, connections, kept } = atRest
  if (rooms > 0) complaints.push(`${rooms} rooms are open though nobody is there`)
  if (connections > 0) complaints.push(`${connections} connections are open though nobody is there`)
  for (const what of ['handles', 'descriptors'] as const) {
    const more = atRest[what] - atStart[what]
    if (more > mostLeft[what]) complaints.push(`${more} more ${what} than at the start are left`)
  }
  for (const what of ['documents', 'sockets'] as const) {
    const more = kept[what] - atStart.kept[what]
    if (more > 0) complaints.push(`${more} ${what} of those who left are still in memory`)
  }
  return complaints
}

function growthOf(samples: readonly SoakSample[]): Readonly<Record<Watched, Growth>> {
  const of = (what: Watched) => judgeGrowth(samples.map((sample) => sample[what]))
  return {
    heapBytes: of('heapBytes'),
    externalBytes: of('externalBytes'),
    rssBytes: of('rssBytes'),
    rooms: of('rooms'),
    handles: of('handles'),
    descriptors: of('descriptors'),
    databaseBytes: of('databaseBytes'),
    walBytes: of('walBytes'),
  }
}

function complaintsOfGrowth(
  growth: Readonly<Record<Watched, Growth>>,
  { mostGrowth }: SoakForm,
): readonly string[] {
  return watched
    .filter((what) => growth[what].certainShare > (mostGrowth[what] ?? Infinity))
    .map((what) => `${what} grew by ${Math.round(growth[what].share * 100)} % in the last half`)
}
