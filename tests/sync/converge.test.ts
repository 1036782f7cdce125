import { afterEach, describe, expect, it } from 'vitest'
import { messageCodes } from '#shared/protocol/message-codes.ts'
import { eventually } from '../support/eventually.ts'
import { connectRawPeer } from '../support/raw-peer.ts'
import {
  connectStockPeer,
  startSyncHost,
  type StockPeer,
  type SyncHost,
  type SyncHostOptions,
} from '../support/sync-host.ts'

describe('sync with stock clients', () => {
  let host: SyncHost
  let peers: StockPeer[] = []

  async function start(options?: SyncHostOptions): Promise<void> {
    host = await startSyncHost(options)
  }

  function connect(
    ...args: Parameters<typeof connectStockPeer> extends [unknown, ...infer Rest] ? Rest : never
  ): StockPeer {
    const peer = connectStockPeer(host, ...args)
    peers.push(peer)
    return peer
  }

  afterEach(async () => {
    for (const peer of peers) peer.close()
    peers = []
    await host.close()
  })

  it('[SYNC-1] three clients that write at once end with the same document', async () => {
    await start()
    const [ana, bo, cy] = [
      connect('ana-facilitator'),
      connect('bo-participant'),
      connect('cy-participant'),
    ]
    ana.cards.set('before sync', 1)
    await Promise.all([ana.synced(), bo.synced(), cy.synced()])
    for (let round = 0; round < 50; round += 1) {
      ana.cards.set(`a${round}`, round)
      bo.cards.set(`b${round}`, round)
      cy.cards.set(`c${round % 7}`, round)
    }
    bo.cards.delete('a3')
    await eventually(() => {
      expect(ana.cards.size).toBe(1 + 50 + 50 + 7 - (ana.cards.has('a3') ? 0 : 1))
      expect(bo.cards.toJSON()).toEqual(ana.cards.toJSON())
      expect(cy.cards.toJSON()).toEqual(ana.cards.toJSON())
    })
  })

  it('[SYNC-2] what was written is there after a restart', async () => {
    await start()
    const ana = connect('ana-participant')
    await ana.synced()
    const other = connect('bo-participant')
    await other.synced()
    ana.cards.set('kept', 'yes')
    await eventually(() => {
      expect(other.cards.get('kept')).toBe('yes')
    })
    ana.close()
    other.close()
    await host.stop()
    host = await startSyncHost({ dataDir: host.dataDir })
    const again = connect('cy-observer')
    await again.synced()
    expect(again.cards.toJSON()).toEqual({ kept: 'yes' })
  })

  it('[SYNC-3] a second client during a slow load waits for the same document', async () => {
    await start()
    await host.sync.rooms.run(host.planId, 'plan', 'server', (doc) => {
      doc.getMap('cards').set('kept', 'yes')
    })
    await host.stop()
    let openGate: () => void = () => {}
    const gate = new Promise<void>((resolve) => {
      openGate = resolve
    })
    let loads = 0
    host = await startSyncHost({
      dataDir: host.dataDir,
      wrapLog: (log) => ({
        ...log,
        async load(key) {
          loads += 1
          await gate
          return log.load(key)
        },
      }),
    })
    const [first, second] = [connect('bo-participant'), connect('cy-participant')]
    await eventually(() => {
      expect([first.provider.wsconnected, second.provider.wsconnected]).toEqual([true, true])
    })
    expect(second.provider.synced).toBe(false)
    openGate()
    await Promise.all([first.synced(), second.synced()])
    expect(first.cards.toJSON()).toEqual({ kept: 'yes' })
    expect(second.cards.toJSON()).toEqual({ kept: 'yes' })
    expect(loads).toBe(1)
  })

  it('[SYNC-4] an idle stock client keeps hearing something, so it does not leave', async () => {
    await start({ limits: { heartbeatMs: 100 } })
    const ana = connect('ana-observer')
    ana.provider.awareness.setLocalState(null)
    let reconnects = 0
    ana.provider.on('connection-close', () => {
      reconnects += 1
    })
    await ana.synced()
    const heardAt = ana.provider.wsLastMessageReceived
    await eventually(() => {
      expect(ana.provider.wsLastMessageReceived).toBeGreaterThan(heardAt + 200)
    })
    expect(reconnects).toBe(0)
  })

  it('[SYNC-4] our client is told the server time instead', async () => {
    await start({ limits: { heartbeatMs: 100 } })
    const earliestMs = Date.now()
    const peer = connectRawPeer(host.url('session', 'ana-observer', '&v=1'))
    const { numbers } = await peer.hear(({ code }) => code === messageCodes.heartbeat)
    expect(numbers?.[0]).toBeGreaterThanOrEqual(earliestMs)
    expect(numbers?.[0]).toBeLessThanOrEqual(Date.now())
    peer.close()
  })

  it('[SYNC-5] a reader of the session document sees what the server writes there', async () => {
    await start()
    const ana = connect('ana-participant', { documentName: 'session' })
    await ana.synced()
    const changed = await host.sync.rooms.run(host.planId, 'session', 'server', (doc) => {
      doc.getMap('cards').set('timer', 5)
      return 'done'
    })
    expect(changed).toEqual({ ok: true, value: 'done' })
    await eventually(() => {
      expect(ana.cards.get('timer')).toBe(5)
    })
  })

  it('[SYNC-6] a client that comes back with offline edits merges them both ways', async () => {
    await start()
    const [ana, bo] = [connect('ana-participant'), connect('bo-participant')]
    await Promise.all([ana.synced(), bo.synced()])
    ana.cards.set('shared', { text: 'first' })
    await eventually(() => {
      expect(bo.cards.has('shared')).toBe(true)
    })
    ana.provider.disconnect()
    ana.cards.set('offline', 1)
    ana.cards.delete('shared')
    bo.cards.set('meanwhile', 2)
    ana.provider.connect()
    await eventually(() => {
      expect(bo.cards.toJSON()).toEqual({ offline: 1, meanwhile: 2 })
      expect(ana.cards.toJSON()).toEqual({ offline: 1, meanwhile: 2 })
    })
  })
})
