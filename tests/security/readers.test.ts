import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { encodeNackCode, messageCodes, syncCodes } from '#shared/protocol/message-codes.ts'
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
} from '../support/raw-peer.ts'
import { connectStockPeer, startSyncHost, type SyncHost } from '../support/sync-host.ts'

const notAllowed = encodeNackCode('access/not-allowed')

describe('readers', () => {
  let host: SyncHost
  let attemptCount = 0

  beforeAll(async () => {
    host = await startSyncHost()
    await host.sync.rooms.run(host.planId, 'plan', 'server', (doc) => {
      const cards = doc.getMap('cards')
      cards.set('kept', 1)
      cards.set('deleted', 2)
      cards.delete('deleted')
    })
  })
  afterAll(async () => {
    await host.close()
  })

  async function cardsOf(documentName: 'plan' | 'session'): Promise<unknown> {
    const read = await host.sync.rooms.read(host.planId, documentName, (doc) =>
      doc.getMap('cards').toJSON(),
    )
    return read.ok ? read.value : read.error.code
  }

  const forbidden = [
    ['an observer', 'plan', 'ana-observer'],
    ['a participant in the session document', 'session', 'bo-participant'],
    ['a facilitator in the session document', 'session', 'cy-facilitator'],
  ] as const

  it.each(forbidden)(
    '[READER-1] %s changes nothing, by update or by step 2',
    async (_who, documentName, as) => {
      const before = await cardsOf(documentName)
      const witness = connectRawPeer(host.url(documentName, 'wit-observer'))
      const witnessDoc = await witness.sync()
      const peer = connectRawPeer(host.url(documentName, as, '&v=1'))
      const doc = await peer.sync()
      const update = captureUpdate(doc, () => doc.getMap('cards').set('forged', 1))
      peer.send(syncMessage(syncCodes.step2, Y.encodeStateAsUpdate(doc)))
      peer.send(updateMessage(update))
      await peer.hear(isOurs(messageCodes.nack, notAllowed, 0))
      peer.send(markMessage(3))
      await peer.hear(isOurs(messageCodes.nack, notAllowed, 3))
      expect(await cardsOf(documentName)).toEqual(before)
      expect(witness.heard.some(isSync(syncCodes.update))).toBe(false)
      expect(witnessDoc.getMap('cards').toJSON()).toEqual(before)
      peer.close()
      witness.close()
    },
  )

  it('[READER-2] a reader is not asked for what it has', async () => {
    const peer = connectRawPeer(host.url('plan', 'ana-observer'))
    await peer.sync()
    expect(peer.heard.some(isSync(syncCodes.step1))).toBe(false)
    peer.close()
  })

  it('[READER-3] an honest stock observer of a document with deletions is never refused', async () => {
    const ana = connectStockPeer(host, 'ana-observer')
    let refusals = 0
    ana.provider.messageHandlers[messageCodes.nack] = () => {
      refusals += 1
    }
    await ana.synced()
    ana.provider.disconnect()
    ana.provider.connect()
    await ana.synced()
    expect(ana.cards.toJSON()).toEqual({ kept: 1 })
    expect(refusals).toBe(0)
    ana.close()
  })

  const update = captureUpdate(new Y.Doc(), () => {})
  const forged = (doc: Y.Doc): Uint8Array =>
    captureUpdate(doc, () => doc.getMap('cards').set('forged', 1))
  const presence = presenceMessage([{ id: 9, clock: 1, json: '{}' }])
  const note = noteMessage('{"command":"addEntities","ids":[]}')
  const behind = (first: Uint8Array) => (doc: Y.Doc) =>
    Uint8Array.of(...first, ...updateMessage(forged(doc)))
  const attempts: readonly (readonly [string, (doc: Y.Doc) => Uint8Array, number | null])[] = [
    ['an update', (doc) => updateMessage(forged(doc)), null],
    ['a step 2', (doc) => syncMessage(syncCodes.step2, forged(doc)), null],
    ['a note', () => note, null],
    ['an update that is none', () => updateMessage(Uint8Array.of(9, 9, 9)), null],
    ['an update behind presence', behind(presence), 4400],
    ['an update behind a question', behind(Uint8Array.of(messageCodes.queryAwareness)), 4400],
    ['an update behind a step 1', behind(syncMessage(syncCodes.step1, Uint8Array.of(0))), 4400],
    ['an update behind a step 2', behind(syncMessage(syncCodes.step2, update)), 4400],
    ['an update behind a mark', behind(markMessage(1)), 4400],
    ['an update behind a note', behind(note), 4400],
    ['a word of the server', () => Uint8Array.of(messageCodes.nack, 0), 4400],
  ]

  it.each(attempts)(
    '[READER-5] %s of an observer changes nothing anywhere, and is in no log',
    async (_what, encode, code) => {
      const key = { planId: host.planId, documentName: 'plan' } as const
      const before = await host.storage.log.load(key)
      const peer = connectRawPeer(host.url('plan', `o${attemptCount}-observer`, '&v=1'))
      attemptCount += 1
      const doc = await peer.sync()
      const witness = connectRawPeer(host.url('plan', 'wit-observer'))
      await witness.sync()
      peer.send(encode(doc))
      if (code === null) {
        const answers = peer.heard.length
        peer.send(markMessage(5))
        await peer.hear(() => peer.heard.length > answers)
      } else expect((await peer.closed()).code).toBe(code)
      expect(await cardsOf('plan')).toEqual({ kept: 1 })
      expect(await host.storage.log.load(key)).toEqual(before)
      expect(await host.storage.activity.list(host.planId, { limit: 10 })).toMatchObject({
        ok: true,
        value: [],
      })
      expect(witness.heard.some(isSync(syncCodes.update))).toBe(false)
      peer.close()
      witness.close()
    },
  )

  it('[READER-4] a reader that goes on writing is cut with 4403', async () => {
    const peer = connectRawPeer(host.url('plan', 'ana-observer'))
    const doc = await peer.sync()
    for (let round = 0; round < 10; round += 1) {
      peer.send(updateMessage(captureUpdate(doc, () => doc.getMap('cards').set('forged', round))))
    }
    expect(await peer.closed()).toEqual({ code: 4403, reason: 'access/not-allowed' })
    expect(await cardsOf('plan')).toEqual({ kept: 1 })
  })
})
