import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test, vi, onTestFinished } from 'vitest'
import { WebSocket as NodeWebSocket } from 'ws'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'

import { assert } from '#shared/core/assert.ts'
import { decodePlanId } from '#shared/core/ids.ts'

import {
  createScriptedSyncServer,
  type ScriptedSyncServer,
} from '../../tests/support/scripted-sync-server.ts'
import { createOfflineLog, type OfflineLog } from './offline-log.ts'
import {
  connectionTimings,
  createPlanConnection,
  type ConnectionTimings,
  type PlanConnection,
} from './plan-connection.ts'
import { decideSaveState, type SaveState } from './save-state.ts'

let server: ScriptedSyncServer
let closers: (() => unknown)[] = []
let planCount = 0

beforeEach(async () => {
  server = await createScriptedSyncServer()
  planCount += 1
})
afterEach(async () => {
  for (const close of closers.reverse()) await close()
  closers = []
  await server.stop()
})

interface Tab {
  readonly doc: Y.Doc
  readonly awareness: Awareness
  readonly connection: PlanConnection
  readonly log: OfflineLog | null
  readonly states: SaveState[]
  readonly offsets: number[]
  readonly state: () => SaveState
  readonly edit: (key: string) => void
}

interface TabOptions {
  readonly hasStore?: boolean
  readonly timings?: Partial<ConnectionTimings>
  readonly isConnected?: boolean
}

async function openTab({ hasStore = true, timings, isConnected = true }: TabOptions = {}) {
  const planId = decodePlanId(`conn${planCount}`)
  assert(planId !== null, 'a valid plan')
  const opened = hasStore
    ? await createOfflineLog({ planId, documentName: 'plan', epoch: 'e1' })
    : null
  const log = opened?.ok === true ? opened.value : null
  const doc = new Y.Doc()
  for (const row of log?.loaded ?? []) Y.applyUpdate(doc, row.bytes)
  const awareness = new Awareness(doc)
  const states: SaveState[] = []
  const offsets: number[] = []
  const connection = createPlanConnection({
    planId,
    documentName: 'plan',
    epoch: 'e1',
    role: 'participant',
    syncUrl: server.syncUrl,
    doc,
    awareness,
    log,
    logFailure: log === null ? 'local/store-unavailable' : null,
    onFacts: (facts) => states.push(decideSaveState(facts)),
    onServerOffset: (offsetMs) => offsets.push(offsetMs),
    environment: {
      clock: { nowMs: () => 1_000_000 },
      random: () => 0,
      WebSocket: NodeWebSocket as unknown as typeof WebSocket,
      timings: { ...connectionTimings, markEveryMs: 20, ...timings },
    },
  })
  closers.push(async () => {
    connection.close()
    awareness.destroy()
    await log?.close()
  })
  if (isConnected) connection.connect()
  const tab: Tab = {
    doc,
    awareness,
    connection,
    log,
    states,
    offsets,
    state: () => decideSaveState(connection.facts()),
    edit: (key) => void doc.getMap('m').set(key, true),
  }
  return tab
}

async function until(isTrue: () => boolean): Promise<void> {
  await vi.waitFor(() => expect(isTrue()).toBe(true), { timeout: 20_000, interval: 5 })
}
const untilState = (tab: Tab, state: SaveState) =>
  vi.waitFor(() => expect(tab.state()).toEqual(state), { timeout: 20_000, interval: 5 })

test('[CONN-2] a change is saved once its own mark came back, and not before', async () => {
  const tab = await openTab()
  await untilState(tab, { kind: 'saved' })
  server.setAnswer('hold')
  tab.edit('a')
  expect(tab.state()).toEqual({ kind: 'saving', count: 1 })
  await until(() => server.marks.includes(1))
  expect(server.doc.getMap('m').get('a')).toBe(true)
  expect(tab.state()).toEqual({ kind: 'saving', count: 1 })
  server.release()
  await untilState(tab, { kind: 'saved' })
  expect(tab.connection.unsent()).toEqual([])
})

test('[CONN-2] a burst of changes is covered by few marks, the last one included', async () => {
  const tab = await openTab()
  await untilState(tab, { kind: 'saved' })
  for (let index = 0; index < 200; index += 1) tab.edit(`k${index}`)
  await untilState(tab, { kind: 'saved' })
  expect(server.marks.at(-1)).toBe(200)
  expect(server.marks.length).toBeLessThan(6)
})

test('[CONN-2] our connection names its protocol and epoch', async () => {
  const tab = await openTab()
  await untilState(tab, { kind: 'saved' })
  expect(server.requests[0]).toBe(`/sync/conn${planCount}/plan?v=2&epoch=e1`)
})

