import 'fake-indexeddb/auto'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { assert } from '#shared/core/assert.ts'
import { ok } from '#shared/core/result.ts'
import type { Membership } from '#shared/protocol/http-join.ts'
import type { CreatedPlan } from '#shared/protocol/http-plans.ts'

import { listLogs } from '../../client/connection/offline-catalog.ts'
import {
  openDocuments,
  type OpenDocuments,
  type ReplaceReason,
} from '../../client/connection/open-documents.ts'
import { connectionTimings } from '../../client/connection/plan-connection.ts'
import type { SaveState } from '../../client/connection/save-state.ts'
import { createCuttableNetwork, type CuttableNetwork } from '../support/cuttable-network.ts'
import { eventually } from '../support/eventually.ts'
import {
  createHttpBrowser,
  createPlan,
  joinByLink,
  type HttpBrowser,
} from '../support/http-browser.ts'
import { readMembership } from '../support/read-membership.ts'
import { createDataDir, startServer, type TestServer } from '../support/start-server.ts'

/** A server that need not be gentle to a workshop. */
const syncLimits = { heartbeatMs: 200, stopSpreadMs: 0 }

let server: TestServer
let dataDir: string
let port: number
let fay: HttpBrowser
let created: CreatedPlan
let open: OpenDocuments[] = []

beforeEach(async () => {
  dataDir = createDataDir()
  server = await startServer({ dataDir, syncLimits })
  port = server.port
  fay = createHttpBrowser(server.url)
  created = await createPlan(fay)
})
afterEach(async () => {
  for (const documents of open) await documents.close()
  open = []
  await server.close()
  rmSync(dataDir, { recursive: true, force: true })
})

/** The same server again: same address, same data. */
async function restartServer(): Promise<void> {
  server = await startServer({ dataDir, syncLimits, environment: { PORT: String(port) } })
}

interface Tab {
  readonly documents: OpenDocuments
  readonly network: CuttableNetwork
  readonly replaced: [ReplaceReason, Membership][]
}

async function openTab(browser: HttpBrowser, given?: Membership, isCut = false): Promise<Tab> {
  const network = createCuttableNetwork(() => browser.cookie())
  if (isCut) network.cut()
  const known = given === undefined ? await readMembership(browser, created.planId) : ok(given)
  assert(known.ok, 'who opens a plan has joined it')
  const replaced: [ReplaceReason, Membership][] = []
  const documents = await openDocuments({
    title: 'Acme 2027',
    membership: known.value,
    refreshMembership: () => readMembership(browser, created.planId),
    onReplace: (reason, next) => replaced.push([reason, next]),
    syncUrl: `ws://127.0.0.1:${port}/sync`,
    environment: {
      WebSocket: network.WebSocket,
      timings: { ...connectionTimings, probeTimeoutMs: 500 },
    },
  })
  open.push(documents)
  return { documents, network, replaced }
}

function edit({ documents }: Tab, key: string): void {
  documents.planDoc.getMap('test').set(key, true)
}
const stateOf = ({ documents }: Tab) => documents.connection.getState().saveState
const untilState = (tab: Tab, state: SaveState) =>
  eventually(() => expect(stateOf(tab)).toEqual(state))
const untilSaved = (tab: Tab) => untilState(tab, { kind: 'saved' })

async function keysOnServer(): Promise<string[]> {
  const read = await server.sync.rooms.read(created.planId, 'plan', (doc) => [
    ...doc.getMap('test').keys(),
  ])
  assert(read.ok, 'the server has the plan')
  return read.value.sort()
}

test('[SAVE-1] a saved edit is there after the server was stopped and started again', async () => {
  const tab = await openTab(fay)
  edit(tab, 'a')
  await untilSaved(tab)
  await server.close()
  await restartServer()
  expect(await keysOnServer()).toEqual(['a'])
  await untilSaved(tab)
})

test('[SAVE-2] edits made while the server is away are kept, and merge when it is back', async () => {
  const tab = await openTab(fay)
  await untilSaved(tab)
  await server.close()
  await untilState(tab, { kind: 'reconnecting-all-saved' })
  edit(tab, 'a')
  edit(tab, 'b')
  await untilState(tab, { kind: 'offline-kept', count: 2 })
  await restartServer()
  await server.sync.rooms.run(created.planId, 'plan', 'server', (doc) =>
    doc.getMap('test').set('c', true),
  )
  await untilSaved(tab)
  expect(await keysOnServer()).toEqual(['a', 'b', 'c'])
  await eventually(() => expect(tab.documents.planDoc.getMap('test').get('c')).toBe(true))
})

