import 'fake-indexeddb/auto'
import { rmSync } from 'node:fs'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { z } from 'zod'

import { assert } from '#shared/core/assert.ts'
import type { CreatedPlan } from '#shared/protocol/http-plans.ts'
import { openedTunnelSchema } from '#shared/protocol/http-poll.ts'
import { messageCodes, syncCodes } from '#shared/protocol/message-codes.ts'

import { createLiveTransport } from '../../client/connection/live-transport.ts'
import { openDocuments, type OpenDocuments } from '../../client/connection/open-documents.ts'
import { TunnelSocket } from '../../client/connection/tunnel-socket.ts'
import { askRaw } from '../support/ask-raw.ts'
import { createCuttableNetwork } from '../support/cuttable-network.ts'
import { eventually } from '../support/eventually.ts'
import {
  createHttpBrowser,
  createPlan,
  joinByLink,
  type HttpBrowser,
} from '../support/http-browser.ts'
import { readMembership } from '../support/read-membership.ts'
import { captureUpdate, syncMessage, updateMessage } from '../support/raw-peer.ts'
import { createDataDir, startServer, type TestServer } from '../support/start-server.ts'
import {
  startUpgradeDroppingProxy,
  type UpgradeDroppingProxy,
} from '../support/upgrade-dropping-proxy.ts'

const settings = {
  syncLimits: { heartbeatMs: 200, stopSpreadMs: 0, roomIdleMs: 100, backlogBytes: 200_000 },
  pollLimits: { holdMs: 400 },
}

let server: TestServer
let dataDir: string
let proxy: UpgradeDroppingProxy
let fay: HttpBrowser
let created: CreatedPlan
let open: OpenDocuments[] = []

beforeEach(async () => {
  dataDir = createDataDir()
  server = await startServer({ dataDir, ...settings })
  proxy = await startUpgradeDroppingProxy(server.url)
  fay = createHttpBrowser(server.url)
  created = await createPlan(fay)
})
afterEach(async () => {
  for (const documents of open) await documents.close()
  open = []
  await proxy.close()
  await server.close()
  rmSync(dataDir, { recursive: true, force: true })
})

/** The requests of a page behind the proxy: with the cookie of its browser, and an origin. */
function fetchAs(browser: HttpBrowser) {
  return (url: string, init: RequestInit) => {
    const headers = new Headers(init.headers)
    headers.set('cookie', browser.cookie())
    headers.set('origin', proxy.url)
    return fetch(url, { ...init, headers })
  }
}

const syncUrl = (url: string) => `${url.replace(/^http/, 'ws')}/sync`

/** Opens the plan as our client does, behind the proxy or past it. */
async function openTab(
  browser: HttpBrowser,
  { isBehind, epoch }: { isBehind: boolean; epoch?: string } = { isBehind: true },
): Promise<OpenDocuments> {
  const membership = await readMembership(browser, created.planId)
  assert(membership.ok, 'who opens a plan has joined it')
  const memory = { wasTunnelled: () => false, keep: () => undefined }
  const documents = await openDocuments({
    title: 'Acme 2027',
    membership: { ...membership.value, epoch: epoch ?? membership.value.epoch },
    refreshMembership: () => readMembership(browser, created.planId),
    onReplace: () => undefined,
    syncUrl: syncUrl(isBehind ? proxy.url : server.url),
    createTransport: (url, onTunnelled) =>
      createLiveTransport({
        syncUrl: url,
        WebSocket: createCuttableNetwork(() => browser.cookie()).WebSocket,
        fetch: fetchAs(browser),
        memory,
        timings: { openMs: 30_000, livezMs: 30_000, tryAgainMs: 300 },
        onTunnelled,
      }),
  })
  open.push(documents)
  return documents
}

const stateOf = (documents: OpenDocuments) => documents.connection.getState()
const untilSaved = (documents: OpenDocuments) =>
  eventually(() => expect(stateOf(documents).saveState).toEqual({ kind: 'saved' }))
const untilKeys = (documents: OpenDocuments, keys: readonly string[]) =>
  eventually(() => expect([...documents.planDoc.getMap('test').keys()].toSorted()).toEqual(keys))
const edit = (documents: OpenDocuments, key: string) =>
  documents.planDoc.getMap('test').set(key, true)

