import { afterEach, describe, expect, it } from 'vitest'
import { messageCodes, syncCodes } from '#shared/protocol/message-codes.ts'
import { silentMetrics, type SyncMetrics } from '../../server/sync/sync-metrics.ts'
import { eventually } from '../support/eventually.ts'
import {
  captureUpdate,
  connectRawPeer,
  isOurs,
  markMessage,
  presenceMessage,
  syncMessage,
  updateMessage,
} from '../support/raw-peer.ts'
import { startSyncHost, type SyncHost, type SyncHostOptions } from '../support/sync-host.ts'

describe('pressure', () => {
  let host: SyncHost

  async function start(options: SyncHostOptions): Promise<{ slowed: number; cuts: string[] }> {
    const seen = { slowed: 0, cuts: [] as string[] }
    const metrics: SyncMetrics = {
      ...silentMetrics,
      readingSlowed() {
        seen.slowed += 1
      },
      connectionCut(code) {
        seen.cuts.push(code)
      },
    }
    host = await startSyncHost({ ...options, metrics })
    return seen
  }

  afterEach(async () => {
    await host.close()
  })

  it('[PRESSURE-1] a reader that stops reading is cut; the others lose nothing', async () => {
    const seen = await start({
      limits: {
        backlogBytes: 300_000,
        presenceBacklogBytes: 100_000,
        bytes: { perSecond: 1e9, burst: 1e9 },
        largeBytes: { perSecond: 1e9, burst: 1e9 },
      },
    })
    const writer = connectRawPeer(host.url('plan', 'ana-participant', '&v=1'))
    const good = connectRawPeer(host.url('plan', 'bo-participant'))
    const slow = connectRawPeer(host.url('plan', 'cy-participant'))
    const doc = await writer.sync()
    await Promise.all([good.sync(), slow.sync()])
    slow.ws.pause()
    let mark = 0
    while (!seen.cuts.includes('server/overloaded')) {
      mark += 1
      const text = `${mark}`.padEnd(200_000, 'x')
      writer.send(updateMessage(captureUpdate(doc, () => doc.getMap('cards').set('big', text))))
      writer.send(markMessage(mark))
      await writer.hear(isOurs(messageCodes.durable, mark))
    }
    const updates = () => good.heard.filter(({ code }) => code === messageCodes.sync).length
    await eventually(() => {
      // Step 1, step 2, and every update.
      expect(updates()).toBe(mark + 2)
    })
    expect(good.ws.readyState).toBe(good.ws.OPEN)
    slow.close()
    await eventually(() => {
      expect(host.sync.health().connections).toBe(2)
    })
    good.close()
    writer.close()
  })

  it('[PRESSURE-1] a reader whose line stands still is cut, one that is idle is not', async () => {
    const seen = await start({
      limits: {
        stalledMs: 500,
        backlogBytes: 1e9,
        bytes: { perSecond: 1e9, burst: 1e9 },
        largeBytes: { perSecond: 1e9, burst: 1e9 },
        heartbeatMs: 60_000,
      },
    })
    const idle = connectRawPeer(host.url('session', 'bo-observer'))
    const writer = connectRawPeer(host.url('plan', 'ana-participant', '&v=1'))
    const stuck = connectRawPeer(host.url('plan', 'cy-observer'))
    const doc = await writer.sync()
    await Promise.all([stuck.sync(), idle.sync()])
    stuck.ws.pause()
    let mark = 0
    // Until the buffers of the operating system are full; from then on nothing moves.
    while (seen.cuts.length === 0) {
      mark += 1
      const text = `${mark}`.padEnd(1_000_000, 'x')
      writer.send(updateMessage(captureUpdate(doc, () => doc.getMap('cards').set('big', text))))
      writer.send(markMessage(mark))
      await writer.hear(isOurs(messageCodes.durable, mark))
    }
    expect(seen.cuts).toEqual(['server/overloaded'])
    expect(idle.ws.readyState).toBe(idle.ws.OPEN)
    for (const peer of [idle, writer, stuck]) peer.close()
  })

  it('[PRESSURE-2] above its rate a participant is read more slowly, and loses nothing', async () => {
    const seen = await start({ limits: { syncFrames: { perSecond: 50, burst: 150 } } })
    const peer = connectRawPeer(host.url('plan', 'ana-participant', '&v=1'))
    const doc = await peer.sync()
    for (let round = 1; round <= 250; round += 1) {
      peer.send(updateMessage(captureUpdate(doc, () => doc.getMap('cards').set('n', round))))
    }
    peer.send(markMessage(9))
    await peer.hear(isOurs(messageCodes.durable, 9))
    expect(seen.slowed).toBeGreaterThan(0)
    const read = await host.sync.rooms.read(host.planId, 'plan', (doc) =>
      doc.getMap('cards').get('n'),
    )
    expect(read).toEqual({ ok: true, value: 250 })
    peer.close()
  })

  it('[PRESSURE-2] who stays above it is cut with 1013', async () => {
    await start({
      limits: { syncFrames: { perSecond: 50, burst: 1000 }, overloadMs: 100 },
    })
    const peer = connectRawPeer(host.url('plan', 'ana-participant', '&v=1'))
    await peer.sync()
    let isOpen = true
    const closed = peer.closed().finally(() => {
      isOpen = false
    })
    function flood(): void {
      if (!isOpen) return
      for (let round = 0; round < 200; round += 1) peer.send(markMessage(round))
      setImmediate(flood)
    }
    flood()
    expect(await closed).toEqual({ code: 1013, reason: 'server/overloaded' })
  })

  it('[PRESSURE-3] the rate is of the participant, over all connections', async () => {
    const seen = await start({ limits: { syncFrames: { perSecond: 20, burst: 60 } } })
    const peers = [1, 2, 3].map(() => connectRawPeer(host.url('plan', 'ana-participant', '&v=1')))
    await Promise.all(peers.map((peer) => peer.sync()))
    for (let round = 1; round <= 30; round += 1)
      for (const peer of peers) peer.send(markMessage(round))
    await Promise.all(peers.map((peer) => peer.hear(isOurs(messageCodes.durable, 30))))
    expect(seen.slowed).toBeGreaterThan(0)
    for (const peer of peers) peer.close()
  })

  it('[PRESSURE-5] one very large change after the other is cut with 1013; small ones go on', async () => {
    await start({
      limits: { largeFrameBytes: 10_000, largeBytes: { perSecond: 1, burst: 50_000 } },
    })
    const codes: number[] = []
    for (let round = 1; round <= 4; round += 1) {
      const eve = connectRawPeer(host.url('plan', 'eva-participant', '&v=1'))
      const doc = await eve.sync()
      const large = `${round}`.padEnd(40_000, 'x')
      eve.send(updateMessage(captureUpdate(doc, () => doc.getMap('cards').set('large', large))))
      eve.send(markMessage(round))
      const isTaken = eve.hear(isOurs(messageCodes.durable, round)).then(() => 0)
      codes.push(await isTaken.catch(async () => (await eve.closed()).code))
      eve.close()
    }
    expect(codes).toEqual([0, 0, 1013, 1013])
    const eve = connectRawPeer(host.url('plan', 'eva-participant', '&v=1'))
    const doc = await eve.sync()
    expect(doc.getMap('cards').get('large')).toBe('2'.padEnd(40_000, 'x'))
    eve.send(updateMessage(captureUpdate(doc, () => doc.getMap('cards').set('small', 1))))
    eve.send(markMessage(9))
    await eve.hear(isOurs(messageCodes.durable, 9))
    eve.close()
  })

  it('[PRESSURE-6] who asks for the whole again and again, and reads nothing of it, is cut', async () => {
    const seen = await start({
      limits: {
        stalledMs: 60_000,
        backlogBytes: 300_000,
        stateRequests: { perSecond: 1e6, burst: 1e6 },
      },
    })
    const text = 'x'.repeat(500_000)
    await host.sync.rooms.run(host.planId, 'plan', 'server', (doc) =>
      doc.getMap('cards').set('big', text),
    )
    const peer = connectRawPeer(host.url('plan', 'ana-participant', '&v=1'))
    await peer.sync()
    peer.ws.pause()
    // Enough to fill the buffers of the operating system many times.
    for (let round = 0; round < 100; round += 1) {
      peer.send(syncMessage(syncCodes.step1, Uint8Array.of(1, 1, round)))
    }
    await eventually(() => {
      expect(seen.cuts).toEqual(['server/overloaded'])
    })
    peer.close()
  })

  it('[PRESSURE-6] who asks again and again who is there is read more slowly, then cut', async () => {
    const seen = await start({ limits: { stateRequests: { perSecond: 0.1, burst: 20 } } })
    const peer = connectRawPeer(host.url('plan', 'ana-participant', '&v=1'))
    await peer.sync()
    // A question of one byte may be answered with the presence of hundreds.
    for (let round = 0; round < 100; round += 1) {
      peer.send(Uint8Array.of(messageCodes.queryAwareness))
    }
    await eventually(() => {
      expect(seen.cuts).toEqual(['server/overloaded'])
    })
    peer.close()
  })

  it('[PRESSURE-4] a peer that answers no ping is dropped, with its presence', async () => {
    await start({ limits: { heartbeatMs: 200, silentMs: 600 } })
    const witness = connectRawPeer(host.url('plan', 'bo-observer'))
    await witness.sync()
    const peer = connectRawPeer(host.url('plan', 'ana-participant'))
    await peer.sync()
    peer.send(presenceMessage([{ id: 5, clock: 1, json: '{}' }]))
    const absence = [1, 5, 1, 4, ...Buffer.from('null')]
    peer.ws.pause()
    await witness.hear(
      ({ code, bytes }) =>
        code === messageCodes.awareness && Buffer.from(absence).equals(bytes ?? new Uint8Array()),
    )
    expect(host.sync.health().connections).toBe(1)
    witness.close()
    peer.close()
  })

  it('[PRESSURE-4] also after the clock was set back, and who answers stays', async () => {
    let setBackMs = 0
    await start({
      limits: { heartbeatMs: 200, silentMs: 600 },
      clock: { nowMs: () => Date.now() - setBackMs },
    })
    const witness = connectRawPeer(host.url('plan', 'bo-observer', '&v=1'))
    await witness.sync()
    const peer = connectRawPeer(host.url('plan', 'ana-participant'))
    await peer.sync()
    peer.ws.pause()
    setBackMs = 3_600_000
    await eventually(() => expect(host.sync.health().connections).toBe(1))
    expect(witness.ws.readyState).toBe(witness.ws.OPEN)
    witness.close()
    peer.close()
  })
})