test('[OPEN-1] a tab reloaded while offline shows its edits, and they merge on return', async () => {
  const before = await openTab(fay)
  await untilSaved(before)
  before.network.cut()
  edit(before, 'a')
  await untilState(before, { kind: 'offline-kept', count: 1 })
  const { membership } = before.documents
  await before.documents.close()
  await server.sync.rooms.run(created.planId, 'plan', 'server', (doc) =>
    doc.getMap('test').set('meanwhile', true),
  )

  const after = await openTab(fay, membership, true)
  expect(stateOf(after)).toEqual({ kind: 'offline-kept', count: 1 })
  edit(after, 'b')
  await untilState(after, { kind: 'offline-kept', count: 2 })
  expect([...after.documents.planDoc.getMap('test').keys()].sort()).toEqual(['a', 'b'])
  after.network.heal()
  await untilSaved(after)
  expect(await keysOnServer()).toEqual(['a', 'b', 'meanwhile'])
})

test('[OFF-5] two tabs of one browser edit offline, are right about it, and merge', async () => {
  const [first, second] = [await openTab(fay), await openTab(fay)]
  await untilSaved(first)
  await untilSaved(second)
  await server.close()
  edit(first, 'a')
  edit(second, 'b')
  await untilState(first, { kind: 'offline-kept', count: 1 })
  await untilState(second, { kind: 'offline-kept', count: 1 })
  await restartServer()
  await untilSaved(first)
  await untilSaved(second)
  expect(await keysOnServer()).toEqual(['a', 'b'])
  await eventually(() => expect(first.documents.planDoc.getMap('test').size).toBe(2))
  await eventually(() => expect(second.documents.planDoc.getMap('test').size).toBe(2))
  await first.documents.close()
  await second.documents.close()
  const third = await openTab(fay, first.documents.membership, true)
  expect(stateOf(third)).toEqual({ kind: 'reconnecting-all-saved' })
})

test('[CONN-3] edits of somebody who may only look by now are refused, kept, and can be given up', async () => {
  const ben = createHttpBrowser(server.url)
  const joined = await joinByLink(ben, created.links.participant, { name: 'Ben', area: 'Quality' })
  const tab = await openTab(ben)
  await untilSaved(tab)
  tab.network.cut()
  edit(tab, 'a')
  await untilState(tab, { kind: 'offline-kept', count: 1 })
  const changed = await fay.patch(`/api/plans/${created.planId}/people/${joined.participantId}`, {
    role: 'observer',
  })
  expect(changed.status).toBe(200)
  tab.network.heal()
  await untilState(tab, { kind: 'not-saved', reason: 'access/not-allowed', count: 1, kept: true })
  await eventually(() => expect(tab.documents.connection.getState().role).toBe('observer'))
  expect(await keysOnServer()).toEqual([])
  expect(tab.documents.unsentFile()?.text).toContain('tesela-unsent-edits')
  await tab.documents.discardUnsent()
  expect(tab.replaced).toMatchObject([['edits-discarded', { role: 'observer' }]])

  const again = await openTab(ben)
  await untilSaved(again)
  expect(again.documents.planDoc.getMap('test').size).toBe(0)
  // An interface that let a reader write would be told so at once.
  edit(again, 'b')
  await untilState(again, { kind: 'not-saved', reason: 'access/not-allowed', count: 1, kept: true })
  expect(await keysOnServer()).toEqual([])
})

test('[OPEN-3] who is removed is told, and the copy on their device goes', async () => {
  const ben = createHttpBrowser(server.url)
  const joined = await joinByLink(ben, created.links.participant, { name: 'Ben', area: 'Quality' })
  const tab = await openTab(ben)
  await untilSaved(tab)
  const removed = await fay.delete(`/api/plans/${created.planId}/people/${joined.participantId}`)
  expect(removed.status).toBe(200)
  await eventually(() => expect(stateOf(tab)).toMatchObject({ kind: 'refused', count: 0 }))
  await eventually(async () =>
    expect(await listLogs(created.planId)).toEqual({ ok: true, value: [] }),
  )
})

test('[OPEN-3] a deleted plan ends everywhere, and nothing of it stays on the device', async () => {
  const tab = await openTab(fay)
  await untilSaved(tab)
  const deleted = await fay.delete(`/api/plans/${created.planId}`, { confirmation: 'Acme 2027' })
  expect(deleted.status).toBe(204)
  await untilState(tab, {
    kind: 'refused',
    code: 'access/plan-unknown',
    count: 0,
    kept: true,
  })
  await eventually(async () =>
    expect(await listLogs(created.planId)).toEqual({ ok: true, value: [] }),
  )
})