test('[SAVE-1] a server that never confirms is not called saved', async () => {
  server.setAnswer('hold')
  const tab = await openTab({ timings: { overdueMs: 40 } })
  tab.edit('a')
  await untilState(tab, { kind: 'not-saved', reason: 'sync/no-answer', count: 1, kept: true })
  server.release()
  await untilState(tab, { kind: 'saved' })
  expect(tab.connection.unsent()).toEqual([])
})

test('[SAVE-2] an edit while the server is away is kept, and saved when it is back', async () => {
  const tab = await openTab()
  await untilState(tab, { kind: 'saved' })
  await server.stop()
  await untilState(tab, { kind: 'reconnecting-all-saved' })
  tab.edit('a')
  await untilState(tab, { kind: 'offline-kept', count: 1 })
  await server.start()
  await untilState(tab, { kind: 'saved' })
  expect(server.doc.getMap('m').get('a')).toBe(true)
})

test('[SAVE-2] without a store on this device an offline edit is only in this tab', async () => {
  const tab = await openTab({ hasStore: false })
  await untilState(tab, { kind: 'saved' })
  await server.stop()
  await untilState(tab, { kind: 'reconnecting-all-saved' })
  tab.edit('a')
  expect(tab.state()).toEqual({ kind: 'offline-only-in-this-tab', count: 1 })
  expect(tab.connection.unsent()).toHaveLength(1)
})

test('[OFF-4] a second tab knows the unsent edits of the first, and both end saved', async () => {
  await server.stop()
  const first = await openTab()
  first.edit('a')
  await untilState(first, { kind: 'offline-kept', count: 1 })
  const second = await openTab()
  expect(second.state()).toEqual({ kind: 'offline-kept', count: 1 })
  expect(second.doc.getMap('m').get('a')).toBe(true)
  second.edit('b')
  await untilState(second, { kind: 'offline-kept', count: 2 })
  await server.start()
  await untilState(first, { kind: 'saved' })
  await untilState(second, { kind: 'saved' })
  await until(() => first.doc.getMap('m').get('b') === true)
  const third = await openTab({ isConnected: false })
  expect(third.state()).toEqual({ kind: 'reconnecting-all-saved' })
})

test('[SAVE-5] a refused change shows its reason, and heals when the server recovers', async () => {
  const tab = await openTab({ timings: { nackRetryMs: 30 } })
  await untilState(tab, { kind: 'saved' })
  server.setAnswer('storage/full')
  tab.edit('a')
  await untilState(tab, { kind: 'not-saved', reason: 'storage/full', count: 1, kept: true })
  expect(tab.connection.unsent()).toHaveLength(1)
  server.setAnswer('durable')
  await untilState(tab, { kind: 'saved' })
})

test('[CONN-7] a refusal that the server has taken back costs no connection later', async () => {
  const nackRetryMs = 1500
  const tab = await openTab({ timings: { nackRetryMs } })
  await untilState(tab, { kind: 'saved' })
  server.setAnswer('storage/full')
  tab.edit('a')
  await until(() => tab.state().kind === 'not-saved')
  server.setAnswer('durable')
  const passedMs = performance.now() + nackRetryMs
  for (let round = 0; performance.now() < passedMs; round += 1) {
    tab.edit(`round ${round}`)
    await untilState(tab, { kind: 'saved' })
  }
  expect(server.requests).toHaveLength(1)
})

test('[CONN-3] a server that did not ask for our changes is never believed to have them', async () => {
  await server.stop()
  const tab = await openTab()
  tab.edit('a')
  server.setAsking(false)
  await server.start()
  await untilState(tab, { kind: 'not-saved', reason: 'access/not-allowed', count: 1, kept: true })
  expect(server.marks).toEqual([])
})

test.each([
  [4400, 'sync/malformed', 'sync/malformed'],
  [4401, '', 'access/not-joined'],
  [4403, '', 'access/not-allowed'],
  [4403, 'access/removed', 'access/removed'],
  [4404, 'nonsense', 'access/plan-unknown'],
  [4409, '', 'sync/epoch-changed'],
  [4426, 'server/failed', 'sync/client-too-old'],
] as const)('[CONN-4] close %i %s ends the connection with %s', async (close, reason, code) => {
  const tab = await openTab()
  await untilState(tab, { kind: 'saved' })
  server.closeAll(close, reason)
  await untilState(tab, { kind: 'refused', code, count: 0, kept: true })
  expect(server.requests).toHaveLength(1)
  tab.connection.connect()
  await untilState(tab, { kind: 'saved' })
})

