import { afterEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { refuse } from '#shared/core/result.ts'
import { encodeNackCode, messageCodes, syncCodes } from '#shared/protocol/message-codes.ts'
import type { DocumentLog } from '../../server/storage/document-log.ts'
import {
  captureUpdate,
  connectRawPeer,
  isOurs,
  isSync,
  markMessage,
  syncMessage,
  updateMessage,
} from '../support/raw-peer.ts'
import { startSyncHost, type SyncHost, type SyncHostOptions } from '../support/sync-host.ts'

const { durable, nack } = messageCodes

/** A log whose appends wait for a gate, or are refused while the disk is said to be full. */
function controlLog() {
  let gate: Promise<void> = Promise.resolve()
  let isFull = false
  let appends = 0
  return {
    appends: () => appends,
    setFull(value: boolean) {
      isFull = value
    },
    shut(): () => void {
      let open: () => void = () => {}
      gate = new Promise((resolve) => {
        open = resolve
      })
      return open
    },
    wrapLog: (log: DocumentLog): DocumentLog => ({
      ...log,
      async append(key, rows) {
        appends += 1
        await gate
        return isFull ? refuse('storage/full') : log.append(key, rows)
      },
    }),
  }
}

describe('durable marks', () => {
  let host: SyncHost

  async function start(options?: SyncHostOptions): Promise<void> {
    host = await startSyncHost(options)
  }
  afterEach(async () => {
    await host.close()
  })

  async function storedCards(): Promise<unknown> {
    const read = await host.sync.rooms.read(host.planId, 'plan', (doc) =>
      doc.getMap('cards').toJSON(),
    )
    return read.ok ? read.value : read.error.code
  }

  it('[MARK-1] a mark is durable only after the commit of what came before it', async () => {
    const control = controlLog()
    await start({ wrapLog: control.wrapLog })
    const open = control.shut()
    const peer = connectRawPeer(host.url('plan', 'ana-participant', '&v=1'))
    const doc = await peer.sync()
    peer.send(updateMessage(captureUpdate(doc, () => doc.getMap('cards').set('a', 1))))
    peer.send(markMessage(7))
    // The answer to a second question proves that the mark was read and not answered.
    peer.send(syncMessage(syncCodes.step1, Y.encodeStateVector(new Y.Doc())))
    await peer.hear(
      ({ code, sub, bytes }) =>
        code === messageCodes.sync && sub === syncCodes.step2 && (bytes?.length ?? 0) > 10,
    )
    expect(peer.heard.some(isOurs(durable))).toBe(false)
    open()
    await peer.hear(isOurs(durable, 7))
    const stored = await host.storage.log.load({ planId: host.planId, documentName: 'plan' })
    expect(stored).toMatchObject({ ok: true, value: { lastSeq: 1 } })
    peer.close()
  })

  it('[MARK-1] a mark with nothing to save is answered at once, for readers too', async () => {
    await start()
    const reader = connectRawPeer(host.url('plan', 'ana-observer', '&v=1'))
    await reader.sync()
    reader.send(markMessage(1))
    await reader.hear(isOurs(durable, 1))
    reader.close()
  })

  it('[MARK-1] an update that says nothing new is not stored, and its mark is answered', async () => {
    const control = controlLog()
    await start({ wrapLog: control.wrapLog })
    const peer = connectRawPeer(host.url('plan', 'ana-participant', '&v=1'))
    const doc = await peer.sync()
    const update = captureUpdate(doc, () => doc.getMap('cards').set('a', 1))
    peer.send(updateMessage(update))
    peer.send(markMessage(1))
    await peer.hear(isOurs(durable, 1))
    peer.send(syncMessage(syncCodes.step2, Y.encodeStateAsUpdate(doc)))
    peer.send(updateMessage(update))
    peer.send(markMessage(2))
    await peer.hear(isOurs(durable, 2))
    expect(control.appends()).toBe(1)
    peer.close()
  })

  it('[MARK-2] a gap is asked for, not acknowledged, and made good once it is filled', async () => {
    await start()
    const peer = connectRawPeer(host.url('plan', 'ana-participant', '&v=1'))
    const other = connectRawPeer(host.url('plan', 'bo-participant', '&v=1'))
    const doc = await peer.sync()
    const otherDoc = await other.sync()
    const cards = doc.getMap('cards')
    captureUpdate(doc, () => cards.set('lost', 1))
    const second = captureUpdate(doc, () => cards.set('second', 2))
    const questions = peer.heard.filter(isSync(syncCodes.step1)).length
    peer.send(updateMessage(second))
    peer.send(markMessage(3))
    await peer.hear(isOurs(nack, encodeNackCode('sync/pending'), 3))
    expect(peer.heard.filter(isSync(syncCodes.step1)).length).toBe(questions + 1)
    expect(other.heard.some(isSync(syncCodes.update))).toBe(false)
    peer.send(syncMessage(syncCodes.step2, Y.encodeStateAsUpdate(doc)))
    await peer.hear(isOurs(durable, 3))
    const { bytes } = await other.hear(isSync(syncCodes.update))
    if (bytes !== undefined) Y.applyUpdate(otherDoc, bytes)
    expect(otherDoc.getMap('cards').toJSON()).toEqual({ lost: 1, second: 2 })
    peer.close()
    other.close()
  })

  it("[MARK-2] one peer's gap is neither sent to others nor holds up their marks", async () => {
    await start()
    const peer = connectRawPeer(host.url('plan', 'ana-participant', '&v=1'))
    const doc = await peer.sync()
    captureUpdate(doc, () => doc.getMap('cards').set('lost', 1))
    peer.send(updateMessage(captureUpdate(doc, () => doc.getMap('cards').set('second', 2))))
    peer.send(markMessage(1))
    await peer.hear(isOurs(nack, encodeNackCode('sync/pending'), 1))
    const other = connectRawPeer(host.url('plan', 'bo-participant', '&v=1'))
    const otherDoc = await other.sync()
    expect(otherDoc.store.pendingStructs).toBe(null)
    other.send(
      updateMessage(captureUpdate(otherDoc, () => otherDoc.getMap('cards').set('mine', 3))),
    )
    other.send(markMessage(4))
    await other.hear(isOurs(durable, 4))
    peer.close()
    other.close()
  })

  it("[MARK-2] a gap that is filled is made good, whatever somebody else's still waits for", async () => {
    await start()
    const gus = connectRawPeer(host.url('plan', 'gus-participant', '&v=1'))
    const peer = connectRawPeer(host.url('plan', 'ana-participant', '&v=1'))
    for (const each of [gus, peer]) {
      const doc = await each.sync()
      captureUpdate(doc, () => doc.getMap('cards').set('lost', 1))
      each.send(updateMessage(captureUpdate(doc, () => doc.getMap('cards').set('second', 2))))
      each.send(markMessage(1))
      await each.hear(isOurs(nack, encodeNackCode('sync/pending'), 1))
      if (each === peer) each.send(syncMessage(syncCodes.step2, Y.encodeStateAsUpdate(doc)))
    }
    await peer.hear(isOurs(durable, 1))
    expect(gus.heard.some(isOurs(durable))).toBe(false)
    for (const each of [gus, peer]) each.close()
  })

  it('[MARK-2] a gap survives a restart and is filled after it', async () => {
    await start()
    const doc = new Y.Doc()
    const peer = connectRawPeer(host.url('plan', 'ana-participant', '&v=1'))
    await peer.sync(doc)
    const first = captureUpdate(doc, () => doc.getMap('cards').set('first', 1))
    peer.send(updateMessage(captureUpdate(doc, () => doc.getMap('cards').set('second', 2))))
    peer.send(markMessage(1))
    await peer.hear(isOurs(nack))
    await host.stop()
    host = await startSyncHost({ dataDir: host.dataDir })
    const again = connectRawPeer(host.url('plan', 'ana-participant', '&v=1'))
    await again.sync()
    again.send(updateMessage(first))
    again.send(markMessage(2))
    await again.hear(isOurs(durable, 2))
    expect(await storedCards()).toEqual({ first: 1, second: 2 })
    again.close()
  })

  it('[MARK-2] an update that fills one gap and opens a smaller one waits, and outlives a restart', async () => {
    await start()
    const peer = connectRawPeer(host.url('plan', 'ana-participant', '&v=1'))
    const ana = await peer.sync()
    const bo = new Y.Doc()
    const first = captureUpdate(ana, () => ana.getMap('cards').set('first', 1))
    const large = captureUpdate(ana, () => ana.getMap('cards').set('large', 'x'.repeat(500)))
    const missing = captureUpdate(bo, () => bo.getMap('cards').set('missing', 1))
    const small = captureUpdate(bo, () => bo.getMap('cards').set('small', 2))
    peer.send(updateMessage(large))
    peer.send(updateMessage(Y.mergeUpdates([first, small])))
    peer.send(markMessage(1))
    await peer.hear(isOurs(nack, encodeNackCode('sync/pending'), 1))
    peer.send(updateMessage(small))
    peer.send(markMessage(2))
    await peer.hear(isOurs(nack, encodeNackCode('sync/pending'), 2))
    // A refusal says nothing of the disk; who waits for nothing is answered once all is on it.
    const witness = connectRawPeer(host.url('plan', 'bo-observer', '&v=1'))
    await witness.sync()
    witness.send(markMessage(1))
    await witness.hear(isOurs(durable, 1))
    const stored = await host.storage.log.load({ planId: host.planId, documentName: 'plan' })
    expect(stored.ok && stored.value.lastSeq).toBe(2)
    await host.stop()
    host = await startSyncHost({ dataDir: host.dataDir })
    const again = connectRawPeer(host.url('plan', 'ana-participant', '&v=1'))
    await again.sync()
    again.send(updateMessage(missing))
    again.send(markMessage(3))
    await again.hear(isOurs(durable, 3))
    expect(Object.keys(Object(await storedCards())).sort()).toEqual([
      'first',
      'large',
      'missing',
      'small',
    ])
    again.close()
  })

  it('[MARK-3] a full disk refuses, keeps what it holds in memory, and says so when it is saved', async () => {
    const control = controlLog()
    await start({ wrapLog: control.wrapLog, limits: { storageRetryMs: 20 } })
    const peer = connectRawPeer(host.url('plan', 'ana-participant', '&v=1'))
    const other = connectRawPeer(host.url('plan', 'bo-participant', '&v=1'))
    const doc = await peer.sync()
    const otherDoc = await other.sync()
    control.setFull(true)
    const cards = doc.getMap('cards')
    peer.send(updateMessage(captureUpdate(doc, () => cards.set('held', 1))))
    peer.send(markMessage(1))
    await peer.hear(isOurs(nack, encodeNackCode('storage/full'), 1))
    expect(host.sync.health().frozenRooms).toBe(1)
    other.send(updateMessage(captureUpdate(otherDoc, () => otherDoc.getMap('cards').set('no', 2))))
    other.send(markMessage(5))
    await other.hear(isOurs(nack, encodeNackCode('storage/full'), 0))
    await other.hear(isOurs(nack, encodeNackCode('storage/full'), 5))
    const questions = other.heard.filter(isSync(syncCodes.step1)).length
    control.setFull(false)
    await peer.hear(isOurs(durable, 1))
    await other.hear(() => other.heard.filter(isSync(syncCodes.step1)).length > questions)
    expect(other.heard.some(isOurs(durable))).toBe(false)
    other.send(syncMessage(syncCodes.step2, Y.encodeStateAsUpdate(otherDoc)))
    await other.hear(isOurs(durable, 5))
    expect(await storedCards()).toEqual({ held: 1, no: 2 })
    expect(host.sync.health().frozenRooms).toBe(0)
    peer.close()
    other.close()
  })
})
