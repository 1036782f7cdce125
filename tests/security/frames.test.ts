import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { seededRandomBytes } from '#shared/core/random.ts'
import { messageCodes, syncCodes } from '#shared/protocol/message-codes.ts'
import { BOMB, createVariedUpdate, damage } from '../support/hostile-bytes.ts'
import type { SyncHost } from '../support/sync-host.ts'
import { eventually } from '../support/eventually.ts'
import {
  captureUpdate,
  connectRawPeer,
  isOurs,
  isSync,
  markMessage,
  noteMessage,
  presenceMessage,
  syncMessage,
  updateMessage,
  type RawPeer,
} from '../support/raw-peer.ts'
import { startSyncHost } from '../support/sync-host.ts'
import { byLength } from '../support/test-length.ts'

const ROUNDS = byLength({ short: 120, long: 5000 })

describe('hostile frames', () => {
  let host: SyncHost
  let honest: RawPeer
  let honestDoc: Y.Doc

  beforeAll(async () => {
    host = await startSyncHost()
    honest = connectRawPeer(host.url('plan', 'hana-participant', '&v=1'))
    honestDoc = await honest.sync()
  })
  afterAll(async () => {
    honest.close()
    await host.close()
  })

  async function attack(): Promise<RawPeer> {
    const peer = connectRawPeer(host.url('plan', 'eva-participant', '&v=1'))
    await peer.sync()
    return peer
  }

  /** The honest peer still writes, and is heard, and has been sent nothing strange. */
  async function expectUnharmed(): Promise<void> {
    const mark = Math.floor(Math.random() * 1e9)
    const update = captureUpdate(honestDoc, () => honestDoc.getMap('cards').set('mark', mark))
    honest.send(updateMessage(update))
    honest.send(markMessage(mark))
    await honest.hear(isOurs(messageCodes.durable, mark))
    expect(honest.heard.some(isSync(syncCodes.update))).toBe(false)
    const read = await host.sync.rooms.read(host.planId, 'plan', (doc) =>
      doc.getMap('cards').toJSON(),
    )
    expect(read).toEqual({ ok: true, value: honestDoc.getMap('cards').toJSON() })
  }

  const valid = captureUpdate(new Y.Doc(), () => {})
  const behind = Uint8Array.of(...presenceMessage([{ id: 9, clock: 1, json: '{}' }]))
  const hostileFrames: readonly (readonly [string, Uint8Array])[] = [
    ['nothing', new Uint8Array(0)],
    ['an unknown message', Uint8Array.of(77, 1, 2)],
    ['an unknown sync message', syncMessage(9, valid)],
    ['a length that is not there', Uint8Array.of(0, 2, 200, 1, 1)],
    ['an endless number', new Uint8Array(40).fill(0xff)],
    ['bytes behind an update', Uint8Array.of(...updateMessage(valid), 1)],
    ['an update behind a presence', Uint8Array.of(...behind, ...updateMessage(valid))],
    ['a second mark', Uint8Array.of(...markMessage(1), ...markMessage(2))],
    ['an update that is none', updateMessage(Uint8Array.of(9, 9, 9, 9))],
    ['a bomb as update', updateMessage(BOMB)],
    ['a bomb as step 2', syncMessage(syncCodes.step2, BOMB)],
    ['a state vector that is none', syncMessage(syncCodes.step1, Uint8Array.of(200, 1))],
    ['a presence that is none', Uint8Array.of(messageCodes.awareness, 2, 5, 1)],
    ['people beyond number', Uint8Array.of(messageCodes.awareness, 5, 255, 255, 255, 255, 7)],
    ['a note that is none', noteMessage('{"command":7}')],
    ['our own answer', Uint8Array.of(messageCodes.durable, 1)],
  ]

  it.each(hostileFrames)(
    '[HOSTILE-1] %s is cut with 4400 and harms nobody',
    async (_name, frame) => {
      const peer = await attack()
      peer.send(frame)
      expect((await peer.closed()).code).toBe(4400)
      await expectUnharmed()
    },
  )

  it('[HOSTILE-1] text is cut with 4400', async () => {
    const peer = await attack()
    peer.ws.send('hello')
    expect((await peer.closed()).code).toBe(4400)
  })

  it('[HOSTILE-2] a frame that is too large is cut with 4400, so that stock clients stay away', async () => {
    const peer = await attack()
    peer.send(new Uint8Array(5 * 1024 * 1024))
    expect(await peer.closed()).toEqual({ code: 4400, reason: 'sync/too-large' })
    await expectUnharmed()
  })

  it('[HOSTILE-3] bytes that are no WebSocket frame end that socket only', async () => {
    const peer = await attack()
    const { _socket: stream } = peer.ws as unknown as { _socket: { write(data: Buffer): void } }
    stream.write(Buffer.from([0xff, 0xff, 0xff, 0xff, 0xff]))
    await peer.closed()
    await expectUnharmed()
  })

  it('[HOSTILE-4] nesting that overflows the stack is survived', async () => {
    const depth = 400_000
    // An update with one map entry whose value is arrays within arrays.
    const doc = new Y.Doc()
    const [head = [], tail = []] = splitAround(
      [...captureUpdate(doc, () => doc.getMap('cards').set('k', [4242]))],
      // lib0 writes an array of one number as 117 1 125 and the number.
      [117, 1, 125],
    )
    expect(head.length).toBeGreaterThan(0)
    const nested = Uint8Array.from([
      ...head,
      ...Array.from({ length: depth }, (_, index) => (index % 2 === 0 ? 117 : 1)),
      117,
      1,
      125,
      ...tail,
    ])
    const peer = await attack()
    peer.send(updateMessage(nested))
    expect((await peer.closed()).code).toBe(4400)
    await expectUnharmed()
  })

  it('[HOSTILE-5] random and damaged frames, by the hundred, leave an honest document as it was', async () => {
    const random = seededRandomBytes(20_261_122)
    const update = createVariedUpdate()
    for (let round = 0; round < ROUNDS; round += 1) {
      const peer = connectRawPeer(host.url('plan', `e${round}-participant`))
      await peer.sync()
      const [length = 0, kind = 0] = random(2)
      if (kind % 3 === 0) peer.send(random(length % 60))
      else peer.send(updateMessage(damage(update, random)))
      peer.send(syncMessage(syncCodes.step1, Uint8Array.of(0)))
      const answered = peer.heard.length
      await Promise.race([peer.closed(), peer.hear(() => peer.heard.length > answered)])
      peer.close()
    }
    const marks = captureUpdate(honestDoc, () => honestDoc.getMap('cards').set('mark', 1))
    honest.send(updateMessage(marks))
    honest.send(markMessage(1))
    await honest.hear(isOurs(messageCodes.durable, 1))
    // Whatever was accepted: peers, memory and disk agree on it.
    await eventually(async () => {
      for (const { bytes } of honest.heard.filter(isSync(syncCodes.update))) {
        if (bytes !== undefined) Y.applyUpdate(honestDoc, bytes)
      }
      const stored = await host.storage.log.load({ planId: host.planId, documentName: 'plan' })
      if (!stored.ok) throw new Error(stored.error.code)
      const replayed = new Y.Doc()
      for (const { payload } of stored.value.rows) Y.applyUpdate(replayed, payload)
      const fresh = await attack()
      const seen = await fresh.sync(new Y.Doc())
      fresh.close()
      expect(Y.encodeStateVector(seen)).toEqual(Y.encodeStateVector(honestDoc))
      expect(Y.encodeStateVector(replayed)).toEqual(Y.encodeStateVector(honestDoc))
    })
  })
})

function splitAround(bytes: readonly number[], mark: readonly number[]): [number[], number[]] | [] {
  const at = bytes.findIndex((_, index) => mark.every((byte, step) => bytes[index + step] === byte))
  return at < 0 ? [] : [bytes.slice(0, at), bytes.slice(at + mark.length)]
}