test('[CONN-4] a restart of the server is waited out', async () => {
  const tab = await openTab()
  await untilState(tab, { kind: 'saved' })
  server.closeAll(1012, 'server/stopping')
  await until(() => server.requests.length === 2)
  await untilState(tab, { kind: 'saved' })
  expect(tab.connection.unsent()).toEqual([])
})

test('[CONN-5] a server that accepts and keeps silent is left and tried again', async () => {
  server.setSilent(true)
  const tab = await openTab({ timings: { syncTimeoutMs: 30 } })
  await until(() => server.requests.length >= 2)
  server.setSilent(false)
  await untilState(tab, { kind: 'saved' })
  expect(tab.connection.unsent()).toEqual([])
})

test('[CONN-5] a probe finds a connection dead that only seems up', async () => {
  const tab = await openTab({ timings: { probeTimeoutMs: 30 } })
  await untilState(tab, { kind: 'saved' })
  server.setSilent(true)
  tab.connection.probe()
  await until(() => server.requests.length === 2)
  server.setSilent(false)
  expect(tab.states.at(-1)).not.toEqual({ kind: 'saved' })
})

test('[CONN-5] where the browser says that it is offline a dead connection is found sooner', async () => {
  vi.stubGlobal('navigator', { onLine: false })
  onTestFinished(() => void vi.unstubAllGlobals())
  const tab = await openTab({
    timings: { probeTimeoutMs: 60_000, offlineProbeTimeoutMs: 30 },
  })
  await untilState(tab, { kind: 'saved' })
  server.setSilent(true)
  tab.connection.probe()
  await until(() => server.requests.length === 2)
  server.setSilent(false)
})

test('[CONN-6] both see each other again at once after a reconnect', async () => {
  const ana = await openTab()
  const ben = await openTab()
  ana.awareness.setLocalState({ name: 'Ana' })
  ben.awareness.setLocalState({ name: 'Ben' })
  const seesBen = () => ana.awareness.getStates().has(ben.doc.clientID)
  const seesAna = () => ben.awareness.getStates().has(ana.doc.clientID)
  await until(() => seesBen() && seesAna())
  server.closeAll(1012, 'server/stopping')
  await until(() => !seesBen() && !seesAna())
  await until(() => seesBen() && seesAna())
  expect(ana.awareness.getStates().get(ben.doc.clientID)).toEqual({ name: 'Ben' })
})

test('[CONN-8] frames that cannot be read change nothing', async () => {
  const tab = await openTab()
  await untilState(tab, { kind: 'saved' })
  const frames = [[101], [102, 200], [103], [1, 3, 1, 2, 3], [0, 2, 9, 9], [99, 1]]
  const quiet = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  for (const frame of frames) server.sendRaw(Uint8Array.from(frame))
  server.heartbeat(1_000_500)
  await until(() => tab.offsets.length === 1)
  quiet.mockRestore()
  expect(tab.state()).toEqual({ kind: 'saved' })
})

test('[CONN-2] heartbeats tell how far our clock is off', async () => {
  const tab = await openTab()
  await untilState(tab, { kind: 'saved' })
  server.heartbeat(1_000_400)
  server.heartbeat(1_000_500)
  server.heartbeat(1_000_450)
  await until(() => tab.offsets.length === 3)
  expect(tab.offsets).toEqual([400, 500, 500])
})

test.each([true, false])(
  '[CONN-9] a note made offline follows its update, store %s',
  async (hasStore) => {
    await server.stop()
    const tab = await openTab({ hasStore })
    tab.edit('a')
    tab.connection.note('addPerson', ['p1'])
    await server.start()
    await untilState(tab, { kind: 'saved' })
    await until(() => server.notes.length === 1)
    expect(JSON.parse(server.notes[0] ?? '')).toEqual({ command: 'addPerson', ids: ['p1'] })
  },
)

test('[CONN-9] a note made offline outlives its page, and is told once', async () => {
  await server.stop()
  const before = await openTab({ isConnected: false })
  before.edit('a')
  before.connection.note('addPerson', ['p1'])
  before.connection.close()
  await before.log?.close()
  await server.start()
  const [after, other] = [await openTab(), await openTab()]
  await untilState(after, { kind: 'saved' })
  await untilState(other, { kind: 'saved' })
  await until(() => server.notes.length > 0)
  after.connection.note('setFields', ['p1'])
  await until(() => server.notes.length === 2)
  expect(server.notes.map((note) => JSON.parse(note))).toEqual([
    { command: 'addPerson', ids: ['p1'] },
    { command: 'setFields', ids: ['p1'] },
  ])
})
