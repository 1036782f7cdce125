import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { assert } from '#shared/core/assert.ts'
import { decodeParticipantId, type PlanId } from '#shared/core/ids.ts'
import { ok, refuse } from '#shared/core/result.ts'
import { messageCodes } from '#shared/protocol/message-codes.ts'
import { silentMetrics } from '../../server/sync/sync-metrics.ts'
import { eventually } from '../support/eventually.ts'
import { connectRawPeer, isOurs, markMessage, noteMessage } from '../support/raw-peer.ts'
import { connectStockPeer, startSyncHost, type SyncHost } from '../support/sync-host.ts'

const participantId = decodeParticipantId('ana')
assert(participantId !== null, 'a valid id')
const ana = { participantId, role: 'participant' as const, name: '', area: '', memberId: null }

describe('admission', () => {
  let host: SyncHost

  beforeAll(async () => {
    host = await startSyncHost()
  })
  afterAll(async () => {
    await host.close()
  })

  function at(target: string): string {
    return `ws://127.0.0.1:${host.port}${target}`
  }

  const refused: readonly (readonly [string, string, number, string])[] = [
    ['nobody who has not joined', '/sync/plan1/plan', 4401, 'access/not-joined'],
    ['no unknown plan', '/sync/nowhere/plan?as=ana-participant', 4404, 'access/plan-unknown'],
    ['no unknown document', '/sync/plan1/secrets?as=ana-participant', 4404, 'access/plan-unknown'],
    ['no other path', '/elsewhere?as=ana-participant', 4404, 'access/plan-unknown'],
    ['no encoded path', '/sync/plan%31/plan?as=ana-participant', 4404, 'access/plan-unknown'],
    ['no path with more', '/sync/plan1/plan/more?as=ana-participant', 4404, 'access/plan-unknown'],
    ['no path upwards', '/sync/../plan1/plan?as=ana-participant', 4404, 'access/plan-unknown'],
    [
      'no stale epoch',
      '/sync/plan1/plan?as=ana-participant&v=1&epoch=old',
      4409,
      'sync/epoch-changed',
    ],
    ['no old client', '/sync/plan1/plan?as=ana-participant&v=0', 4426, 'sync/client-too-old'],
    ['no strange version', '/sync/plan1/plan?as=ana-participant&v=x', 4400, 'sync/malformed'],
  ]

  it.each(refused)(
    '[ADMISSION-1] lets in %s, and says nothing of the document',
    async (_what, target, code, reason) => {
      const peer = connectRawPeer(at(target))
      expect(await peer.closed()).toEqual({ code, reason })
      expect(peer.heard).toEqual([])
    },
  )

  it('[ADMISSION-2] the right epoch and the present version are let in', async () => {
    const epochs = await host.sync.rooms.epoch(host.planId)
    const epoch = epochs.ok ? epochs.value.plan : ''
    for (const documentName of ['plan', 'session'] as const) {
      const peer = connectRawPeer(host.url(documentName, 'ana-participant', `&v=1&epoch=${epoch}`))
      await peer.sync()
      peer.close()
    }
  })

  it('[ADMISSION-3] a stock client that was refused stays away', async () => {
    const peer = connectStockPeer(host, 'ana-nobody')
    const closed = await new Promise((resolve) => {
      peer.provider.on('closed', resolve)
    })
    expect(closed).toMatchObject({ code: 4403 })
    expect(peer.provider.shouldConnect).toBe(false)
    peer.close()
  })

  it('[ADMISSION-4] trouble of the server itself is passing: slow, broken or stopping', async () => {
    const slow = await startSyncHost({
      limits: { authorizeMs: 30 },
      authorize: () => new Promise(() => {}),
    })
    expect((await connectRawPeer(slow.url('plan', 'ana-participant')).closed()).code).toBe(1013)
    await slow.close()
    const broken = await startSyncHost({ authorize: () => Promise.reject(new Error('no')) })
    expect((await connectRawPeer(broken.url('plan', 'ana-participant')).closed()).code).toBe(1011)
    await broken.close()
    const noDisk = await startSyncHost({
      wrapLog: (log) => ({ ...log, load: () => Promise.resolve(refuse('storage/unavailable')) }),
    })
    expect((await connectRawPeer(noDisk.url('plan', 'ana-participant')).closed()).code).toBe(4503)
    await noDisk.close()
  })

  it('[ADMISSION-5] too many connections of one participant are turned away, not of others', async () => {
    const small = await startSyncHost({ limits: { connectionsPerParticipant: 2 } })
    const peers = [1, 2].map(() => connectRawPeer(small.url('plan', 'ana-participant')))
    await Promise.all(peers.map((peer) => peer.sync()))
    expect((await connectRawPeer(small.url('plan', 'ana-participant')).closed()).code).toBe(1013)
    const other = connectRawPeer(small.url('plan', 'bo-participant'))
    await other.sync()
    peers[0]?.close()
    await eventually(() => {
      expect(small.sync.health().connections).toBe(2)
    })
    await connectRawPeer(small.url('plan', 'ana-participant')).sync()
    await small.close()
  })

  it('[ADMISSION-5] so it is for those who wait together for the same document', async () => {
    let letLoad: () => void = () => {}
    const gate = new Promise<void>((resolve) => {
      letLoad = resolve
    })
    let asked = 0
    const slow = await startSyncHost({
      limits: { connectionsPerParticipant: 2 },
      authorize(_request, planId) {
        asked += 1
        return Promise.resolve(ok({ ...ana, planId }))
      },
      wrapLog: (log) => ({
        ...log,
        async load(key) {
          await gate
          return log.load(key)
        },
      }),
    })
    const peers = [1, 2, 3, 4].map(() => connectRawPeer(slow.url('plan', 'ana')))
    await eventually(() => {
      expect(asked).toBe(4)
    })
    letLoad()
    const fates = await Promise.all(
      peers.map((peer) =>
        Promise.race([peer.sync().then(() => 'in'), peer.closed().then(({ code }) => code)]),
      ),
    )
    const countOf = (fate: string | number) => fates.filter((each) => each === fate).length
    expect([countOf('in'), countOf(1013)]).toEqual([2, 2])
    await slow.close()
  })

  it('[ADMISSION-4] who waits for a document while the server stops is sent home with the others', async () => {
    let letLoad: () => void = () => {}
    const gate = new Promise<void>((resolve) => {
      letLoad = resolve
    })
    let isAsked = false
    const stopping = await startSyncHost({
      wrapLog: (log) => ({
        ...log,
        async load(key) {
          if (key.documentName === 'plan') {
            isAsked = true
            await gate
          }
          return log.load(key)
        },
      }),
      limits: { stopSpreadMs: 1000 },
    })
    // The second of them is sent home half a second after the first; so long the stop lasts.
    const others = [1, 2].map(() => connectRawPeer(stopping.url('session', 'bo-participant')))
    await Promise.all(others.map((peer) => peer.sync()))
    const late = connectRawPeer(stopping.url('plan', 'ana-participant'))
    await eventually(() => {
      expect(isAsked).toBe(true)
    })
    const stopped = stopping.close()
    letLoad()
    expect((await late.closed()).code).toBe(1012)
    for (const peer of others) expect((await peer.closed()).code).toBe(1012)
    await stopped
  })

  it('[ADMISSION-6] rights that change while a connection waits to be let in are asked again', async () => {
    let letLoad: () => void = () => {}
    const gate = new Promise<void>((resolve) => {
      letLoad = resolve
    })
    let loads = 0
    const slow = await startSyncHost({
      wrapLog: (log) => ({
        ...log,
        async load(key) {
          loads += 1
          await gate
          return log.load(key)
        },
      }),
    })
    const peer = connectRawPeer(slow.url('plan', 'ana-participant'))
    await eventually(() => {
      expect(loads).toBe(1)
    })
    slow.people.set('ana', { role: 'nobody' })
    await slow.sync.recheck(slow.planId)
    letLoad()
    expect((await peer.closed()).code).toBe(4403)
    expect(peer.heard).toEqual([])
    await slow.close()
  })

  it('[ADMISSION-6] there is no turn in which somebody who is removed slips in unseen', async () => {
    const turns = 16
    let isOut = false
    let whenAsked = () => {}
    const strict = await startSyncHost({
      async authorize(_request, planId) {
        if (isOut) return refuse('access/removed')
        whenAsked()
        return ok({ ...ana, planId })
      },
    })
    const present = connectRawPeer(strict.url('plan', 'ana'))
    await present.sync()
    for (let turn = 0; turn < turns; turn += 1) {
      isOut = false
      const asked = new Promise<void>((resolve) => {
        whenAsked = resolve
      })
      const peer = connectRawPeer(strict.url('plan', 'ana'))
      await asked
      isOut = true
      for (let wait = 0; wait < turn; wait += 1) await Promise.resolve()
      await strict.sync.recheck(strict.planId)
      expect({ turn, ...(await peer.closed()) }).toMatchObject({ turn, code: 4403 })
    }
    await strict.close()
  })

  it('[ADMISSION-6] rechecks of another plan keep nobody waiting', async () => {
    let letIn = () => {}
    const gate = new Promise<void>((resolve) => {
      letIn = resolve
    })
    let asks = 0
    const busy = await startSyncHost({
      async authorize(_request, planId) {
        asks += 1
        await gate
        return ok({ ...ana, planId })
      },
    })
    const peer = connectRawPeer(busy.url('plan', 'ana'))
    await eventually(() => {
      expect(asks).toBe(1)
    })
    await busy.sync.recheck('another' as PlanId)
    letIn()
    await peer.sync()
    expect(asks).toBe(1)
    await busy.close()
  })

  it('[ADMISSION-8] a bug of ours ends the connection that met it, and nothing else', async () => {
    const buggy = await startSyncHost({
      metrics: {
        ...silentMetrics,
        frameReceived(kind) {
          if (kind === 'note') throw new Error('a bug')
        },
      },
    })
    const unlucky = connectRawPeer(buggy.url('plan', 'ana-participant'))
    const other = connectRawPeer(buggy.url('plan', 'bo-participant'))
    await Promise.all([unlucky.sync(), other.sync()])
    unlucky.send(noteMessage('{"command":"moveCard","ids":[]}'))
    expect(await unlucky.closed()).toEqual({ code: 1011, reason: 'server/failed' })
    other.send(markMessage(1))
    await other.hear(isOurs(messageCodes.durable, 1))
    other.close()
    await buggy.close()
  })

  it('[ADMISSION-7] a plan that is removed while it is loaded lets nobody in', async () => {
    let letLoad: () => void = () => {}
    const gate = new Promise<void>((resolve) => {
      letLoad = resolve
    })
    let loads = 0
    let rooms = 0
    const slow = await startSyncHost({
      metrics: {
        ...silentMetrics,
        roomOpened: () => (rooms += 1),
        roomClosed: () => (rooms -= 1),
      },
      wrapLog: (log) => ({
        ...log,
        async load(key) {
          const loaded = await log.load(key)
          loads += 1
          await gate
          return loaded
        },
      }),
    })
    const peer = connectRawPeer(slow.url('plan', 'ana-participant'))
    await eventually(() => {
      expect(loads).toBe(1)
    })
    await slow.sync.rooms.remove(slow.planId)
    letLoad()
    expect((await peer.closed()).code).toBe(4404)
    expect(peer.heard).toEqual([])
    expect(rooms).toBe(0)
    await slow.close()
  })

  it('[ADMISSION-6] who loses access is closed, and only they', async () => {
    const ana = connectRawPeer(host.url('plan', 'ana-participant'))
    const bo = connectRawPeer(host.url('plan', 'bo-participant'))
    await Promise.all([ana.sync(), bo.sync()])
    host.people.set('ana', { role: 'nobody' })
    await host.sync.recheck(host.planId)
    expect((await ana.closed()).code).toBe(4403)
    expect(bo.ws.readyState).toBe(bo.ws.OPEN)
    host.people.set('bo', { role: 'observer' })
    await host.sync.recheck(host.planId)
    expect(await bo.closed()).toEqual({ code: 1012, reason: 'access/changed' })
  })
})
