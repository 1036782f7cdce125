import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { WebSocket as NodeWebSocket } from 'ws'

import { assert } from '#shared/core/assert.ts'
import { ok, refuse, type Result } from '#shared/core/result.ts'
import type { Membership } from '#shared/protocol/http-join.ts'

import {
  createScriptedSyncServer,
  type ScriptedSyncServer,
} from '../../tests/support/scripted-sync-server.ts'
import { createSampleMembership } from '../../tests/support/sample-membership.ts'
import { recallPlan } from './known-plans.ts'
import { listLogs } from './offline-catalog.ts'
import { openDocuments, type OpenDocuments, type ReplaceReason } from './open-documents.ts'
import type { SaveState } from './save-state.ts'

let server: ScriptedSyncServer
let open: OpenDocuments[] = []
let membership: Membership
let planCount = 0

beforeEach(async () => {
  server = await createScriptedSyncServer()
  planCount += 1
  membership = createSampleMembership(`open${planCount}`)
})
afterEach(async () => {
  for (const plan of open) await plan.close()
  open = []
  await server.stop()
})

interface Opened {
  readonly plan: OpenDocuments
  readonly replaced: [ReplaceReason, Membership][]
}

async function openTab(
  opened: Membership = membership,
  refresh: () => Promise<Result<Membership>> = async () => ok(membership),
): Promise<Opened> {
  const replaced: [ReplaceReason, Membership][] = []
  const plan = await openDocuments({
    title: 'Acme & Söhne',
    membership: opened,
    refreshMembership: refresh,
    onReplace: (reason, next) => replaced.push([reason, next]),
    syncUrl: server.syncUrl,
    environment: {
      random: () => 0,
      WebSocket: NodeWebSocket as unknown as typeof WebSocket,
    },
  })
  open.push(plan)
  return { plan, replaced }
}

const edit = (plan: OpenDocuments, key: string) => plan.planDoc.getMap('m').set(key, true)
const eventually = (check: () => unknown) => vi.waitFor(check, { timeout: 20_000, interval: 5 })
const untilState = (plan: OpenDocuments, state: SaveState) =>
  eventually(() => expect(plan.connection.getState().saveState).toEqual(state))

test('[OPEN-1] a plan opens without its server, with the edits made before the reload', async () => {
  await server.stop()
  const before = await openTab()
  edit(before.plan, 'a')
  await untilState(before.plan, { kind: 'offline-kept', count: 1 })
  await before.plan.close()
  const known = await recallPlan(membership.planId)
  assert(known.ok, 'the device remembers the plan')

  const after = await openTab(known.value.membership)
  expect(after.plan.planDoc.getMap('m').get('a')).toBe(true)
  expect(after.plan.connection.getState()).toMatchObject({
    hasContent: true,
    isLive: false,
    saveState: { kind: 'offline-kept', count: 1 },
  })
  await server.start()
  await untilState(after.plan, { kind: 'saved' })
  expect(server.doc.getMap('m').get('a')).toBe(true)
})

test('[OPEN-2] an old epoch is replaced, and its unsent edits are a leftover with a file', async () => {
  await server.stop()
  const { plan, replaced } = await openTab(membership, async () =>
    ok({ ...membership, epoch: 'e2' }),
  )
  edit(plan, 'a')
  await untilState(plan, { kind: 'offline-kept', count: 1 })
  server.setAnswer('hold')
  await server.start()
  await eventually(() => expect(plan.connection.getState().isLive).toBe(true))
  server.closeAll(4409, 'sync/epoch-changed')
  await eventually(() => expect(replaced).toHaveLength(1))
  expect(replaced[0]?.[0]).toBe('epoch-changed')
  await plan.close()

  const next = replaced[0]?.[1]
  assert(next !== undefined, 'the new membership')
  const after = await openTab(next)
  expect(after.plan.planDoc.getMap('m').size).toBe(0)
  await eventually(() => expect(after.plan.connection.getState().leftovers).toHaveLength(1))
  const [leftover] = after.plan.connection.getState().leftovers
  assert(leftover !== undefined, 'a leftover')
  expect(leftover.count).toBe(1)
  const file = await after.plan.leftoverFile(leftover)
  assert(file.ok, 'a file')
  expect(file.value.name).toMatch(/^acme-sohne-unsent-/)
  expect(JSON.parse(file.value.text)).toMatchObject({
    epoch: 'e1',
    content: { m: { a: true } },
    unsent: [expect.any(String)],
  })
  await after.plan.discardLeftover(leftover)
  expect(after.plan.connection.getState().leftovers).toEqual([])
})

