import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defaultSyncLimits } from '../../../server/sync/sync-limits.ts'
import { pause } from '../server/server-process.ts'
import { startChurn, type ChurnCounts } from './churn.ts'
import { judgeGrowth, type Growth } from './judge-growth.ts'
import type { SoakForm } from './soak-form.ts'
import { startSoakedProcess, type SoakSample, type SoakedProcess } from './soaked-process.ts'

/** What is watched for growth, and which share of it may be added in the last half of the churn. */
const mostGrowth = {
  heapBytes: 0.05,
  externalBytes: 0.2,
  rssBytes: 0.1,
  rooms: 0.5,
  handles: 0.25,
  descriptors: 0.25,
  databaseBytes: 0.25,
  walBytes: 0.5,
} as const

export type Watched = keyof typeof mostGrowth

export interface SoakReport {
  readonly counts: ChurnCounts
  readonly growth: Readonly<Record<Watched, Growth>>
  /** Once all had left and the rooms had time to close. */
  readonly atRest: SoakSample
  /** What is wrong, in words; none: memory is flat and nothing is left open. */
  readonly complaints: readonly string[]
}

/** How many more than at the start may be left: threads and their descriptors come with use. */
const mostLeft = { keptDocuments: 0, keptSockets: 0, handles: 12, descriptors: 40 } as const
const leftovers = ['keptDocuments', 'keptSockets', 'handles', 'descriptors'] as const
const REST_LOOKS = 60
const REST_LOOK_MS = 200

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
    const atStart = await server.sample()
    const startMs = performance.now()
    const churn = startChurn(server.url, form)
    const samples: SoakSample[] = []
    while (performance.now() - startMs < form.churnMs) {
      await pause(form.sampleEveryMs)
      const sample = await server.sample()
      samples.push(sample)
      onSample(sample, churn.counts, performance.now() - startMs)
    }
    await churn.stop()
    const atRest = await sampleAtRest(server, form, atStart)
    const growth = growthOf(samples)
    const complaints = [...complaintsOfGrowth(growth), ...complaintsOfRest(atRest, atStart)]
    return { counts: churn.counts, growth, atRest, complaints }
  } finally {
    await server.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

/** Waits until nothing is open any more; where that does not come, for a minute or so in all. */
async function sampleAtRest(
  server: SoakedProcess,
  form: SoakForm,
  atStart: SoakSample,
): Promise<SoakSample> {
  const everyMs = Math.max(
    REST_LOOK_MS,
    (form.syncLimits['roomIdleMs'] ?? defaultSyncLimits.roomIdleMs) / 10,
  )
  let sample = await server.sample()
  for (let look = 0; look < REST_LOOKS && complaintsOfRest(sample, atStart).length > 0; look += 1) {
    await pause(everyMs)
    sample = await server.sample()
  }
  return sample
}

function complaintsOfRest(atRest: SoakSample, atStart: SoakSample): readonly string[] {
  const complaints: string[] = []
  const { rooms, connections } = atRest
  if (rooms > 0) complaints.push(`${rooms} rooms are open though nobody is there`)
  if (connections > 0) complaints.push(`${connections} connections are open though nobody is there`)
  for (const what of leftovers) {
    const more = atRest[what] - atStart[what]
    if (more > mostLeft[what]) complaints.push(`${more} more ${what} than at the start are left`)
  }
  return complaints
}

const watched = Object.keys(mostGrowth) as Watched[]

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

function complaintsOfGrowth(growth: Readonly<Record<Watched, Growth>>): readonly string[] {
  return watched
    .filter((what) => growth[what].certainShare > mostGrowth[what])
    .map((what) => `${what} grew by ${Math.round(growth[what].share * 100)} % in the last half`)
}
