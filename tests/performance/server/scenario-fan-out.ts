import { EDITS_PER_SECOND, runFanOut } from './fan-out-load.ts'
import type { Bar, Scenario } from './scenario.ts'
import { warmUpRoom, warmUpServer } from './warm-up.ts'

/** A: how fast, and at what cost, an edit reaches everybody else in one room. */

const ROOM = 'fan-out'
const WARM_UP_S = 1
const MEASURED_S = 2.5
const DRAIN_MS = 3000
const WHOLE_DOCUMENTS = 3

function createFanOutScenario(
  name: string,
  people: number,
  writers: number,
  bars: readonly Bar[],
): Scenario {
  return {
    name,
    title: `${name}: fan-out, ${people} people in one room, ${writers} of them write`,
    about: `Each writer makes ${EDITS_PER_SECOND} edits a second for ${MEASURED_S} s; deliveries do not count the echo to the writer.`,
    rooms: [{ name: ROOM, people }, warmUpRoom],
    columns: [
      { figure: 'p50Ms', head: 'p50 ms' },
      { figure: 'p95Ms', head: 'p95 ms' },
      { figure: 'p99Ms', head: 'p99 ms', isCompared: true },
      { figure: 'deliveriesPerSecond', head: 'deliveries/s' },
      { figure: 'lost', head: 'lost' },
      { figure: 'cut', head: 'clients cut' },
      { figure: 'cpuS', head: 'CPU s' },
      { figure: 'mainThreadShare', head: 'of it main thread %' },
      { figure: 'cpuShare', head: 'CPU %' },
      { figure: 'usPerDelivery', head: 'µs CPU a delivery', isCompared: true },
      { figure: 'usPerDelivery', head: '÷ limit', as: 'times-limit' },
      { figure: 'memoryMiB', head: 'memory MiB' },
      { figure: 'harnessBusy', head: 'harness busy' },
      { figure: 'converged', head: 'converged', as: 'yes-or-no' },
    ],
    bars,
    async run(stand) {
      await warmUpServer(stand)
      const figures = await runFanOut(stand, {
        room: ROOM,
        people,
        writers,
        perSecond: EDITS_PER_SECOND,
        warmUpS: WARM_UP_S,
        measuredS: MEASURED_S,
        drainMs: DRAIN_MS,
        documents: Math.min(WHOLE_DOCUMENTS, people - writers),
      })
      return [{ figures }]
    },
  }
}

const fewWritersBars: readonly Bar[] = [
  {
    what: 'CPU a delivery, against limit',
    figure: 'usPerDelivery',
    against: 'limit',
    atMost: 1,
    unit: '×',
  },
  {
    what: 'p99, against y-websocket',
    figure: 'p99Ms',
    against: 'y-websocket',
    atMost: 1,
    unit: '×',
  },
]

const manyWritersBars: readonly Bar[] = [
  { what: 'p99', figure: 'p99Ms', atMost: 10, unit: 'ms' },
  { what: 'share of a core', figure: 'cpuShare', atMost: 50, unit: '%' },
]

export const fanOutScenarios: readonly Scenario[] = [
  createFanOutScenario('A-10', 10, 5, []),
  createFanOutScenario('A-30', 30, 5, []),
  createFanOutScenario('A-100', 100, 5, fewWritersBars),
  createFanOutScenario('A-300', 300, 5, fewWritersBars),
  createFanOutScenario('A-99-writers', 100, 99, manyWritersBars),
]
