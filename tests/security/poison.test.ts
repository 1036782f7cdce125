import { afterEach, describe, expect, it } from 'vitest'
import BetterSqlite from 'better-sqlite3'
import { join } from 'node:path'
import * as Y from 'yjs'
import { messageCodes, syncCodes } from '#shared/protocol/message-codes.ts'
import { eventually } from '../support/eventually.ts'
import { findPoison } from '../support/find-poison.ts'
import {
  captureUpdate,
  connectRawPeer,
  isOurs,
  isSync,
  markMessage,
  updateMessage,
} from '../support/raw-peer.ts'
import { startSyncHost, type SyncHost } from '../support/sync-host.ts'

describe('updates that break a document', () => {
  let host: SyncHost
  afterEach(async () => {
    await host.close()
  })

  it('[POISON-1] nothing of one is kept or sent on, its sender is cut, and work goes on', async () => {
    host = await startSyncHost({ limits: { brokenUpdates: { perSecond: 1, burst: 100 } } })
    const honest = connectRawPeer(host.url('plan', 'hana-participant', '&v=1'))
    const doc = await honest.sync()
    const cards = doc.getMap('cards')
    const poison = findPoison(8)
    for (const [round, update] of poison.entries()) {
      const peer = connectRawPeer(host.url('plan', 'eva-participant'))
      await peer.sync()
      honest.send(updateMessage(captureUpdate(doc, () => cards.set(`before${round}`, round))))
      peer.send(updateMessage(update))
      honest.send(updateMessage(captureUpdate(doc, () => cards.set(`after${round}`, round))))
      honest.send(markMessage(round + 1))
      expect((await peer.closed()).code).toBe(4400)
      await honest.hear(isOurs(messageCodes.durable, round + 1))
    }
    expect(honest.heard.some(isSync(syncCodes.update))).toBe(false)
    const fresh = connectRawPeer(host.url('plan', 'cy-observer'))
    const seen = await fresh.sync()
    expect(Y.encodeStateAsUpdate(seen)).toEqual(Y.encodeStateAsUpdate(doc))
    await host.stop()
    const sqlite = new BetterSqlite(join(host.dataDir, 'tesela.sqlite'), { readonly: true })
    const letters = sqlite.prepare('SELECT actor FROM dead_letter').all()
    sqlite.close()
    expect(letters).toEqual(poison.map(() => ({ actor: 'eva' })))
  })

  it('[POISON-2] who does it again and again is kept out for a while', async () => {
    host = await startSyncHost({ limits: { brokenUpdates: { perSecond: 1 / 3600, burst: 2 } } })
    const [update = new Uint8Array()] = findPoison(1)
    for (let round = 0; round < 2; round += 1) {
      const peer = connectRawPeer(host.url('plan', 'eva-participant'))
      await peer.sync()
      peer.send(updateMessage(update))
      expect((await peer.closed()).code).toBe(4400)
    }
    const banned = connectRawPeer(host.url('plan', 'eva-participant'))
    expect((await banned.closed()).code).toBe(4400)
    expect(banned.heard).toEqual([])
    const other = connectRawPeer(host.url('plan', 'bo-participant'))
    await other.sync()
    other.close()
  })

  it('[POISON-3] changes that wait for missing ones have a bound', async () => {
    host = await startSyncHost({ limits: { pendingBytes: 2000 } })
    const peer = connectRawPeer(host.url('plan', 'eva-participant'))
    const doc = await peer.sync()
    captureUpdate(doc, () => doc.getMap('cards').set('missing', 1))
    const waiting = captureUpdate(doc, () => doc.getMap('cards').set('big', 'x'.repeat(5000)))
    peer.send(updateMessage(waiting))
    expect(await peer.closed()).toEqual({ code: 4400, reason: 'sync/too-large' })
    await eventually(async () => {
      const pending = await host.sync.rooms.read(
        host.planId,
        'plan',
        (doc) => doc.store.pendingStructs,
      )
      expect(pending).toEqual({ ok: true, value: null })
    })
  })
})
