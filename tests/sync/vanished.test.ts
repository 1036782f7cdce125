import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { messageCodes, protocolVersion } from '#shared/protocol/message-codes.ts'
import type { SyncLimits } from '../../server/sync/sync-limits.ts'
import { defaultSyncLimits } from '../../server/sync/sync-limits.ts'
import { eventually } from '../support/eventually.ts'
import { openAsFuzzPerson, type FuzzPerson } from '../support/fuzz-person.ts'
import { connectRawPeer, isOurs } from '../support/raw-peer.ts'
import { seededRandom } from '../support/seeded-random.ts'
import { startStallingProxy, type StallingProxy } from '../support/stalling-proxy.ts'
import { connectStockPeer, startSyncHost, type SyncHost } from '../support/sync-host.ts'
import { byLength } from '../support/test-length.ts'

/**
 * In the short form time runs so many times as fast, and no faster: a busy machine may keep this process
 * waiting for a quarter of a second. The long form has what people have.
 */
const FASTER = byLength({ short: 25, long: 1 })
const limits: Partial<SyncLimits> = {
  heartbeatMs: defaultSyncLimits.heartbeatMs / FASTER,
  silentMs: defaultSyncLimits.silentMs / FASTER,
}
/** A stock client leaves a server that it has not heard for so long. */
const CLIENT_PATIENCE_MS = 30_000
const GONE_WITHIN_MS = 35_000
const IDLE_BEATS = byLength({ short: 15, long: 30 })
/** Yjs itself would repeat it every 15 s, so less than that proves that nobody waited for it. */
const QUICK_MS = byLength({ short: 10_000, long: 1000 })
const TEST_MS = byLength({ short: 60_000, long: 10 * 60_000 })

describe('idle, vanished and returned', { timeout: TEST_MS }, () => {
  let host: SyncHost
  let proxy: StallingProxy
  let persons: FuzzPerson[] = []

  beforeEach(async () => {
    host = await startSyncHost({ limits })
    proxy = await startStallingProxy(host.port)
  })
  afterEach(async () => {
    for (const person of persons) await person.close()
    persons = []
    proxy.close()
    await host.close()
  })

  async function open(participantId: string, port: number): Promise<FuzzPerson> {
    const epoch = await host.sync.rooms.epoch(host.planId)
    const person = await openAsFuzzPerson({
      planId: host.planId,
      participantId,
      role: 'participant',
      epoch: epoch.ok ? epoch.value.plan : '',
      port: () => port,
      random: seededRandom(1),
      keepsOffline: false,
    })
    persons.push(person)
    return person
  }

  function seenBy(person: FuzzPerson): string[] {
    return person
      .presence()
      .peers()
      .map(({ participant }) => participant.id)
  }
  function expectBothSeen([ana, ben]: readonly [FuzzPerson, FuzzPerson]): void {
    expect([seenBy(ana), seenBy(ben)]).toEqual([['ben'], ['ana']])
  }

  /** Resolves once a connection was lost and another one is in sync. */
  function nextSync(person: FuzzPerson): Promise<void> {
    return new Promise((resolve) => {
      let wasLost = person.connection().facts().link !== 'up'
      const stop = person.onFacts(({ link, synced }) => {
        wasLost ||= link !== 'up'
        if (!wasLost || !synced) return
        stop()
        resolve()
      })
    })
  }

  async function openTwo(): Promise<readonly [FuzzPerson, FuzzPerson]> {
    const two = [await open('ana', host.port), await open('ben', proxy.port)] as const
    await eventually(() => expectBothSeen(two))
    return two
  }

  it('[PRESENCE-9] by its limits the server misses who vanished in time, and bores nobody away', () => {
    const { heartbeatMs, silentMs, presenceBatchMs } = defaultSyncLimits
    expect(silentMs + heartbeatMs + presenceBatchMs).toBeLessThan(GONE_WITHIN_MS)
    // Two answers may be lost before somebody is taken for gone, two beats before the client leaves.
    expect(silentMs).toBeGreaterThan(2 * heartbeatMs)
    expect(CLIENT_PATIENCE_MS).toBeGreaterThan(2 * heartbeatMs)
  })

  it('[PRESENCE-9] who vanished is gone for the others, and a newcomer never sees them', async () => {
    const [ana] = await openTwo()
    proxy.stall()
    const startMs = performance.now()
    await eventually(() => expect(seenBy(ana)).toEqual([]), GONE_WITHIN_MS)
    const tookMs = performance.now() - startMs
    process.stdout.write(`vanished: gone after ${Math.round(tookMs)} ms, ${FASTER} times as fast\n`)
    const newcomer = await open('cy', host.port)
    await eventually(() => expect(seenBy(newcomer)).toEqual(['ana']))
  })

  it('[PRESENCE-9] who is back after that is seen, and sees the others, at once', async () => {
    const two = await openTwo()
    const [ana, ben] = two
    for (let round = 0; round < 3; round += 1) {
      proxy.stall()
      await eventually(() => expect(seenBy(ana)).toEqual([]), GONE_WITHIN_MS)
      const returned = nextSync(ben)
      proxy.recover()
      await returned
      const startMs = performance.now()
      await eventually(() => expectBothSeen(two))
      const tookMs = performance.now() - startMs
      process.stdout.write(`back: both seen ${Math.round(tookMs)} ms after the sync\n`)
      expect(tookMs).toBeLessThan(QUICK_MS)
    }
  })

  it('[PRESENCE-9] so it is for who is back before they were missed', async () => {
    const two = await openTwo()
    const [, ben] = two
    ben.presence().set({ view: 'outline' })
    proxy.stall()
    const returned = nextSync(ben)
    proxy.recover()
    await returned
    ben.presence().set({ view: 'board' })
    await eventually(() => {
      expectBothSeen(two)
      expect(two[0].presence().peers()[0]?.view).toBe('board')
    })
  })

  it('[SYNC-9] who does nothing for minutes stays connected, without one reconnect', async () => {
    const ours = await open('ana', proxy.port)
    const stock = connectStockPeer(host, 'bo-participant')
    const quiet = connectStockPeer(host, 'cy-observer')
    quiet.provider.awareness.setLocalState(null)
    let closes = 0
    for (const { provider } of [stock, quiet]) provider.on('connection-close', () => (closes += 1))
    await Promise.all([stock.synced(), quiet.synced()])
    await eventually(() => expect(ours.connection().facts().synced).toBe(true))
    const cuts: string[] = []
    // Other facts change too: what was sent may be acknowledged only now.
    const stop = ours.onFacts(({ link }) => {
      if (link !== 'up') cuts.push(link)
    })
    const counter = connectRawPeer(host.url('plan', 'dan-observer', `&v=${protocolVersion}`))
    await counter.sync()
    const beats = () => counter.heard.filter(isOurs(messageCodes.heartbeat)).length
    await eventually(() => expect(beats()).toBeGreaterThan(IDLE_BEATS), TEST_MS)
    expect({ closes, cuts }).toEqual({ closes: 0, cuts: [] })
    expect(host.sync.health().connections).toBe(4)
    stop()
    for (const peer of [stock, quiet, counter]) peer.close()
  })
})
