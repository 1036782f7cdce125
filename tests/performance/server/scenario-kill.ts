import { createDeliveryRecord } from './delivery-record.ts'
import { sendOnTime } from './send-on-time.ts'
import type { Sample, Scenario } from './scenario.ts'
import { pause } from './server-process.ts'
import type { Stand } from './stand.ts'

/** E: what is left after kill -9. */

const STREAMS = [
  { seconds: 4, perSecond: 50 },
  { seconds: 14, perSecond: 25 },
] as const
const WRITER = 0
const WATCHER = 1
const LATE_READER = 2
const CREATION_MS = 300
const KILL_AFTER_MS = 50
const GIVE_UP_MS = 20_000
/** A server that answers with an empty document first still gets to send what it has. */
const READ_MS = 1500

export const killScenario: Scenario = {
  name: 'E',
  title: 'E: kill -9',
  about: `The server is killed ${KILL_AFTER_MS} ms after somebody else has seen the last edit, and started again. The page cache outlives a process, so this tells nothing about a power cut.`,
  rooms: STREAMS.map((_, index) => ({ name: roomName(index), people: 3 })),
  suits: ({ isDurable }) => isDurable,
  columns: [
    { figure: 'sent', head: 'edits sent' },
    { figure: 'acknowledged', head: 'acknowledged' },
    { figure: 'survived', head: 'survived' },
    { figure: 'falselyAcknowledged', head: 'acknowledged and lost' },
  ],
  bars: STREAMS.map((stream) => ({
    what: `survived, ${partName(stream)}`,
    figure: 'survivedShare',
    part: partName(stream),
    atLeast: 100,
    unit: '%' as const,
  })),
  async run(stand) {
    const samples: Sample[] = []
    for (const [index, stream] of STREAMS.entries()) {
      samples.push({
        part: partName(stream),
        figures: await killAfter(stand, roomName(index), stream),
      })
    }
    return samples
  },
}

async function killAfter(
  stand: Stand,
  roomNamed: string,
  { seconds, perSecond }: (typeof STREAMS)[number],
): Promise<Sample['figures']> {
  const { wire } = stand
  const room = stand.room(roomNamed)
  const sent = seconds * perSecond
  const writer = wire.createWriter(0)
  const frames = writer.encodeEdits(room, sent)
  const record = createDeliveryRecord([writer])
  const watcher = record.createReceiver(null)
  const clients = await stand.admit(room, [
    { visitor: WRITER },
    { visitor: WATCHER, hears: watcher },
  ])
  const [client] = clients
  if (client === undefined) throw new Error('nobody writes')
  client.write(writer.creationFrame(room))
  await pause(CREATION_MS)
  const acknowledgedBefore = client.acknowledgedCount
  await sendOnTime({ senders: 1, perSecond, count: sent }, (_, edit) => {
    const frame = frames[edit]
    if (frame !== undefined) client.write(frame)
    if (wire.encodeMark !== undefined) client.write(wire.encodeMark(edit + 1))
  })
  const sentMs = performance.now()
  while (watcher.editsOf(0) < sent && performance.now() - sentMs < GIVE_UP_MS) await pause(1)
  await pause(KILL_AFTER_MS)
  const acknowledged = client.acknowledgedCount - acknowledgedBefore
  await stand.process.killAndRestart()
  for (const each of clients) each.close()

  const reader = record.createReceiver(null)
  await stand.admit(room, [{ visitor: LATE_READER, hears: reader }])
  await pause(READ_MS)
  const survived = reader.editsOf(0)
  return {
    sent,
    acknowledged: Math.min(sent, acknowledged),
    survived,
    survivedShare: (survived / sent) * 100,
    falselyAcknowledged: Math.max(0, Math.min(sent, acknowledged) - survived),
  }
}

function roomName(index: number): string {
  return `kill-${index}`
}

function partName({ seconds, perSecond }: (typeof STREAMS)[number]): string {
  return `${seconds} s at ${perSecond} edits/s`
}