/** A socket made of requests that says what it is told. */
function openTunnel(browser: HttpBrowser, query = 'v=1', documentName = 'plan') {
  let isDeaf = false
  const ask = fetchAs(browser)
  const socket = new TunnelSocket(
    `${syncUrl(proxy.url)}/${created.planId}/${documentName}?${query}`,
    (url, init) =>
      isDeaf && url.includes('/receive') ? new Promise(() => undefined) : ask(url, init),
  )
  const heard: Uint8Array[] = []
  const opened = new Promise<Event>((resolve) => Object.assign(socket, { onopen: resolve }))
  const closed = new Promise<{ code: number; reason: string }>((resolve) =>
    Object.assign(socket, { onclose: resolve }),
  )
  Object.assign(socket, {
    onmessage: ({ data }: { data: ArrayBuffer }) => heard.push(new Uint8Array(data)),
  })
  function stopListening(): void {
    isDeaf = true
  }
  return { socket, heard, opened, closed, stopListening }
}

async function readMetric(name: string): Promise<string | undefined> {
  const { body } = await fay.get('/metrics')
  const line = String(body)
    .split('\n')
    .find((each) => each.startsWith(`${name} `))
  return line?.slice(name.length + 1)
}
const readTunnelCount = () => readMetric('tesela_sync_tunnels')

test('[TRANS-1] behind a proxy that drops upgrades two people edit together, one by requests', async () => {
  const ana = createHttpBrowser(server.url)
  await joinByLink(ana, created.links.participant, { name: 'Ana', area: 'Sales' })
  const behind = await openTab(fay)
  const past = await openTab(ana, { isBehind: false })
  await untilSaved(behind)
  await untilSaved(past)
  expect(proxy.droppedCount()).toBeGreaterThanOrEqual(2)
  expect(stateOf(behind).isTunnelled).toBe(true)
  expect(stateOf(past).isTunnelled).toBe(false)

  edit(behind, 'a')
  edit(past, 'b')
  await untilKeys(behind, ['a', 'b'])
  await untilKeys(past, ['a', 'b'])
  await untilSaved(behind)
  await eventually(() =>
    expect(stateOf(past).peers.map(({ participant }) => participant.name)).toEqual(['Fay']),
  )
  await eventually(() =>
    expect(stateOf(behind).peers.map(({ participant }) => participant.name)).toEqual(['Ana']),
  )
  await eventually(async () => expect(await readTunnelCount()).toBe('2'))
})

test('[TSOCK-2] a restart of the server ends tunnels like sockets, and what was saved is there', async () => {
  const behind = await openTab(fay)
  edit(behind, 'a')
  await untilSaved(behind)
  await server.close()
  await eventually(() => expect(stateOf(behind).isLive).toBe(false))
  edit(behind, 'b')
  await eventually(() =>
    expect(stateOf(behind).saveState).toEqual({ kind: 'offline-kept', count: 1 }),
  )
  server = await startServer({
    dataDir,
    ...settings,
    environment: { PORT: new URL(server.url).port },
  })
  await untilSaved(behind)
  const read = await server.sync.rooms.read(created.planId, 'plan', (doc) => [
    ...doc.getMap('test').keys(),
  ])
  expect(read.ok && read.value.toSorted()).toEqual(['a', 'b'])
})

test('[TUNNEL-2] requests that a proxy repeats do no harm', async () => {
  proxy.repeat(/\/(?:send|receive)\?/)
  const behind = await openTab(fay)
  for (const key of ['a', 'b', 'c']) {
    edit(behind, key)
    await untilSaved(behind)
  }
  const past = await openTab(fay, { isBehind: false })
  await untilKeys(past, ['a', 'b', 'c'])
})

test('[TRANS-3] once the network lets sockets through the page goes back to them', async () => {
  const behind = await openTab(fay)
  await eventually(() => expect(stateOf(behind).isTunnelled).toBe(true))
  await untilSaved(behind)
  proxy.letThrough()
  await eventually(() => expect(stateOf(behind).isTunnelled).toBe(false))
  edit(behind, 'a')
  await untilSaved(behind)
  await eventually(async () => expect(await readTunnelCount()).toBe('0'))
})

test('[TUNNEL-1] rights are those of a socket: an observer is not written for, a removed one is cut', async () => {
  const oda = createHttpBrowser(server.url)
  const observer = await joinByLink(oda, created.links.observer, { name: 'Oda', area: 'Sales' })
  const { socket, heard, opened, closed } = openTunnel(oda)
  await opened
  const doc = new Y.Doc()
  socket.send(updateMessage(captureUpdate(doc, () => doc.getMap('test').set('x', 1))))
  await eventually(() => expect(heard.map(([code]) => code)).toContain(messageCodes.nack))
  const removed = await fay.delete(`/api/plans/${created.planId}/people/${observer.participantId}`)
  expect(removed.status).toBeLessThan(300)
  expect(await closed).toEqual({ code: 4403, reason: 'access/removed' })
})

