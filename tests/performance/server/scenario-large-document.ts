import { updateMessage } from '../../support/raw-peer.ts'
import {
  createLargeDocument,
  LARGE_DOCUMENT_AUTHORS,
  type LargeDocument,
} from './large-document.ts'
import type { Sample, Scenario } from './scenario.ts'
import { pause } from './server-process.ts'
import type { Stand } from './stand.ts'
import { timeJoins } from './timed-join.ts'
import type { BenchClient, RoomAddress } from './wire.ts'

/** D: joining a plan that has grown for years, held in memory or only on disk. */

const ROOM = 'large-document'
const CROWD = 50
const COLD_ONE = 'cold, one'
const COLD_CROWD = `cold, ${CROWD}`
/** A durable server has written all once it has been idle; Hocuspocus waits up to ten seconds first. */
const LEAST_SETTLE_MS = 3500
const MOST_SETTLE_MS = 60_000
const SETTLE_LOOK_MS = 400
const IDLE_CPU_S = 0.012
const REST_MS = 150

let largeDocument: LargeDocument | undefined

export const largeDocumentScenario: Scenario = {
  name: 'D',
  title: 'D: joining a document of 5,000 cards and 20,000 edits',
  about: `Until the client holds every edit, from the first byte of its connection. Cold: the server was stopped and started, the document is on disk alone. Of ${CROWD} who join at once: the median client, and the last. A client takes the first SyncStep2 for all there is, so that has to be complete.`,
  rooms: [{ name: ROOM, people: CROWD + LARGE_DOCUMENT_AUTHORS }],
  suits: ({ wire }) => wire.isYjs && wire.keepsState,
  columns: [
    { figure: 'step2Ms', head: 'first step 2 ms' },
    { figure: 'step2KiB', head: 'first step 2 KiB' },
    { figure: 'isStep2Complete', head: 'it is complete', as: 'yes-or-no' },
    { figure: 'completeMs', head: 'complete ms (median client)' },
    { figure: 'lastMs', head: 'complete ms (last client)', isCompared: true },
    { figure: 'incomplete', head: 'never complete' },
    { figure: 'isSame', head: 'content is right', as: 'yes-or-no' },
    { figure: 'cpuS', head: 'CPU s' },
    { figure: 'memoryMiB', head: 'memory MiB' },
  ],
  bars: [
    {
      what: 'cold, one: the first step 2 is complete',
      figure: 'isStep2Complete',
      part: COLD_ONE,
      atLeast: 1,
      unit: '',
    },
    {
      what: `cold, ${CROWD}: the first step 2 is complete`,
      figure: 'isStep2Complete',
      part: COLD_CROWD,
      atLeast: 1,
      unit: '',
    },
    { what: 'cold, one', figure: 'lastMs', part: COLD_ONE, atMost: 300, unit: 'ms' },
    {
      what: `cold, last of ${CROWD}`,
      figure: 'lastMs',
      part: COLD_CROWD,
      atMost: 1000,
      unit: 'ms',
    },
  ],
  async run(stand) {
    largeDocument ??= createLargeDocument()
    const document = largeDocument
    const room = stand.room(ROOM)
    const samples: Sample[] = []

    async function sampleJoins(part: string, people: number): Promise<void> {
      const before = stand.process.statistics()
      const joins = await timeJoins(stand, room, document, people)
      await pause(REST_MS)
      const after = stand.process.statistics()
      const figures = { cpuS: after.cpuS - before.cpuS, memoryMiB: after.memoryMiB }
      samples.push({ part, figures: { ...joins, ...figures } })
    }

    const authors = await writeDocument(stand, room, document)
    if (stand.server.isDurable) await settled(stand)
    await sampleJoins('warm, one', 1)
    await sampleJoins(`warm, ${CROWD}`, CROWD)
    for (const author of authors) author.close()
    if (stand.server.isDurable) {
      await stand.process.restart()
      await sampleJoins(COLD_ONE, 1)
      await stand.process.restart()
      await sampleJoins(COLD_CROWD, CROWD)
    }
    return samples
  },
}

/**
 * All authors at full speed, until somebody who joins has everything. They stay in the room: a server
 * may forget one that is empty.
 */
async function writeDocument(
  stand: Stand,
  room: RoomAddress,
  document: LargeDocument,
): Promise<readonly BenchClient[]> {
  const { creator } = document
  const createdClock = document.clocks.get(creator) ?? 0
  const authors = document.edits.map((_, author) => author)
  const heard: Promise<void>[] = []
  const clients = await stand.admit(
    room,
    authors.map((author) => {
      let hear: () => void = () => {}
      if (author > 0) heard.push(new Promise((resolve) => (hear = resolve)))
      return {
        visitor: CROWD + author,
        hears: {
          reached(writer: number | string, clock: number) {
            if (writer === creator && clock >= createdClock) hear()
          },
        },
      }
    }),
  )
  const [first] = clients
  if (first !== undefined) await writeAll(stand, room, first, document.creation)
  // Edits build on the cards, and sockets do not wait for one another.
  await Promise.all(heard)
  await Promise.all(
    clients.map((client, author) => writeAll(stand, room, client, document.edits[author] ?? [])),
  )
  await timeJoins(stand, room, document, 1)
  return clients
}

async function writeAll(
  stand: Stand,
  room: RoomAddress,
  client: BenchClient,
  updates: readonly Uint8Array[],
): Promise<void> {
  for (const update of updates) {
    const frame = stand.wire.encodeFrame(room, updateMessage(update))
    if (!client.write(frame)) await client.drained()
  }
}

async function settled(stand: Stand): Promise<void> {
  const startMs = performance.now()
  await pause(LEAST_SETTLE_MS)
  for (;;) {
    const before = stand.process.statistics().cpuS
    await pause(SETTLE_LOOK_MS)
    const isIdle = stand.process.statistics().cpuS - before < IDLE_CPU_S
    if (isIdle || performance.now() - startMs > MOST_SETTLE_MS) return
  }
}
