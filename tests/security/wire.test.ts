import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type * as Y from 'yjs'
import { messageCodes, syncCodes } from '#shared/protocol/message-codes.ts'
import { eventually } from '../support/eventually.ts'
import {
  captureUpdate,
  connectRawPeer,
  isOurs,
  isSync,
  markMessage,
  syncMessage,
  updateMessage,
  type RawPeer,
} from '../support/raw-peer.ts'
import { openRawSocket, rawFrame, type RawSocket } from '../support/raw-socket.ts'
import { startSyncHost, type SyncHost } from '../support/sync-host.ts'

const CONTINUATION = 0
const TEXT = 1
const CLOSE = 8
const PING = 9
const PONG = 10
const MIB = 1024n * 1024n
/** `ws` breaks off without a code where 60 come in one piece; two waves may. */
const WAVE = 25
const step1 = syncMessage(syncCodes.step1, Uint8Array.of(0))

describe('bytes below the messages', () => {
  let host: SyncHost
  let honest: RawPeer
  let honestDoc: Y.Doc
  let mark = 0

  beforeAll(async () => {
    host = await startSyncHost()
    honest = connectRawPeer(host.url('plan', 'hana-participant', '&v=1'))
    honestDoc = await honest.sync()
  })
  afterAll(async () => {
    honest.close()
    await host.close()
  })

  async function admitted(as = 'eva-participant'): Promise<RawSocket> {
    const socket = openRawSocket(host.url('plan', as, '&v=1'))
    expect(await socket.answered).toBe(101)
    return socket
  }

  async function expectUnharmed(): Promise<void> {
    mark += 1
    const update = captureUpdate(honestDoc, () => honestDoc.getMap('cards').set('mark', mark))
    honest.send(updateMessage(update))
    honest.send(markMessage(mark))
    await honest.hear(isOurs(messageCodes.durable, mark))
    expect(honest.heard.some(isSync(syncCodes.update))).toBe(false)
  }

  function repeated(frame: Buffer, times: number): Buffer {
    return Buffer.concat(Array.from({ length: times }, () => frame))
  }

  const started = rawFrame({ payload: step1, isFinal: false })
  const hostile: readonly (readonly [string, number, Buffer])[] = [
    ['a compressed frame, though nothing was agreed', 1002, rawFrame({ reserved: 4 })],
    ['reserved bits', 1002, rawFrame({ reserved: 3 })],
    ['a reserved kind of frame', 1002, rawFrame({ opcode: 3 })],
    ['a frame without a mask', 1002, rawFrame({ payload: step1, isMasked: false })],
    ['a continuation of nothing', 1002, rawFrame({ opcode: CONTINUATION })],
    ['a message within a message', 1002, Buffer.concat([started, rawFrame({})])],
    ['a ping in pieces', 1002, rawFrame({ opcode: PING, isFinal: false })],
    ['a ping that is too long', 1002, rawFrame({ opcode: PING, claimedLength: 126n })],
    ['a close of one byte', 1002, rawFrame({ opcode: CLOSE, payload: Uint8Array.of(1) })],
    ['text', 4400, rawFrame({ opcode: TEXT, payload: Buffer.from('hello') })],
    ['a message as text', 4400, rawFrame({ opcode: TEXT, payload: step1 })],
    ['text that is none', 4400, rawFrame({ opcode: TEXT, payload: Buffer.from([0xc0, 0xff]) })],
    ['nothing at all as a message', 4400, rawFrame({})],
    ['64 MiB announced', 4400, rawFrame({ claimedLength: 64n * MIB })],
    ['2 to the 62 announced', 4400, rawFrame({ claimedLength: 2n ** 62n })],
    [
      'pieces that add up to too much',
      4400,
      Buffer.concat([started, rawFrame({ opcode: CONTINUATION, claimedLength: 4n * MIB })]),
    ],
    [
      'a message in endless pieces',
      1008,
      Buffer.concat([
        started,
        repeated(rawFrame({ opcode: CONTINUATION, isFinal: false }), 20_000),
      ]),
    ],
    ['a flood of answers to no ping', 1013, repeated(rawFrame({ opcode: PONG }), 500)],
  ]

  it.each(hostile)('[WIRE-1] %s is cut with %i and harms nobody', async (_name, code, bytes) => {
    const socket = await admitted()
    socket.write(bytes)
    expect(await socket.ended).toBe(code)
    await expectUnharmed()
  })

  it('[WIRE-1] pings in a flood are cut, all at once or wave by wave', async () => {
    const flood = await admitted()
    flood.write(repeated(rawFrame({ opcode: PING }), 500))
    await flood.ended
    const waves = await admitted()
    const cut = vi.fn<() => void>()
    void waves.ended.then(cut)
    // However long a wave takes, until they come faster than they are forgiven.
    while (cut.mock.calls.length === 0) {
      waves.write(repeated(rawFrame({ opcode: PING }), WAVE))
      await expectUnharmed()
    }
    expect(await waves.ended).toBe(1013)
  })

  it('[WIRE-1] a frame that ends in the middle harms nobody', async () => {
    const socket = await admitted()
    socket.write(rawFrame({ payload: step1, claimedLength: 1000n }))
    await expectUnharmed()
    socket.reset()
    await socket.ended
    await expectUnharmed()
  })

  it('[WIRE-2] in pieces, with pings in between, a message is one and is checked as one', async () => {
    const writer = connectRawPeer(host.url('plan', 'eva-participant', '&v=1'))
    const doc = await writer.sync()
    writer.close()
    const update = captureUpdate(doc, () => doc.getMap('cards').set('pieces', 1))
    const message = updateMessage(update)
    const pieces = [
      rawFrame({ payload: message.subarray(0, 3), isFinal: false }),
      rawFrame({ opcode: PING }),
      rawFrame({ opcode: CONTINUATION, payload: message.subarray(3, 9), isFinal: false }),
      rawFrame({ opcode: CONTINUATION, payload: message.subarray(9) }),
      rawFrame({ payload: markMessage(7) }),
    ]
    const cards = () =>
      host.sync.rooms.read(host.planId, 'plan', (each) => each.getMap('cards').toJSON())

    const reader = await admitted('olga-observer')
    reader.write(Buffer.concat(pieces))
    await heardCode(reader, messageCodes.nack)
    expect(await cards()).not.toMatchObject({ value: { pieces: 1 } })
    reader.reset()

    // Pieces of two messages do not add up to one.
    const twoInOne = await admitted()
    const [start = new Uint8Array(), , , end = new Uint8Array()] = pieces
    const both = Buffer.concat([rawFrame({ payload: markMessage(1), isFinal: false }), end])
    twoInOne.write(Buffer.concat([both, start]))
    expect(await twoInOne.ended).toBe(4400)

    const socket = await admitted()
    socket.write(Buffer.concat(pieces))
    await heardCode(socket, messageCodes.durable)
    expect(await cards()).toMatchObject({ value: { pieces: 1 } })
    socket.reset()
    await honest.hear(isSync(syncCodes.update))
  })

  async function heardCode(socket: RawSocket, code: number): Promise<void> {
    await eventually(() => expect(socket.heard.map(([first]) => first)).toContain(code))
  }
})
