import { afterEach, describe, expect, it } from 'vitest'
import * as awarenessProtocol from 'y-protocols/awareness'
import * as Y from 'yjs'
import { messageCodes } from '#shared/protocol/message-codes.ts'
import { eventually } from '../support/eventually.ts'
import { connectRawPeer, presenceMessage, type RawPeer } from '../support/raw-peer.ts'
import {
  connectStockPeer,
  startSyncHost,
  type StockPeer,
  type SyncHost,
  type SyncHostOptions,
} from '../support/sync-host.ts'

/** Yjs itself says again who is there every 15 s, so less than that proves that nobody waited for it. */
const QUICK_MS = 10_000

describe('presence', () => {
  let host: SyncHost
  let peers: StockPeer[] = []

  async function start(options?: SyncHostOptions): Promise<void> {
    host = await startSyncHost(options)
  }

  async function connect(as: string): Promise<StockPeer> {
    const peer = connectStockPeer(host, as)
    peers.push(peer)
    await peer.synced()
    return peer
  }

  afterEach(async () => {
    for (const peer of peers) peer.close()
    peers = []
    await host.close()
  })

  function seenBy(peer: StockPeer, of: StockPeer): unknown {
    return peer.provider.awareness.getStates().get(of.doc.clientID)
  }

  /** What a raw peer has heard, applied as a client would. */
  function statesOf(raw: RawPeer): Map<number, Record<string, unknown>> {
    const awareness = new awarenessProtocol.Awareness(new Y.Doc())
    for (const { code, bytes } of raw.heard) {
      if (code === messageCodes.awareness && bytes !== undefined) {
        awarenessProtocol.applyAwarenessUpdate(awareness, bytes, 'test')
      }
    }
    const states = new Map(awareness.getStates())
    awareness.destroy()
    return states
  }

  it('[PRESENCE-1] each sees the other, with the identity that the server knows', async () => {
    await start()
    const [ana, bo] = [await connect('ana-facilitator'), await connect('bo-observer')]
    ana.provider.awareness.setLocalState({
      board: 'grid1',
      cursor: { x: 1, y: 2 },
      participant: { id: 'bo', name: 'Somebody else', role: 'facilitator' },
      html: '<script>',
    })
    bo.provider.awareness.setLocalState({ board: 'grid2' })
    await eventually(() => {
      expect(seenBy(bo, ana)).toEqual({
        board: 'grid1',
        cursor: { x: 1, y: 2 },
        participant: {
          id: 'ana',
          name: 'Name of ana',
          area: 'Sales',
          role: 'facilitator',
          memberId: null,
        },
      })
      expect(seenBy(ana, bo)).toMatchObject({ board: 'grid2', participant: { role: 'observer' } })
    })
  })

  it('[PRESENCE-2] who leaves is gone at once, also without a goodbye', async () => {
    await start()
    const [ana, bo] = [await connect('ana-participant'), await connect('bo-participant')]
    await eventually(() => {
      expect(seenBy(bo, ana)).toBeDefined()
    })
    ana.provider.shouldConnect = false
    ;(ana.provider.ws as unknown as { terminate: () => void }).terminate()
    await eventually(() => {
      expect(seenBy(bo, ana)).toBeUndefined()
    }, QUICK_MS)
  })

  it('[PRESENCE-3] both sides see each other within a second after a reconnect', async () => {
    await start()
    const [ana, bo] = [await connect('ana-participant'), await connect('bo-participant')]
    ana.provider.awareness.setLocalState({ board: 'one' })
    bo.provider.awareness.setLocalState({ board: 'two' })
    await eventually(() => {
      expect([seenBy(ana, bo), seenBy(bo, ana)]).not.toContain(undefined)
    })
    ana.provider.disconnect()
    await eventually(() => {
      expect([seenBy(ana, bo), seenBy(bo, ana)]).toEqual([undefined, undefined])
    })
    ana.provider.connect()
    await ana.synced()
    await eventually(() => {
      expect(seenBy(ana, bo)).toMatchObject({ board: 'two' })
      expect(seenBy(bo, ana)).toMatchObject({ board: 'one' })
    }, QUICK_MS)
  })

  it('[PRESENCE-3] everybody sees everybody again after the server has restarted', async () => {
    await start()
    const [ana, bo] = [await connect('ana-participant'), await connect('bo-participant')]
    ana.provider.awareness.setLocalState({ board: 'one' })
    bo.provider.awareness.setLocalState({ board: 'two' })
    await eventually(() => {
      expect([seenBy(ana, bo), seenBy(bo, ana)]).not.toContain(undefined)
    })
    await host.stop()
    await eventually(() => {
      expect([seenBy(ana, bo), seenBy(bo, ana)]).toEqual([undefined, undefined])
    })
    host = await startSyncHost({ dataDir: host.dataDir })
    for (const { provider } of [ana, bo]) {
      provider.disconnect()
      provider.serverUrl = `ws://127.0.0.1:${host.port}/sync/${host.planId}`
      provider.connect()
    }
    await Promise.all([ana.synced(), bo.synced()])
    await eventually(() => {
      expect(seenBy(ana, bo)).toMatchObject({ board: 'two' })
      expect(seenBy(bo, ana)).toMatchObject({ board: 'one' })
    }, QUICK_MS)
  })

  it('[PRESENCE-4] nobody can speak for another, take over an id, or make up people', async () => {
    await start()
    const ana = await connect('ana-participant')
    ana.provider.awareness.setLocalState({ board: 'honest' })
    const spy = connectRawPeer(host.url('plan', 'cy-observer'))
    await spy.sync()
    const thief = connectRawPeer(host.url('plan', 'bo-participant'))
    await thief.sync()
    const stolen = { id: ana.doc.clientID, clock: 2 ** 31, json: '{"board":"stolen"}' }
    thief.send(presenceMessage([stolen]))
    thief.send(presenceMessage([{ id: 5, clock: 1, json: '{"board":"own"}' }]))
    thief.send(presenceMessage([stolen, { id: 6, clock: 1, json: '{}' }]))
    thief.send(presenceMessage([{ ...stolen, json: 'null' }]))
    await eventually(() => {
      expect(statesOf(spy).get(5)).toMatchObject({ board: 'own', participant: { id: 'bo' } })
    })
    ana.provider.awareness.setLocalState({ board: 'stillHonest' })
    await eventually(() => {
      expect(statesOf(spy).get(ana.doc.clientID)).toMatchObject({ board: 'stillHonest' })
    })
    expect(statesOf(spy).has(6)).toBe(false)
    spy.close()
    thief.close()
  })

  it('[PRESENCE-4] the id of somebody who has just left is for them alone', async () => {
    await start()
    const ana = await connect('ana-participant')
    const id = ana.doc.clientID
    const spy = connectRawPeer(host.url('plan', 'cy-observer'))
    await spy.sync()
    ana.provider.awareness.setLocalState({ board: 'honest' })
    await eventually(() => {
      expect(statesOf(spy).get(id)).toMatchObject({ board: 'honest' })
    })
    ana.provider.disconnect()
    await eventually(() => {
      expect(statesOf(spy).has(id)).toBe(false)
    })
    const thief = connectRawPeer(host.url('plan', 'bo-participant'))
    await thief.sync()
    thief.send(presenceMessage([{ id, clock: 2 ** 31, json: '{"board":"stolen"}' }]))
    thief.send(presenceMessage([{ id: 5, clock: 1, json: '{"board":"own"}' }]))
    await eventually(() => {
      expect(statesOf(spy).get(5)).toMatchObject({ board: 'own', participant: { id: 'bo' } })
    })
    expect(statesOf(spy).has(id)).toBe(false)
    spy.close()
    thief.close()
  })

  it('[PRESENCE-5] a state that is too large or no JSON is passed over', async () => {
    await start()
    const spy = connectRawPeer(host.url('plan', 'cy-observer'))
    const peer = connectRawPeer(host.url('plan', 'bo-participant'))
    await Promise.all([spy.sync(), peer.sync()])
    peer.send(presenceMessage([{ id: 5, clock: 1, json: '{"board":"first"}' }]))
    await eventually(() => {
      expect(statesOf(spy).get(5)).toMatchObject({ board: 'first' })
    })
    peer.send(
      presenceMessage([{ id: 5, clock: 2, json: JSON.stringify({ view: 'x'.repeat(5000) }) }]),
    )
    const other = connectRawPeer(host.url('plan', 'ana-participant'))
    await other.sync()
    other.send(presenceMessage([{ id: 6, clock: 1, json: '{"board":"after"}' }]))
    await eventually(() => {
      expect(statesOf(spy).get(6)).toMatchObject({ board: 'after' })
    })
    expect(statesOf(spy).get(5)).toMatchObject({ board: 'first' })
    other.close()
    peer.send(presenceMessage([{ id: 5, clock: 3, json: '{"board":"last"}' }]))
    await eventually(() => {
      expect(statesOf(spy).get(5)).toMatchObject({ board: 'last' })
    })
    peer.send(presenceMessage([{ id: 5, clock: 4, json: '{"board":' }]))
    await eventually(() => {
      expect(Object.keys(statesOf(spy).get(5) ?? {})).toEqual(['participant'])
    })
    spy.close()
    peer.close()
  })

  it('[PRESENCE-6] a flood of states ends with the newest one', async () => {
    await start({ limits: { presenceFrames: { perSecond: 5, burst: 3 }, presenceBatchMs: 100 } })
    const spy = connectRawPeer(host.url('plan', 'cy-observer'))
    const peer = connectRawPeer(host.url('plan', 'bo-participant'))
    await Promise.all([spy.sync(), peer.sync()])
    for (let clock = 1; clock <= 200; clock += 1) {
      peer.send(presenceMessage([{ id: 5, clock, json: JSON.stringify({ following: clock }) }]))
    }
    await eventually(() => {
      expect(statesOf(spy).get(5)).toMatchObject({ following: 200 })
    })
    const frames = spy.heard.filter(({ code }) => code === messageCodes.awareness)
    expect(frames.length).toBeLessThan(50)
    spy.close()
    peer.close()
  })

  it('[PRESENCE-7] the same person on a new connection keeps the id before the old one is missed', async () => {
    await start()
    const bo = await connect('bo-participant')
    const old = connectRawPeer(host.url('plan', 'ana-participant'))
    await old.sync()
    old.send(presenceMessage([{ id: 5, clock: 9, json: '{"board":"old"}' }]))
    await eventually(() => {
      expect(bo.provider.awareness.getStates().get(5)).toMatchObject({ board: 'old' })
    })
    const fresh = connectRawPeer(host.url('plan', 'ana-participant'))
    await fresh.sync()
    fresh.send(presenceMessage([{ id: 5, clock: 10, json: '{"board":"new"}' }]))
    await eventually(() => {
      expect(bo.provider.awareness.getStates().get(5)).toMatchObject({ board: 'new' })
    })
    old.close()
    fresh.send(presenceMessage([{ id: 5, clock: 11, json: '{"board":"newer"}' }]))
    await eventually(() => {
      expect(bo.provider.awareness.getStates().get(5)).toMatchObject({ board: 'newer' })
    })
    fresh.close()
  })

  it('[PRESENCE-8] a new name is shown without a reconnect, a new role comes with one', async () => {
    await start()
    const [ana, bo] = [await connect('ana-participant'), await connect('bo-participant')]
    ana.provider.awareness.setLocalState({ board: 'one' })
    await eventually(() => {
      expect(seenBy(bo, ana)).toMatchObject({ participant: { name: 'Name of ana' } })
    })
    host.people.set('ana', { name: 'Ana María' })
    await host.sync.recheck(host.planId)
    await eventually(() => {
      expect(seenBy(bo, ana)).toMatchObject({
        board: 'one',
        participant: { name: 'Ana María' },
      })
    })
    host.people.set('ana', { role: 'observer' })
    await host.sync.recheck(host.planId)
    await eventually(() => {
      expect(seenBy(bo, ana)).toMatchObject({ participant: { role: 'observer' } })
    })
  })

  it('[PRESENCE-9] a clock that is set back keeps nobody from being asked to say again that they are here', async () => {
    let setBackMs = 0
    await start({ clock: { nowMs: () => Date.now() - setBackMs } })
    const raws: RawPeer[] = []
    async function enter(as: string, id: number): Promise<RawPeer> {
      const raw = connectRawPeer(host.url('plan', as))
      raws.push(raw)
      await raw.sync()
      raw.send(presenceMessage([{ id, clock: 1, json: '{}' }]))
      return raw
    }
    const ana = await enter('ana-participant', 5)
    const isRenewal = Buffer.from([1, 5, 1, 4]).toString('latin1') + 'null'
    const renewals = () =>
      ana.heard.filter(
        ({ code, bytes = new Uint8Array() }) =>
          code === messageCodes.awareness && Buffer.from(bytes).toString('latin1') === isRenewal,
      ).length
    await eventually(() => expect(renewals()).toBe(1))
    await enter('bo-participant', 6)
    await eventually(() => expect(renewals()).toBe(2))
    setBackMs = 3_600_000
    await enter('cy-participant', 7)
    await eventually(() => expect(renewals()).toBe(3))
    for (const raw of raws) raw.close()
  })
})
