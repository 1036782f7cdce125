import * as Y from 'yjs'
import { seededRandomBytes } from '#shared/core/random.ts'
import { captureUpdate, presenceMessage, updateMessage } from '../../support/raw-peer.ts'
import { encodeClientFrame } from './client-frame.ts'
import type { RoomAddress, Wire } from './wire.ts'

/** What an attacker sends to a room: whole frames, or bytes that are none. */
export type Attack = (wire: Wire, room: RoomAddress) => readonly Uint8Array[]

const MIB = 1024 * 1024
/** Lengths as lib0 writes them. */
const TWO_TO_40 = [0x80, 0x80, 0x80, 0x80, 0x80, 0x20]
const TWO_TO_31 = [0x80, 0x80, 0x80, 0x80, 0x08]
const SYNC = 0
const PRESENCE = 1
const STEP_1 = 0
const UPDATE = 2

/** What is done to a server, in the order of the tables. `nothing` tells what the machine itself adds. */
export const attacks: Readonly<Record<string, Attack>> = {
  nothing: () => [],
  '1,000 frames of random bytes'(wire, room) {
    const randomBytes = seededRandomBytes(7)
    return Array.from({ length: 250 }, () => {
      const [size = 0] = randomBytes(1)
      const noise = randomBytes(1 + size)
      return [
        encodeClientFrame(noise),
        wire.encodeFrame(room, noise),
        wire.encodeFrame(room, updateMessage(noise)),
        wire.encodeFrame(room, Uint8Array.of(PRESENCE, noise.length & 127, ...noise)),
      ]
    }).flat()
  },
  'updates cut short'(wire, room) {
    const update = someUpdate()
    const message = updateMessage(update)
    return [0.3, 0.6, 0.95].flatMap((share) => [
      wire.encodeFrame(room, updateMessage(update.subarray(0, update.length * share))),
      wire.encodeFrame(room, message.subarray(0, message.length * share)),
    ])
  },
  'lengths of terabytes': (wire, room) =>
    [
      Uint8Array.of(SYNC, UPDATE, ...TWO_TO_40),
      Uint8Array.of(PRESENCE, ...TWO_TO_40, 1, 2, 3),
      Uint8Array.of(SYNC, STEP_1, ...TWO_TO_31, 1, 2, 3),
      updateMessage(Uint8Array.of(1, ...TWO_TO_31, 99, 0)),
      updateMessage(Uint8Array.of(...TWO_TO_40, 1, 2, 3)),
      updateMessage(Uint8Array.of(0, 1, 77, ...TWO_TO_40)),
    ].map((message) => wire.encodeFrame(room, message)),
  'a frame of 64 MiB': (wire, room) => [
    wire.encodeFrame(room, updateMessage(Buffer.alloc(64 * MIB, 0x81))),
  ],
  'no WebSocket frames': () => [
    Uint8Array.of(0xf3, 0xff, 0xff, 0xff, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10),
    seededRandomBytes(8)(4000),
  ],
  'a frame said to have 1 GiB': () => [
    Uint8Array.of(0x82, 0xff, 0, 0, 0, 0, 0x40, 0, 0, 0, 1, 2, 3, 4),
    seededRandomBytes(9)(4000),
  ],
  '10,000 invented presences'(wire, room) {
    const invented = Array.from({ length: 10_000 }, (_, index) => ({
      id: 7_000_000 + index,
      clock: 1,
      json: `{"user":"x${index}"}`,
    }))
    return [invented, [{ id: 5, clock: 1, json: '{not json' }]].map((entries) =>
      wire.encodeFrame(room, presenceMessage(entries)),
    )
  },
  'an edit whose past is missing'(wire, room) {
    const [, second] = wire.createWriter(99).encodeEdits(room, 2)
    return second === undefined ? [] : [second]
  },
}

function someUpdate(): Uint8Array {
  const doc = new Y.Doc()
  return captureUpdate(doc, () => {
    for (const key of ['one', 'two', 'three']) doc.getMap('spoilt').set(key, `the ${key} value`)
  })
}
