import * as Y from 'yjs'
import { createDeliveryRecord } from './delivery-record.ts'
import { type LoadFigures, measureLoad } from './measure-load.ts'
import { sendOnTime } from './send-on-time.ts'
import { pause } from './server-process.ts'
import type { Stand } from './stand.ts'
import type { Writer } from './wire.ts'
import { cardPlaceAfter } from './yjs-writer.ts'

export interface FanOutLoad {
  readonly room: string
  readonly people: number
  readonly writers: number
  /** Edits of each writer. */
  readonly perSecond: number
  readonly warmUpS: number
  readonly measuredS: number
  readonly drainMs: number
  /** How many of those who only watch hold whole documents, to see that they end equal. */
  readonly documents: number
}

export const EDITS_PER_SECOND = 30
const CREATION_MS = 300
const LAST_FRAMES_MS = 50

export type FanOutFigures = LoadFigures & {
  /** 1: the whole documents ended with every writer's last edit. */
  readonly converged: number
}

/** One room: some write, everybody hears everybody. */
export async function runFanOut(stand: Stand, load: FanOutLoad): Promise<FanOutFigures> {
  const { wire } = stand
  const room = stand.room(load.room)
  const warmUp = Math.round(load.warmUpS * load.perSecond)
  const measured = Math.round(load.measuredS * load.perSecond)
  const writers = Array.from({ length: load.writers }, (_, index) => wire.createWriter(index))
  const frames = writers.map((writer) => writer.encodeEdits(room, warmUp + measured))
  const record = createDeliveryRecord(writers)
  const documents = Array.from({ length: wire.isYjs ? load.documents : 0 }, () => new Y.Doc())
  const visits = Array.from({ length: load.people }, (_, index) => {
    const isWriter = index < load.writers
    const doc = isWriter ? undefined : documents[load.people - 1 - index]
    return {
      visitor: index,
      hears: record.createReceiver(isWriter ? index : null),
      ...(doc !== undefined && { doc }),
    }
  })
  const clients = await stand.admit(room, visits)
  for (const [index, writer] of writers.entries()) clients[index]?.write(writer.creationFrame(room))
  await pause(CREATION_MS)

  function send(writer: number, edit: number): void {
    const frame = frames[writer]?.[edit]
    record.sent(writer, edit, performance.now())
    if (frame !== undefined) clients[writer]?.write(frame)
  }
  const loop = { senders: load.writers, perSecond: load.perSecond }
  await sendOnTime({ ...loop, count: warmUp }, send)
  const figures = await measureLoad({
    stand,
    record,
    clients,
    expected: load.writers * measured * (load.people - 1),
    drainMs: load.drainMs,
    send: () => sendOnTime({ ...loop, count: measured, first: warmUp }, send),
  })
  await pause(LAST_FRAMES_MS)
  for (const client of clients) client.close()
  return {
    ...figures,
    converged: documents.every((doc) => isAtEnd(doc, writers, warmUp + measured)) ? 1 : 0,
  }
}

function isAtEnd(doc: Y.Doc, writers: readonly Writer[], edits: number): boolean {
  const [x, y] = cardPlaceAfter(edits)
  return writers.every(({ card }) => {
    const yCard = doc.getMap('cards').get(card)
    return yCard instanceof Y.Map && yCard.get('x') === x && yCard.get('y') === y
  })
}