test('[OPEN-2] the same epoch again is not opened again, for it would be refused for ever', async () => {
  const { plan, replaced } = await openTab()
  await untilState(plan, { kind: 'saved' })
  server.closeAll(4409, 'sync/epoch-changed')
  await untilState(plan, { kind: 'refused', code: 'sync/epoch-changed', count: 0, kept: true })
  expect(replaced).toEqual([])
})

test('[OPEN-3] shut out with nothing unsent, the copy on this device goes at once', async () => {
  const { plan } = await openTab()
  await untilState(plan, { kind: 'saved' })
  server.closeAll(4403, 'access/removed')
  await eventually(async () =>
    expect(await listLogs(membership.planId)).toEqual({ ok: true, value: [] }),
  )
  await eventually(async () =>
    expect(await recallPlan(membership.planId)).toEqual({
      ok: false,
      error: { code: 'access/plan-unknown' },
    }),
  )
})

test('[OPEN-3] shut out with unsent edits, the copy stays until they were offered', async () => {
  server.setAnswer('hold')
  const { plan } = await openTab()
  edit(plan, 'a')
  await eventually(() => expect(plan.connection.getState().isLive).toBe(true))
  await eventually(() => expect(server.marks).toContain(1))
  server.closeAll(4404, 'access/plan-unknown')
  await eventually(() =>
    expect(plan.connection.getState().saveState).toMatchObject({ kind: 'refused', count: 1 }),
  )
  expect(JSON.parse(plan.unsentFile()?.text ?? '')).toMatchObject({ content: { m: { a: true } } })
  expect(await listLogs(membership.planId)).toMatchObject({ value: [{ epoch: 'e1' }] })
  await plan.forget()
  expect(await listLogs(membership.planId)).toEqual({ ok: true, value: [] })
})

test('[OPEN-2] giving up refused edits replaces the plan with an empty device', async () => {
  await server.stop()
  const { plan, replaced } = await openTab()
  edit(plan, 'a')
  server.setAsking(false)
  await server.start()
  await untilState(plan, { kind: 'not-saved', reason: 'access/not-allowed', count: 1, kept: true })
  await plan.discardUnsent()
  expect(replaced).toEqual([['edits-discarded', membership]])
  const after = await openTab()
  expect(after.plan.planDoc.getMap('m').size).toBe(0)
})

test('[OPEN-5] a role changed by a facilitator is known after the reconnect', async () => {
  let answer: Result<Membership> = refuse('local/offline')
  const { plan } = await openTab(membership, async () => answer)
  await untilState(plan, { kind: 'saved' })
  expect(plan.connection.getState().role).toBe('participant')
  answer = ok({ ...membership, role: 'observer' })
  server.closeAll(1012, 'access/changed')
  await eventually(() => expect(plan.connection.getState().role).toBe('observer'))
})

test('[OPEN-4] leaving is questioned only while a change is nowhere but in this tab', async () => {
  const page = new EventTarget()
  const view = Object.assign(new EventTarget(), { visibilityState: 'visible' })
  vi.stubGlobal('window', page)
  vi.stubGlobal('document', view)
  vi.stubGlobal('indexedDB', undefined)
  const isQuestioned = () => !page.dispatchEvent(new Event('beforeunload', { cancelable: true }))
  const { plan } = await openTab()
  await untilState(plan, { kind: 'saved' })
  expect(isQuestioned()).toBe(false)
  server.setAnswer('hold')
  edit(plan, 'a')
  expect(isQuestioned()).toBe(true)
  await eventually(() => expect(server.marks).toContain(1))
  server.release()
  await untilState(plan, { kind: 'saved' })
  expect(isQuestioned()).toBe(false)
  vi.unstubAllGlobals()
})
