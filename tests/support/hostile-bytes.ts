import * as Y from 'yjs'
import { messageCodes, syncCodes } from '#shared/protocol/message-codes.ts'
import {
  captureUpdate,
  markMessage,
  noteMessage,
  presenceMessage,
  syncMessage,
  updateMessage,
} from './raw-peer.ts'
import { rawFrame } from './raw-socket.ts'

/** Claims two billion structs in seven bytes. */
export const BOMB = Uint8Array.of(1, 0xff, 0xff, 0xff, 0xff, 0x07, 1)

/** Bytes to write to a socket in one go; `random` gives that many bytes. */
export type Attack = (random: (length: number) => Uint8Array) => Buffer

/** An update of every kind of content, some of it deleted: what a damaged one is made from. */
export function createVariedUpdate(): Uint8Array {
  const doc = new Y.Doc()
  return captureUpdate(doc, () => {
    const list = doc.getArray<unknown>('list')
    list.push([1, { a: 'text' }, 'more', new Uint8Array(8)])
    list.delete(1)
    doc.getMap('cards').set('a', new Y.Map([['x', 1]]))
    doc.getText('text').insert(0, 'some text', { bold: true })
    doc.getText('text').delete(2, 3)
  })
}

/** The same with one byte changed, or cut short. */
export function damage(update: Uint8Array, random: Parameters<Attack>[0]): Uint8Array {
  const [at = 0, value = 0, kind = 0] = random(3)
  if (kind % 3 === 0) return update.slice(0, at % update.length)
  const damaged = update.slice()
  damaged[at % damaged.length] = value
  return damaged
}

/** Valid, but for changes before them that nobody has. */
export function createWaitingUpdate(): Uint8Array {
  const doc = new Y.Doc()
  captureUpdate(doc, () => doc.getMap('cards').set('missing', 1))
  return captureUpdate(doc, () => doc.getMap('cards').set('waits', 'x'.repeat(500)))
}

function binary(payload: Uint8Array): Buffer {
  return rawFrame({ payload })
}

function many(count: number, make: (index: number) => Buffer): Buffer {
  return Buffer.concat(Array.from({ length: count }, (_, index) => make(index)))
}

const varied = createVariedUpdate()
const nested = Uint8Array.from({ length: 30_000 }, (_, index) => (index % 2 === 0 ? 117 : 1))
const pieces = many(50, () => rawFrame({ opcode: 0, isFinal: false }))
const manyMarks = many(500, (index) => binary(markMessage(index)))
const manyPings = many(40, () => rawFrame({ opcode: 9 }))
const presences = many(100, (index) =>
  binary(
    presenceMessage([{ id: 7, clock: index, json: JSON.stringify({ view: 'x'.repeat(2000) }) }]),
  ),
)
const forgeries = many(20, (index) =>
  binary(
    presenceMessage(
      Array.from({ length: 50 }, (_, id) => ({ id: id + 1, clock: 2 ** 40 + index, json: '{}' })),
    ),
  ),
)
const wholeState = binary(syncMessage(syncCodes.step1, Uint8Array.of(0)))

/** What strangers with a link do to a room, over and over. */
export const attacks: Readonly<Record<string, Attack>> = {
  'random bytes': (random) => many(5, () => binary(random(40))),
  'random updates': (random) => many(5, () => binary(updateMessage(random(40)))),
  'damaged updates': (random) => binary(updateMessage(damage(varied, random))),
  'damaged frames': (random) => Buffer.from(damage(binary(updateMessage(varied)), random)),
  'a bomb': () => binary(updateMessage(BOMB)),
  'a bomb as step 2': () => binary(syncMessage(syncCodes.step2, BOMB)),
  'a length that is not there': () => binary(Uint8Array.of(0, 2, 255, 255, 255, 255, 15, 1)),
  '64 MiB announced': () => rawFrame({ claimedLength: 64n * 1024n * 1024n }),
  'deep nesting': () => binary(updateMessage(nested)),
  'changes that wait for missing ones': () => binary(updateMessage(createWaitingUpdate())),
  'presence of others': () => forgeries,
  'a flood of presence': () => presences,
  'a flood of marks': () => manyMarks,
  'a flood of pings': () => manyPings,
  'endless pieces': () => Buffer.concat([rawFrame({ isFinal: false }), pieces]),
  'requests for everything': () => many(20, () => wholeState),
  'many messages in a frame': () =>
    binary(Uint8Array.of(...updateMessage(varied), ...markMessage(1), ...noteMessage('{}'))),
  text: () => rawFrame({ opcode: 1, payload: Buffer.from('hello') }),
  'compressed frames': () => rawFrame({ reserved: 4, payload: updateMessage(varied) }),
  'frames without a mask': () => rawFrame({ isMasked: false, payload: updateMessage(varied) }),
  'words of the server': () => binary(Uint8Array.of(messageCodes.durable, 1)),
}
