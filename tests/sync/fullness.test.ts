import { afterEach, beforeEach, expect, it } from 'vitest'
import { assert } from '#shared/core/assert.ts'
import { encodeNackCode, messageCodes } from '#shared/protocol/message-codes.ts'
import { eventually } from '../support/eventually.ts'
import {
  captureUpdate,
  connectRawPeer,
  isOurs,
  isSync,
  markMessage,
  updateMessage,
  type RawPeer,
} from '../support/raw-peer.ts'
import { connectStockPeer, startSyncHost, type SyncHost } from '../support/sync-host.ts'

const { fullness, nack } = messageCodes
const DOCUMENT_BYTES = 20_000

let host: SyncHost
beforeEach(async () => {
  host = await startSyncHost({
    limits: { documentBytes: DOCUMENT_BYTES, compactRows: 0, roomIdleMs: 60, heartbeatMs: 30 },
  })
})
afterEach(() => host.close())

/** The server makes the document so large, which no limit keeps it from. */
async function fill(percent: number): Promise<void> {
  const text = 'x'.repeat((DOCUMENT_BYTES * percent) / 100)
  const done = await host.sync.rooms.run(host.planId, 'plan', 'server', (doc) => {
    doc.getMap('filling').set('text', text)
  })
  assert(done.ok, 'the server may write')
}

function percentsOf(peer: RawPeer): number[] {
  return peer.heard.filter(isOurs(fullness)).map(({ numbers }) => numbers?.[0] ?? -1)
}

async function untilTold(peer: RawPeer, isExpected: (percent: number) => boolean): Promise<void> {
  await eventually(() => expect(percentsOf(peer).slice(-1).some(isExpected)).toBe(true))
}

it('[FULL-1] our clients are told once a document is nearly full, and when that changes; stock clients are not', async () => {
  const ours = connectRawPeer(host.url('plan', 'eva-participant', '&v=2'))
  const plain = connectRawPeer(host.url('plan', 'bo-participant'))
  const stock = connectStockPeer(host, 'cid-participant')
  await Promise.all([ours.sync(), plain.sync(), stock.synced()])
  const beats = () => ours.heard.filter(isOurs(messageCodes.heartbeat)).length
  await fill(40)
  await eventually(() => {
    expect(host.sync.health().tails.some(({ snapshotBytes }) => snapshotBytes > 7000)).toBe(true)
  })
  const before = beats()
  await eventually(() => expect(beats()).toBeGreaterThan(before + 1))
  expect(percentsOf(ours)).toEqual([])

  await fill(85)
  await untilTold(ours, (percent) => percent >= 85 && percent < 90)
  const told = percentsOf(ours).length
  const atThat = beats()
  await eventually(() => expect(beats()).toBeGreaterThan(atThat + 2))
  expect(percentsOf(ours)).toHaveLength(told)
  const late = connectRawPeer(host.url('plan', 'dan-observer', '&v=2'))
  await untilTold(late, (percent) => percent >= 85)

  // Cleared up: the notice can go.
  await fill(10)
  await untilTold(ours, (percent) => percent < 20)
  expect(percentsOf(plain)).toEqual([])
  expect(stock.provider.wsconnected).toBe(true)
  for (const peer of [ours, plain, late, stock]) peer.close()
})

it('[FULL-3] a full document takes no more changes and says that it is full; it is still read', async () => {
  const peer = connectRawPeer(host.url('plan', 'eva-participant', '&v=2'))
  const doc = await peer.sync()
  await fill(120)
  await untilTold(peer, (percent) => percent === 100)
  peer.send(updateMessage(captureUpdate(doc, () => doc.getMap('cards').set('more', 1))))
  peer.send(markMessage(1))
  await peer.hear(isOurs(nack, encodeNackCode('sync/plan-full'), 0))
  await peer.hear(isOurs(nack, encodeNackCode('sync/plan-full'), 1))
  expect(peer.heard.some(isOurs(messageCodes.durable))).toBe(false)
  const reader = connectRawPeer(host.url('plan', 'dan-observer', '&v=2'))
  const read = await reader.sync()
  expect([...read.getMap('filling').keys()]).toEqual(['text'])
  expect(reader.heard.filter(isSync(1))).toHaveLength(1)
  peer.close()
  reader.close()
})
