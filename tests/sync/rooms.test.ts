import { afterEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { refuse } from '#shared/core/result.ts'
import { messageCodes } from '#shared/protocol/message-codes.ts'
import type { SyncMetrics } from '../../server/sync/sync-metrics.ts'
import { silentMetrics } from '../../server/sync/sync-metrics.ts'
import { eventually } from '../support/eventually.ts'
import {
  captureUpdate,
  connectRawPeer,
  isOurs,
  markMessage,
  noteMessage,
  updateMessage,
} from '../support/raw-peer.ts'
import {
  connectStockPeer,
  requirePlanId,
  startSyncHost,
  type SyncHost,
  type SyncHostOptions,
} from '../support/sync-host.ts'

describe('rooms', () => {
  let host: SyncHost

  async function start(options?: SyncHostOptions): Promise<void> {
    host = await startSyncHost(options)
  }
  afterEach(async () => {
    await host.close()
  })

  async function setCards(cards: Readonly<Record<string, unknown>>): Promise<void> {
    const done = await host.sync.rooms.run(host.planId, 'plan', 'server', (doc) => {
      for (const [key, value] of Object.entries(cards)) doc.getMap('cards').set(key, value)
    })
    expect(done).toEqual({ ok: true, value: undefined })
  }

  async function readCards(): Promise<unknown> {
    const read = await host.sync.rooms.read(host.planId, 'plan', (doc) =>
      doc.getMap('cards').toJSON(),
    )
    return read.ok ? read.value : read.error.code
  }

  async function storedPlan() {
    const stored = await host.storage.log.load({ planId: host.planId, documentName: 'plan' })
    if (!stored.ok) throw new Error(stored.error.code)
    return stored.value
  }

  it('[ROOM-1] what the server writes is on disk when it is told so', async () => {
    await start()
    await setCards({ a: 1 })
    const { rows } = await storedPlan()
    const doc = new Y.Doc()
    for (const { payload } of rows) Y.applyUpdate(doc, payload)
    expect(doc.getMap('cards').toJSON()).toEqual({ a: 1 })
  })

  it('[ROOM-1] a change of the server that throws leaves nothing behind', async () => {
    await start()
    await setCards({ a: 1 })
    const ana = connectStockPeer(host, 'ana-participant')
    await ana.synced()
    await expect(
      host.sync.rooms.run(host.planId, 'plan', 'server', (doc) => {
        doc.getMap('cards').set('half', 1)
        throw new Error('no')
      }),
    ).rejects.toThrow('no')
    expect(await readCards()).toEqual({ a: 1 })
    ana.cards.set('b', 2)
    await eventually(async () => {
      expect(await readCards()).toEqual({ a: 1, b: 2 })
    })
    expect(ana.cards.toJSON()).toEqual({ a: 1, b: 2 })
    ana.close()
  })

  it('[ROOM-1] an unknown plan is refused', async () => {
    await start()
    const unknown = requirePlanId('nowhere')
    const run = await host.sync.rooms.run(unknown, 'plan', 'server', () => {})
    expect(run).toMatchObject({ ok: false, error: { code: 'access/plan-unknown' } })
  })

  it('[ROOM-2] both documents of a new plan begin with one epoch', async () => {
    await start()
    const epochs = await host.sync.rooms.epoch(host.planId)
    expect(epochs).toMatchObject({ ok: true, value: { plan: expect.stringMatching(/^\w{16}$/) } })
    if (epochs.ok) expect(epochs.value.plan).toBe(epochs.value.session)
  })

  it('[ROOM-3] a removed plan closes its connections and lets nobody in again', async () => {
    await start()
    await setCards({ a: 1 })
    const peer = connectRawPeer(host.url('plan', 'ana-facilitator'))
    await peer.sync()
    await host.sync.rooms.remove(host.planId)
    expect(await peer.closed()).toEqual({ code: 4404, reason: 'access/plan-unknown' })
    const again = connectRawPeer(host.url('plan', 'ana-facilitator'))
    expect((await again.closed()).code).toBe(4404)
    expect(await readCards()).toBe('access/plan-unknown')
  })

  it('[ROOM-3] what the server was writing as the plan was removed is told so', async () => {
    let isWriting = false
    await start({
      wrapLog: (log) => ({
        ...log,
        append() {
          isWriting = true
          return new Promise(() => {})
        },
      }),
    })
    const written = host.sync.rooms.run(host.planId, 'plan', 'server', (doc) => {
      doc.getMap('cards').set('a', 1)
    })
    await eventually(() => {
      expect(isWriting).toBe(true)
    })
    await host.sync.rooms.remove(host.planId)
    expect(await written).toMatchObject({ ok: false, error: { code: 'access/plan-unknown' } })
  })

  it('[ROOM-4] a document is migrated once as it opens, before anybody has it', async () => {
    let calls = 0
    await start({
      migrate(doc, documentName) {
        calls += 1
        const meta = doc.getMap('meta')
        if (meta.get('version') !== 2) meta.set('version', 2)
        meta.set('of', documentName)
      },
    })
    const ana = connectStockPeer(host, 'ana-observer')
    await ana.synced()
    expect(ana.doc.getMap('meta').toJSON()).toEqual({ version: 2, of: 'plan' })
    const bo = connectStockPeer(host, 'bo-observer')
    await bo.synced()
    expect(calls).toBe(1)
    expect((await storedPlan()).lastSeq).toBe(1)
    ana.close()
    bo.close()
  })

  it('[ROOM-5] an idle room is compacted and unloaded, and opens again with the same state', async () => {
    let closed = 0
    const metrics: SyncMetrics = {
      ...silentMetrics,
      roomClosed() {
        closed += 1
      },
    }
    await start({ metrics, limits: { roomIdleMs: 40 } })
    const ana = connectStockPeer(host, 'ana-participant')
    await ana.synced()
    for (let round = 0; round < 120; round += 1) ana.cards.set(`k${round % 9}`, round)
    await eventually(async () => {
      expect((await storedPlan()).lastSeq).toBe(120)
    })
    const before = ana.cards.toJSON()
    ana.close()
    await eventually(() => {
      expect(host.sync.health().rooms).toBe(0)
    })
    expect(closed).toBe(1)
    const stored = await storedPlan()
    expect(stored.snapshot).not.toBe(null)
    expect(stored.rows).toEqual([])
    const again = connectStockPeer(host, 'bo-participant')
    await again.synced()
    expect(again.cards.toJSON()).toEqual(before)
    again.close()
  })

  it('[COMPACT-1] many updates become a small snapshot while people go on writing', async () => {
    const seen = { compactions: 0 }
    const metrics: SyncMetrics = {
      ...silentMetrics,
      roomCompacted() {
        seen.compactions += 1
      },
    }
    // However long a compaction takes, nobody is slowed down meanwhile.
    const unlimited = { perSecond: 1e9, burst: 1e9 }
    await start({
      metrics,
      limits: { roomIdleMs: 50, compactRows: 400, syncFrames: unlimited, bytes: unlimited },
    })
    const ana = connectStockPeer(host, 'ana-participant')
    const bo = connectStockPeer(host, 'bo-participant')
    await Promise.all([ana.synced(), bo.synced()])
    let written = 0
    while (seen.compactions < 2) {
      for (let round = 0; round < 250; round += 1) {
        ana.cards.set(`card${written % 40}`, { x: written, y: round, note: 'x'.repeat(200) })
        written += 1
      }
      bo.cards.set('last', written)
      const goal = written
      await eventually(() => {
        expect(ana.cards.get('last')).toBe(goal)
      })
      await eventually(() => {
        expect(bo.cards.toJSON()).toEqual(ana.cards.toJSON())
      })
    }
    expect((await storedPlan()).rows.length).toBeLessThan(written)
    await eventually(async () => {
      expect(await readCards()).toEqual(ana.cards.toJSON())
    })
    const before = ana.cards.toJSON()
    ana.close()
    bo.close()
    await host.stop()
    host = await startSyncHost({ dataDir: host.dataDir })
    expect(await readCards()).toEqual(before)
  })

  it('[COMPACT-5] a document that cannot be compacted is not tried again and again', async () => {
    let tries = 0
    await start({
      limits: { roomIdleMs: 20, compactRows: 3 },
      wrapLog: (log) => ({
        ...log,
        putSnapshot() {
          tries += 1
          return Promise.resolve(refuse('storage/unavailable'))
        },
      }),
    })
    const peer = connectRawPeer(host.url('plan', 'ana-participant', '&v=1'))
    const doc = await peer.sync()
    const write = async (seq: number) => {
      peer.send(updateMessage(captureUpdate(doc, () => doc.getMap('cards').set('a', seq))))
      peer.send(markMessage(seq))
      await peer.hear(isOurs(messageCodes.durable, seq))
    }
    for (let seq = 1; seq <= 5; seq += 1) await write(seq)
    await eventually(() => expect(tries).toBe(1))
    // At one commit in 50 ms this is time for many a sweep.
    for (let seq = 6; seq <= 20; seq += 1) await write(seq)
    expect(tries).toBe(1)
    peer.close()
  })

  it('[COMPACT-4] what waits for missing changes outlives a compaction', async () => {
    await start({ limits: { roomIdleMs: 40 } })
    const peer = connectRawPeer(host.url('plan', 'ana-participant', '&v=1'))
    const doc = await peer.sync()
    for (let round = 0; round < 60; round += 1) {
      peer.send(updateMessage(captureUpdate(doc, () => doc.getMap('cards').set('n', round))))
    }
    const missing = captureUpdate(doc, () => doc.getMap('cards').set('missing', 1))
    peer.send(updateMessage(captureUpdate(doc, () => doc.getMap('cards').set('waiting', 2))))
    peer.send(markMessage(1))
    await peer.hear(isOurs(messageCodes.nack))
    peer.close()
    await eventually(() => {
      expect(host.sync.health().rooms).toBe(0)
    })
    expect((await storedPlan()).snapshot).not.toBe(null)
    expect(await readCards()).toEqual({ n: 59 })
    const again = connectRawPeer(host.url('plan', 'ana-participant', '&v=1'))
    await again.sync()
    again.send(updateMessage(missing))
    again.send(markMessage(2))
    await again.hear(isOurs(messageCodes.durable, 2))
    expect(await readCards()).toEqual({ n: 59, missing: 1, waiting: 2 })
    again.close()
  })

  it('[ACTIVITY-2] a note is kept with who sent it and when, and readers send none', async () => {
    await start()
    const ana = connectRawPeer(host.url('plan', 'ana-participant', '&v=1'))
    const bo = connectRawPeer(host.url('plan', 'bo-observer', '&v=1'))
    await Promise.all([ana.sync(), bo.sync()])
    bo.send(noteMessage('{"command":"deletePlan","ids":[]}'))
    ana.send(noteMessage('{"command":"moveCard","ids":["p1","p2"],"who":"bo"}'))
    await eventually(async () => {
      const listed = await host.storage.activity.list(host.planId, { limit: 10 })
      expect(listed.ok ? listed.value : listed.error).toMatchObject([
        { participantId: 'ana', command: 'moveCard', entityIds: ['p1', 'p2'] },
      ])
    })
    ana.close()
    bo.close()
  })

  it('[STOP-1] a stop saves and acknowledges what was read, then sends everybody home', async () => {
    await start()
    const peer = connectRawPeer(host.url('plan', 'ana-participant', '&v=1'))
    const doc = await peer.sync()
    peer.send(updateMessage(captureUpdate(doc, () => doc.getMap('cards').set('a', 1))))
    peer.send(markMessage(1))
    await peer.hear(isOurs(messageCodes.durable, 1))
    const closed = peer.closed()
    await host.stop()
    expect(await closed).toEqual({ code: 1012, reason: 'server/stopping' })
    host = await startSyncHost({ dataDir: host.dataDir })
    expect(await readCards()).toEqual({ a: 1 })
  })

  const nobody = { entityIds: [], participantIds: [] }

  it('[ROOM-6] a fresh history takes the place of the former one: all that was said is in it, everybody comes back by its epoch', async () => {
    await start()
    const ana = connectRawPeer(host.url('plan', 'ana-participant', '&v=1'))
    const doc = await ana.sync()
    ana.send(updateMessage(captureUpdate(doc, () => doc.getMap('cards').set('a', 1))))
    ana.send(markMessage(1))
    await ana.hear(isOurs(messageCodes.durable))
    const before = await storedPlan()

    const copy = (from: Y.Doc, fresh: Y.Doc) => {
      for (const [key, value] of from.getMap('cards')) fresh.getMap('cards').set(key, value)
      return { ok: true as const, value: nobody }
    }
    const rewriting = host.sync.rooms.rewrite(host.planId, 'plan', copy)
    const meanwhile = setCards({ b: 2 })
    expect(await rewriting).toEqual({ ok: true, value: nobody })
    await meanwhile
    expect((await ana.closed()).code).toBe(4409)

    expect(await readCards()).toEqual({ a: 1, b: 2 })
    const after = await storedPlan()
    expect(after.epoch).not.toBe(before.epoch)
    const late = connectRawPeer(host.url('plan', 'ana-participant', `&v=1&epoch=${before.epoch}`))
    expect((await late.closed()).code).toBe(4409)
    const back = connectRawPeer(host.url('plan', 'ana-participant', `&v=1&epoch=${after.epoch}`))
    expect((await back.sync()).getMap('cards').toJSON()).toEqual({ a: 1, b: 2 })
    back.close()
  })

  it('[ROOM-6] what comes while a history is written anew is neither taken nor acknowledged', async () => {
    let whileRewriting = () => Promise.resolve()
    await start({
      wrapLog: (log) => ({
        ...log,
        async rewrite(key, rewriting) {
          await whileRewriting()
          return log.rewrite(key, rewriting)
        },
      }),
    })
    const ana = connectRawPeer(host.url('plan', 'ana-participant', '&v=1'))
    const doc = await ana.sync()
    whileRewriting = async () => {
      ana.send(updateMessage(captureUpdate(doc, () => doc.getMap('cards').set('late', 1))))
      ana.send(markMessage(7))
      // The storage thread answers many times while the frames wait.
      for (let turn = 0; turn < 100; turn += 1) await host.storage.log.epochs(host.planId)
    }
    await host.sync.rooms.rewrite(host.planId, 'plan', () => ({ ok: true, value: nobody }))
    expect((await ana.closed()).code).toBe(4409)
    expect(ana.heard.filter(isOurs(messageCodes.durable))).toEqual([])
    expect((await storedPlan()).rows).toHaveLength(1)
    expect(await readCards()).toEqual({})
  })

  it('[ROOM-6] a refused rewriting changes nothing, and everybody goes on', async () => {
    await start()
    await setCards({ a: 1 })
    const ana = connectRawPeer(host.url('plan', 'ana-participant', '&v=1'))
    const doc = await ana.sync()
    const before = await storedPlan()
    const refused = await host.sync.rooms.rewrite(host.planId, 'plan', () => ({
      ok: false,
      error: { code: 'command/unknown-entity' },
    }))
    expect(refused).toMatchObject({ error: { code: 'command/unknown-entity' } })
    const broken = host.sync.rooms.rewrite(host.planId, 'plan', () => {
      throw new Error('a bug')
    })
    await expect(broken).rejects.toThrow('a bug')
    ana.send(updateMessage(captureUpdate(doc, () => doc.getMap('cards').set('b', 2))))
    ana.send(markMessage(1))
    await ana.hear(isOurs(messageCodes.durable))
    expect(await readCards()).toEqual({ a: 1, b: 2 })
    expect((await storedPlan()).epoch).toBe(before.epoch)
    ana.close()
  })
})
