import { EDITS_PER_SECOND, type FanOutFigures, runFanOut } from './fan-out-load.ts'
import type { Scenario } from './scenario.ts'
import { pause } from './server-process.ts'

/** R: how many can write at once in a room of a hundred. */

const PEOPLE = 100
const STEPS = [5, 10, 15, 20, 30, 40, 60, 80, 100]
const MOST_P99_MS = 100
const LEAST_DELIVERED_SHARE = 0.999
/** Between two steps that lie further apart than this, the middle is tried. */
const FINE_STEP = 4
const REST_MS = 50
const REST_AFTER_FAILURE_MS = 400

const rooms = Array.from({ length: STEPS.length + 1 }, (_, index) => ({
  name: `ramp-${index}`,
  people: PEOPLE,
}))

export const rampScenario: Scenario = {
  name: 'R',
  title: `R: the most writers in a room of ${PEOPLE}`,
  about: `Writers of 30 edits a second are added, in a fresh room each time, until p99 is above ${MOST_P99_MS} ms or less than 99.9 % arrives within 1.5 s; ${STEPS.at(-1)} is the end of the ramp. A harness busy above 0.9 is a limit of its own.`,
  rooms,
  mostRepetitions: 2,
  columns: [
    { figure: 'writers', head: 'most writers' },
    { figure: 'deliveriesPerSecond', head: 'deliveries/s there' },
    { figure: 'p99Ms', head: 'p99 ms there' },
    { figure: 'cpuShare', head: 'CPU % there' },
    { figure: 'harnessBusy', head: 'harness busy there' },
  ],
  bars: [{ what: 'writers', figure: 'writers', atLeast: 100, unit: '' }],
  async run(stand) {
    let roomCount = 0
    let best: { readonly writers: number; readonly figures: FanOutFigures } | null = null
    let failedAt: number | null = null

    async function holds(writers: number): Promise<boolean> {
      const figures = await runFanOut(stand, {
        room: `ramp-${roomCount}`,
        people: PEOPLE,
        writers,
        perSecond: EDITS_PER_SECOND,
        warmUpS: 0.7,
        measuredS: 1.5,
        drainMs: 1500,
        documents: 0,
      })
      roomCount += 1
      const isHeld = figures.deliveredShare >= LEAST_DELIVERED_SHARE && figures.p99Ms <= MOST_P99_MS
      if (isHeld) best = { writers, figures }
      await pause(isHeld ? REST_MS : REST_AFTER_FAILURE_MS)
      return isHeld
    }

    let held = 0
    for (const writers of STEPS) {
      if (await holds(writers)) held = writers
      else {
        failedAt = writers
        break
      }
    }
    if (failedAt !== null && failedAt - held > FINE_STEP) {
      await holds(Math.round((failedAt + held) / 2))
    }
    return best === null ? [] : [asSample(best)]
  },
}

function asSample(best: { readonly writers: number; readonly figures: FanOutFigures }) {
  return { figures: { ...best.figures, writers: best.writers } }
}