test('[TUNNEL-1] strangers, old epochs and old clients hear the close codes of sockets', async () => {
  const stranger = createHttpBrowser(server.url)
  expect((await openTunnel(stranger).closed).code).toBe(4401)
  expect((await openTunnel(fay, 'v=1&epoch=gone').closed).code).toBe(4409)
  expect((await openTunnel(fay, 'v=0').closed).code).toBe(4426)
  expect((await openTunnel(fay, 'v=1', 'other').closed).code).toBe(4404)
})

test('[TSOCK-4] a hidden tab, which asks now and then, hears why it is closed all the same', async () => {
  vi.stubGlobal('document', Object.assign(new EventTarget(), { hidden: true }))
  const observer = createHttpBrowser(server.url)
  const joined = await joinByLink(observer, created.links.observer, { name: 'Oli', area: 'Sales' })
  const { socket, heard, opened, closed } = openTunnel(observer)
  await opened
  socket.send(Uint8Array.of(messageCodes.sync, syncCodes.step1, 1, 0))
  await eventually(() => expect(heard.length).toBeGreaterThan(0))
  await fay.delete(`/api/plans/${created.planId}/people/${joined.participantId}`)
  expect(await closed).toEqual({ code: 4403, reason: 'access/removed' })
  vi.unstubAllGlobals()
})

/** Opens a tunnel without our client, and returns what posts to it. */
async function openByHand(browser: HttpBrowser) {
  const answer = await browser.post(`/sync-poll/${created.planId}/plan?v=1`)
  expect(answer.status).toBe(201)
  expect(answer.headers.get('cache-control')).toBe('no-store')
  const { tunnel } = z.parse(openedTunnelSchema, answer.body)
  return async (as: HttpBrowser, way: 'send' | 'receive', seq: number | string) =>
    (await as.post(`/sync-poll/${tunnel}/${way}?seq=${seq}`)).status
}

test('[TUNNEL-5] a tunnel serves the browser that opened it alone, from our own pages alone', async () => {
  const ana = createHttpBrowser(server.url)
  await joinByLink(ana, created.links.participant, { name: 'Ana', area: 'Sales' })
  const post = await openByHand(fay)
  expect(await post(fay, 'receive', 1)).toBe(200)
  expect(await post(ana, 'receive', 2)).toBe(404)
  expect(await post(ana, 'send', 1)).toBe(404)
  const elsewhere = createHttpBrowser(server.url, 'https://evil.example')
  expect(await post(elsewhere, 'receive', 2)).toBe(403)
  expect(await post(fay, 'receive', 'x')).toBe(400)
  expect(await post(fay, 'receive', 2)).toBe(200)
  expect(await post(fay, 'receive', 4)).toBe(404)
  expect(await post(fay, 'receive', 3)).toBe(404)
})

test('[TUNNEL-5] what is sent to a tunnel that is not theirs is not even read', async () => {
  const target = '/sync-poll/unknown/send?seq=1'
  const headers = { 'Content-Type': 'application/octet-stream', 'Content-Length': '1000000' }
  expect((await askRaw(server.port, 'POST', target, headers)).status).toBe(404)
})

test('[TUNNEL-6] who stops asking is gone, and opening is limited', async () => {
  await server.close()
  server = await startServer({
    dataDir,
    ...settings,
    pollLimits: { holdMs: 100, silentMs: 1500 },
    httpLimits: { tunnelsPerMinute: 2 },
    environment: { PORT: new URL(server.url).port },
  })
  const post = await openByHand(fay)
  expect(await post(fay, 'receive', 1)).toBe(200)
  await eventually(async () => expect(await readTunnelCount()).toBe('0'))
  expect(await post(fay, 'receive', 2)).toBe(404)
  expect((await fay.post(`/sync-poll/${created.planId}/plan`)).status).toBe(201)
  expect((await fay.post(`/sync-poll/${created.planId}/plan`)).status).toBe(429)
})

test('[TUNNEL-3] a reader that fetches nothing is cut like a slow socket, and others go on', async () => {
  const past = await openTab(fay, { isBehind: false })
  await untilSaved(past)
  const slow = openTunnel(fay)
  await slow.opened
  slow.socket.send(syncMessage(syncCodes.step1, Y.encodeStateVector(new Y.Doc())))
  const isState = ([code, sub]: Uint8Array) => code === messageCodes.sync && sub === syncCodes.step2
  await eventually(() => expect(slow.heard.some(isState)).toBe(true))
  slow.stopListening()
  for (let written = 0; written < 8; written += 1) {
    past.planDoc.getMap('test').set('long', 'x'.repeat(60_000))
    await untilSaved(past)
  }
  const cuts = 'tesela_sync_cuts_total{code="server/overloaded"}'
  await eventually(async () => expect(await readMetric(cuts)).toBe('1'))
  await untilSaved(past)
})