test('[OPEN-2] a copy of another epoch is never merged; its edits stay to be taken along', async () => {
  const tab = await openTab(fay)
  await untilSaved(tab)
  const former = { ...tab.documents.membership, epoch: 'former' }
  await tab.documents.close()
  const old = await openTab(fay, former, true)
  edit(old, 'a')
  await untilState(old, { kind: 'offline-kept', count: 1 })
  old.network.heal()
  await eventually(() => expect(old.replaced).toHaveLength(1))
  expect(old.replaced[0]?.[0]).toBe('epoch-changed')
  await old.documents.close()
  const next = await openTab(fay, old.replaced[0]?.[1])
  await untilSaved(next)
  expect(await keysOnServer()).toEqual([])
  await eventually(() =>
    expect(next.documents.connection.getState().leftovers).toMatchObject([{ count: 1 }]),
  )
})

test('[CONN-6] people see who is there, and again within a moment after a cut', async () => {
  const ben = createHttpBrowser(server.url)
  await joinByLink(ben, created.links.observer, { name: 'Ben', area: 'Quality' })
  const fays = await openTab(fay)
  const bens = await openTab(ben)
  const peersOf = ({ documents }: Tab) =>
    documents.connection.getState().peers.map(({ participant, view }) => [participant.name, view])
  bens.documents.presence.set({ view: 'outline' })
  await eventually(() => expect(peersOf(fays)).toEqual([['Ben', 'outline']]))
  await eventually(() => expect(peersOf(bens)).toEqual([['Fay', null]]))
  bens.network.cut()
  await eventually(() => expect(peersOf(fays)).toEqual([]))
  await eventually(() => expect(peersOf(bens)).toEqual([]))
  bens.network.heal()
  await untilSaved(bens)
  await eventually(() => expect(peersOf(fays)).toEqual([['Ben', 'outline']]))
  await eventually(() => expect(peersOf(bens)).toEqual([['Fay', null]]))
})

test('[CONN-2] what was done is told to the activity list, also what was done offline', async () => {
  const tab = await openTab(fay)
  await untilSaved(tab)
  tab.network.cut()
  edit(tab, 'a')
  tab.documents.note('setFields', ['e1'])
  tab.documents.note('not a command!', ['e1'])
  tab.network.heal()
  await untilSaved(tab)
  await vi.waitFor(
    async () => {
      const { body } = await fay.get(`/api/plans/${created.planId}/activity`)
      expect(body).toMatchObject({
        entries: [{ command: 'setFields', ids: ['e1'] }, { command: 'addEntities' }],
      })
    },
    // The server answers a browser only so many requests a minute.
    { timeout: 30_000, interval: 500 },
  )
})

test('[CONN-2] the clock of the server is known before its first hour is over', async () => {
  const tab = await openTab(fay)
  await untilSaved(tab)
  await eventually(() =>
    expect(tab.documents.connection.getState().serverOffsetMs).toEqual(expect.any(Number)),
  )
})

test('[LOG-3] a plan whose record is damaged says so, keeps what this device has, and goes on once it is repaired', async () => {
  const tab = await openTab(fay)
  edit(tab, 'a')
  await untilSaved(tab)
  await server.close()
  const sqlite = new BetterSqlite(join(dataDir, 'tesela.sqlite'))
  sqlite.exec("UPDATE log SET payload = CAST(x'00' || payload AS BLOB)")
  await restartServer()
  const outage = () => tab.documents.connection.getState().outage
  await eventually(() => expect(outage()).toBe('storage/damaged'))
  edit(tab, 'b')
  await untilState(tab, { kind: 'offline-kept', count: 1 })
  const asked = await fay.get(`/api/plans/${created.planId}`)
  expect(asked).toMatchObject({ status: 503, body: { code: 'storage/damaged' } })
  sqlite.exec('UPDATE log SET payload = substr(payload, 2)')
  sqlite.close()
  tab.documents.reconnect()
  await untilSaved(tab)
  expect(outage()).toBeNull()
  expect(await keysOnServer()).toEqual(['a', 'b'])
})

test('[ERASE-7] a device that was away comes back to the new history, and keeps nothing of the former one', async () => {
  const tab = await openTab(fay)
  edit(tab, 'erased')
  edit(tab, 'kept')
  await untilSaved(tab)
  tab.network.cut()
  const nobody = { entityIds: [], participantIds: [] }
  await server.sync.rooms.rewrite(created.planId, 'plan', (_doc, fresh) => {
    fresh.getMap('test').set('kept', true)
    return ok(nobody)
  })
  tab.network.heal()
  tab.documents.reconnect()
  await eventually(() => expect(tab.replaced).toHaveLength(1))
  const [[reason, next] = []] = tab.replaced
  expect(reason).toBe('epoch-changed')
  await tab.documents.close()
  const back = await openTab(fay, next)
  await untilSaved(back)
  expect([...back.documents.planDoc.getMap('test').keys()]).toEqual(['kept'])
  expect(await keysOnServer()).toEqual(['kept'])
  await eventually(async () =>
    expect(await listLogs(created.planId)).toMatchObject({ value: [{ epoch: next?.epoch }] }),
  )
})
