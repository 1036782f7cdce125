import { createDeliveryRecord, type DeliveryRecord } from './delivery-record.ts'
import { createHistogram, type Histogram } from './histogram.ts'
import { type LoadRecord, measureLoad } from './measure-load.ts'
import { sendOnTime } from './send-on-time.ts'
import type { Scenario } from './scenario.ts'
import { pause } from './server-process.ts'
import type { Stand } from './stand.ts'
import { warmUpRoom, warmUpServer } from './warm-up.ts'
import type { BenchClient } from './wire.ts'

/** C: many small rooms at once, as a company has them. */

const ROOMS = 200
const PEOPLE = 5
const EDITS_PER_SECOND = 2
const MEASURED_S = 4
const WARM_UP = 2
const ROOMS_JOINED_AT_ONCE = 10
const CREATION_MS = 800
const DRAIN_MS = 3000
const KIB_IN_A_MIB = 1024

const roomNames = Array.from({ length: ROOMS }, (_, index) => `room-${index}`)

export const roomsScenario: Scenario = {
  name: 'C',
  title: `C: ${ROOMS} rooms of ${PEOPLE} people`,
  about: `Everybody makes ${EDITS_PER_SECOND} edits a second: ${(ROOMS * PEOPLE * (PEOPLE - 1) * EDITS_PER_SECOND).toLocaleString('en')} deliveries a second. Memory a room: what ${ROOMS} rooms with their ${ROOMS * PEOPLE} connections add to the process.`,
  rooms: [...roomNames.map((name) => ({ name, people: PEOPLE })), warmUpRoom],
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
    { figure: 'idleMiB', head: 'memory before MiB' },
    { figure: 'memoryMiB', head: 'memory MiB' },
    { figure: 'roomKiB', head: 'memory a room KiB', isCompared: true },
    { figure: 'joinMs', head: `${ROOMS * PEOPLE} joins ms` },
    { figure: 'joinCpuS', head: 'joins CPU s' },
    { figure: 'harnessBusy', head: 'harness busy' },
  ],
  bars: [
    {
      what: 'CPU, against y-websocket',
      figure: 'usPerDelivery',
      against: 'y-websocket',
      atMost: 0.6,
      unit: '×',
    },
    { what: 'memory a room', figure: 'roomKiB', atMost: 200, unit: 'KiB' },
  ],
  async run(stand) {
    await warmUpServer(stand)
    const idle = stand.process.statistics()
    const latencies = createHistogram()
    const measured = EDITS_PER_SECOND * MEASURED_S
    const rooms = roomNames.map((name) =>
      createRoomLoad(stand, name, latencies, WARM_UP + measured),
    )
    const startMs = performance.now()
    for (let from = 0; from < rooms.length; from += ROOMS_JOINED_AT_ONCE) {
      await Promise.all(
        rooms.slice(from, from + ROOMS_JOINED_AT_ONCE).map((roomLoad) => roomLoad.join()),
      )
    }
    const joinMs = performance.now() - startMs
    for (const room of rooms) room.createCards()
    await pause(CREATION_MS)

    const loop = { senders: ROOMS * PEOPLE, perSecond: EDITS_PER_SECOND }
    const send = (person: number, edit: number) =>
      rooms[Math.floor(person / PEOPLE)]?.send(person % PEOPLE, edit)
    await sendOnTime({ ...loop, count: WARM_UP }, send)
    const joined = stand.process.statistics()
    const figures = await measureLoad({
      stand,
      record: joinRecords(rooms.map(({ record }) => record)),
      clients: rooms.flatMap(({ clients }) => clients),
      expected: ROOMS * PEOPLE * (PEOPLE - 1) * measured,
      drainMs: DRAIN_MS,
      send: () => sendOnTime({ ...loop, count: measured, first: WARM_UP }, send),
    })
    return [
      {
        figures: {
          ...figures,
          idleMiB: idle.memoryMiB,
          roomKiB: ((figures.memoryMiB - idle.memoryMiB) * KIB_IN_A_MIB) / ROOMS,
          joinMs,
          joinCpuS: joined.cpuS - idle.cpuS,
        },
      },
    ]
  },
}

function createRoomLoad(stand: Stand, name: string, latencies: Histogram, edits: number) {
  const room = stand.room(name)
  const writers = Array.from({ length: PEOPLE }, (_, index) => stand.wire.createWriter(index))
  const frames = writers.map((writer) => writer.encodeEdits(room, edits))
  const record = createDeliveryRecord(writers, latencies)
  const clients: BenchClient[] = []
  return {
    record,
    clients,
    async join(): Promise<void> {
      const visits = writers.map((_, index) => ({
        visitor: index,
        hears: record.createReceiver(index),
      }))
      clients.push(...(await stand.admit(room, visits)))
    },
    createCards(): void {
      for (const [index, writer] of writers.entries()) {
        clients[index]?.write(writer.creationFrame(room))
      }
    },
    send(person: number, edit: number): void {
      const frame = frames[person]?.[edit]
      record.sent(person, edit, performance.now())
      if (frame !== undefined) clients[person]?.write(frame)
    },
  }
}

/** The records of all rooms, which share their latencies, as one. */
function joinRecords(records: readonly DeliveryRecord[]): LoadRecord {
  return {
    latencies: records[0]?.latencies ?? createHistogram(),
    startMeasuring(nowMs: number) {
      for (const record of records) record.startMeasuring(nowMs)
    },
    get deliveredCount() {
      return records.reduce((total, { deliveredCount }) => total + deliveredCount, 0)
    },
    get lastMs() {
      return Math.max(...records.map(({ lastMs }) => lastMs))
    },
  }
}
