import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { messageCodes, protocolVersion } from '#shared/protocol/message-codes.ts'
import { eventually } from '../support/eventually.ts'
import { addCard } from '../support/plan-cards.ts'
import { createMigratedPeer } from '../support/plan-peer.ts'
import { connectStockPeer, startSyncHost, type StockPeer } from '../support/sync-host.ts'
import { byLength } from '../support/test-length.ts'

const CLIENTS = 200
const CARDS = byLength({ short: 100, long: 300 })
const PATIENCE_MS = 60_000

/** A plan as it is after a workshop. */
function filledPlan(): Uint8Array {
  const peer = createMigratedPeer()
  for (let card = 0; card < CARDS; card += 1)
    addCard(peer, 'person', `Person ${card}`, { power: 3 })
  return Y.encodeStateAsUpdate(peer.doc)
}

async function joinMs(peer: StockPeer): Promise<number> {
  const startMs = performance.now()
  peer.provider.connect()
  await peer.synced()
  return performance.now() - startMs
}

it(
  '[SYNC-8] two hundred come back at once after a restart, and all that they had done meets',
  async () => {
    // Each provider listens to the end of the process.
    process.setMaxListeners(2 * CLIENTS)
    const plan = filledPlan()
    const before = await startSyncHost()
    await before.sync.rooms.run(before.planId, 'plan', 'server', (doc) => Y.applyUpdate(doc, plan))
    await before.stop()
    const host = await startSyncHost({ dataDir: before.dataDir })
    // They say `v`, as our client does: for stock clients everybody says again who they are.
    const params = { v: String(protocolVersion) }
    const peers = Array.from({ length: CLIENTS }, (_, index) => {
      const doc = new Y.Doc()
      Y.applyUpdate(doc, plan)
      const peer = connectStockPeer(host, `p${index}-participant`, { doc, params, connect: false })
      peer.provider.messageHandlers[messageCodes.heartbeat] = () => {}
      peer.cards.set(`p${index}`, 'written while the server was away')
      return peer
    })

    const times = (await Promise.all(peers.map(joinMs))).sort((left, right) => left - right)
    const at = (share: number) => Math.round(times[Math.ceil(times.length * share) - 1] ?? 0)
    process.stdout.write(
      `${CLIENTS} clients at once: joined in p50 ${at(0.5)} ms, p99 ${at(0.99)} ms\n`,
    )
    await eventually(() => {
      for (const { cards } of peers) expect(cards.size).toBe(CLIENTS)
    }, PATIENCE_MS)
    const stored = await host.sync.rooms.read(host.planId, 'plan', (doc) => Y.snapshot(doc))
    for (const { doc } of peers) {
      expect(stored.ok && Y.equalSnapshots(Y.snapshot(doc), stored.value)).toBe(true)
    }
    for (const peer of peers) peer.close()
    await host.close()
  },
  2 * PATIENCE_MS,
)
