import * as Y from 'yjs'
import { createDeliveryRecord } from './delivery-record.ts'
import { attacks } from './hostile-frames.ts'
import { sendOnTime } from './send-on-time.ts'
import type { Sample, Scenario } from './scenario.ts'
import { pause } from './server-process.ts'
import type { Stand } from './stand.ts'
import type { BenchClient } from './wire.ts'
import { cardPlaceAfter } from './yjs-writer.ts'

/** F: what one hostile participant can do to the others in the room. */

const EDITS_PER_SECOND = 25
const EDITS = 75
const CREATION_MS = 200
const CALM_MS = 500
const MEMORY_LOOK_MS = 40
const BURST_FRAMES = 50
const HOSTILE_GAP_MS = 25
const WRITER = 0
const WATCHER = 1
const ATTACKER = 2
const LATE_READER = 3
const WORST = 'all attacks'
const attackNames = Object.keys(attacks)

export const hostileScenario: Scenario = {
  name: 'F',
  title: 'F: hostile input',
  about: `Somebody who was let in attacks a room in which one person makes ${EDITS_PER_SECOND} edits a second and another reads. The longest wait of an honest reader; frames passed on that no stock client could read; whether somebody who comes later has the right content. \`nothing\` is the same without an attack: what the machine itself adds.`,
  rooms: attackNames.map((_, index) => ({ name: roomName(index), people: 4 })),
  suits: ({ wire }) => wire.isYjs,
  mostRepetitions: 1,
  columns: [
    { figure: 'isAlive', head: 'process lives', as: 'yes-or-no' },
    { figure: 'seen', head: `edits seen of ${EDITS}` },
    { figure: 'worstMs', head: 'worst wait ms' },
    { figure: 'unreadable', head: 'bad frames passed on' },
    { figure: 'isUncut', head: 'honest ones stay', as: 'yes-or-no' },
    { figure: 'closeCode', head: 'attacker closed with', as: 'code' },
    { figure: 'isFreshRight', head: 'a late reader is right', as: 'yes-or-no' },
    { figure: 'memoryPeakMiB', head: 'memory peak MiB' },
  ],
  bars: [
    { what: 'the process lives', figure: 'isAlive', part: WORST, atLeast: 1, unit: '' },
    { what: 'bad frames passed on', figure: 'unreadable', part: WORST, atMost: 0, unit: '' },
    {
      what: 'worst wait of an honest client',
      figure: 'worstMs',
      part: WORST,
      atMost: 50,
      unit: 'ms',
    },
  ],
  async run(stand) {
    const samples: Sample[] = []
    for (const [index, name] of attackNames.entries()) {
      samples.push({ part: name, figures: await attack(stand, roomName(index), name) })
      await stand.process.killAndRestart()
    }
    return [...samples, { part: WORST, figures: worstOf(samples.slice(1)) }]
  },
}

async function attack(
  stand: Stand,
  roomNamed: string,
  attackName: string,
): Promise<Sample['figures']> {
  const { wire } = stand
  const room = stand.room(roomNamed)
  const writer = wire.createWriter(0)
  const frames = writer.encodeEdits(room, EDITS)
  // Made before anything is timed: masking 64 MiB would hold up the honest ones in this process.
  const hostile = attacks[attackName]?.(wire, room) ?? []
  const record = createDeliveryRecord([writer])
  record.startMeasuring(0)
  const watcher = record.createReceiver(null)
  const [honest, reader, client] = await stand.admit(room, [
    { visitor: WRITER, hears: record.createReceiver(0) },
    { visitor: WATCHER, hears: watcher },
    { visitor: ATTACKER },
  ])
  if (honest === undefined || reader === undefined || client === undefined) {
    throw new Error('somebody was not let in')
  }
  honest.write(writer.creationFrame(room))
  await pause(CREATION_MS)
  let memoryPeakMiB = 0
  const memoryLook = setInterval(() => {
    memoryPeakMiB = Math.max(memoryPeakMiB, stand.process.statistics().memoryMiB)
  }, MEMORY_LOOK_MS)
  const writing = sendOnTime(
    { senders: 1, perSecond: EDITS_PER_SECOND, count: EDITS },
    (_, edit) => {
      const frame = frames[edit]
      record.sent(0, edit, performance.now())
      if (frame !== undefined && !honest.isClosed) honest.write(frame)
    },
  )
  await pause(CALM_MS)
  await sendHostile(client, hostile)
  await writing
  await pause(CALM_MS)
  clearInterval(memoryLook)
  const isAlive = !stand.process.hasEnded
  const isUncut = !honest.isClosed && !reader.isClosed
  const freshIsRight = isAlive && wire.keepsState && (await isRightForLateReader(stand, roomNamed))
  return {
    isAlive: asFigure(isAlive),
    seen: watcher.editsOf(0),
    worstMs: record.latencies.maxMs,
    unreadable: honest.unreadableCount + reader.unreadableCount,
    isUncut: asFigure(isUncut),
    memoryPeakMiB,
    ...(wire.keepsState && { isFreshRight: asFigure(freshIsRight) }),
    ...(client.closeCode !== undefined && { closeCode: client.closeCode }),
  }
}

async function sendHostile(client: BenchClient, frames: readonly Uint8Array[]): Promise<void> {
  for (const [index, frame] of frames.entries()) {
    if (client.isClosed) return
    client.write(Buffer.from(frame.buffer, frame.byteOffset, frame.length))
    // Few ones apart, so that each meets the server by itself; many in bursts.
    if (frames.length < BURST_FRAMES) await pause(HOSTILE_GAP_MS)
    else if (index % BURST_FRAMES === 0) await pause(1)
  }
}

async function isRightForLateReader(stand: Stand, roomNamed: string): Promise<boolean> {
  const doc = new Y.Doc()
  try {
    await stand.admit(stand.room(roomNamed), [{ visitor: LATE_READER, doc }])
  } catch {
    return false
  }
  await pause(CREATION_MS)
  const yCard = doc.getMap('cards').get('card-0')
  return yCard instanceof Y.Map && yCard.get('x') === cardPlaceAfter(EDITS)[0]
}

function worstOf(samples: readonly Sample[]): Sample['figures'] {
  const values = (figure: string) => samples.flatMap(({ figures }) => figures[figure] ?? [])
  return {
    isAlive: Math.min(...values('isAlive')),
    worstMs: Math.max(...values('worstMs')),
    unreadable: values('unreadable').reduce((total, count) => total + count, 0),
    isUncut: Math.min(...values('isUncut')),
    memoryPeakMiB: Math.max(...values('memoryPeakMiB')),
  }
}

function asFigure(isSo: boolean): number {
  return isSo ? 1 : 0
}

function roomName(index: number): string {
  return `hostile-${index}`
}
