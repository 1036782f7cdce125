import { presenceMessage } from '../../support/raw-peer.ts'
import { createDeliveryRecord } from './delivery-record.ts'
import { measureLoad } from './measure-load.ts'
import { sendOnTime } from './send-on-time.ts'
import type { Scenario } from './scenario.ts'
import { pause } from './server-process.ts'

/** B: what everybody's cursor costs. */

const ROOM = 'presence'
const PEOPLE = 100
const STATES_PER_SECOND = 15
const MEASURED_S = 3
const WARM_UP = 8
const FIRST_CLIENT_ID = 500_000
const REST_MS = 500
const DRAIN_MS = 8000
/** The record counts two ticks an edit. */
const TICKS = 2

export const presenceScenario: Scenario = {
  name: 'B',
  title: `B: presence, ${PEOPLE} people at ${STATES_PER_SECOND} Hz`,
  about: `Everybody sends their cursor ${STATES_PER_SECOND} times a second: ${(PEOPLE * (PEOPLE - 1) * STATES_PER_SECOND).toLocaleString('en')} states a second are to arrive. A newer state of somebody counts for the older ones too.`,
  rooms: [{ name: ROOM, people: PEOPLE }],
  suits: ({ wire }) => wire.isYjs,
  columns: [
    { figure: 'p50Ms', head: 'p50 ms' },
    { figure: 'p95Ms', head: 'p95 ms', isCompared: true },
    { figure: 'p99Ms', head: 'p99 ms' },
    { figure: 'deliveriesPerSecond', head: 'states/s' },
    { figure: 'lost', head: 'lost' },
    { figure: 'cut', head: 'clients cut' },
    { figure: 'cpuS', head: 'CPU s' },
    { figure: 'usPerDelivery', head: 'µs CPU a state', isCompared: true },
    { figure: 'usPerDelivery', head: '÷ limit', as: 'times-limit' },
    { figure: 'framesPerSecond', head: 'frames/s' },
    { figure: 'memoryMiB', head: 'memory MiB' },
    { figure: 'harnessBusy', head: 'harness busy' },
  ],
  bars: [
    {
      what: 'CPU a state, against limit',
      figure: 'usPerDelivery',
      against: 'limit',
      atMost: 0.2,
      unit: '×',
    },
    { what: 'p95', figure: 'p95Ms', atMost: 50, unit: 'ms' },
  ],
  async run(stand) {
    const room = stand.room(ROOM)
    const measured = STATES_PER_SECOND * MEASURED_S
    const people = Array.from({ length: PEOPLE }, (_, index) => index)
    const record = createDeliveryRecord(
      people.map((index) => ({ id: FIRST_CLIENT_ID + index, baseClock: 0 })),
    )
    const frames = people.map((index) =>
      Array.from({ length: WARM_UP + measured }, (_, state) =>
        stand.wire.encodeFrame(
          room,
          presenceMessage([
            { id: FIRST_CLIENT_ID + index, clock: state + 1, json: cursorState(index, state) },
          ]),
        ),
      ),
    )
    const visits = people.map((index) => {
      const receiver = record.createReceiver(index)
      return {
        visitor: index,
        hears: {
          presence: (clientId: number, clock: number, nowMs: number) =>
            receiver.reached(clientId, clock * TICKS, nowMs),
        },
      }
    })
    const clients = await stand.admit(room, visits)

    function send(person: number, state: number): void {
      const frame = frames[person]?.[state]
      record.sent(person, state, performance.now())
      if (frame !== undefined) clients[person]?.write(frame)
    }
    const loop = { senders: PEOPLE, perSecond: STATES_PER_SECOND }
    await sendOnTime({ ...loop, count: WARM_UP }, send)
    await pause(REST_MS)
    const figures = await measureLoad({
      stand,
      record,
      clients,
      expected: PEOPLE * (PEOPLE - 1) * measured,
      drainMs: DRAIN_MS,
      send: () => sendOnTime({ ...loop, count: measured, first: WARM_UP }, send),
    })
    return [{ figures }]
  },
}

function cursorState(person: number, state: number): string {
  return JSON.stringify({
    user: { name: `User ${person}`, color: '#30bced' },
    cursor: { x: 100 + state * 3.5, y: 200 + state * 2.25 },
  })
}
