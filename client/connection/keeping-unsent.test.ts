import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { WebSocket as NodeWebSocket } from 'ws'

import { ok, refuse, type Result } from '#shared/core/result.ts'
import type { Membership } from '#shared/protocol/http-join.ts'

import {
  createScriptedSyncServer,
  type ScriptedSyncServer,
} from '../../tests/support/scripted-sync-server.ts'
import { createSampleMembership } from '../../tests/support/sample-membership.ts'
import { recallPlan } from './known-plans.ts'
import { listLogs } from './offline-catalog.ts'
import { openDocuments, type OpenDocuments } from './open-documents.ts'
import { connectionTimings } from './plan-connection.ts'

let server: ScriptedSyncServer
let open: OpenDocuments[] = []
let membership: Membership
let planCount = 0

beforeEach(async () => {
  server = await createScriptedSyncServer()
  planCount += 1
  membership = createSampleMembership(`kept${planCount}`)
})
afterEach(async () => {
  for (const plan of open) await plan.close()
  open = []
  await server.stop()
})

async function openTab(
  opened: Membership = membership,
  refresh: () => Promise<Result<Membership>> = async () => ok(opened),
  onReplace: () => void = () => undefined,
): Promise<OpenDocuments> {
  const plan = await openDocuments({
    title: 'Acme 2027',
    membership: opened,
    refreshMembership: refresh,
    onReplace,
    syncUrl: server.syncUrl,
    environment: {
      random: () => 0,
      WebSocket: NodeWebSocket as unknown as typeof WebSocket,
      timings: { ...connectionTimings, offlineRetryMs: 50 },
    },
  })
  open.push(plan)
  return plan
}

const edit = (plan: OpenDocuments, key: string) => plan.planDoc.getMap('m').set(key, true)
const saveStateOf = (plan: OpenDocuments) => plan.connection.getState().saveState
const eventually = (check: () => unknown) => vi.waitFor(check, { timeout: 20_000, interval: 5 })

test('[KEEP-3] shut out, a tab with nothing unsent leaves the unsent edits of another on this device', async () => {
  server.setAnswer('hold')
  const idle = await openTab()
  const busy = await openTab()
  await eventually(() => expect(idle.connection.getState().isLive).toBe(true))
  edit(busy, 'a')
  await eventually(() => expect(server.marks).toContain(1))
  server.closeAll(4404, 'access/plan-unknown')
  await eventually(() =>
    expect(saveStateOf(busy)).toMatchObject({ kind: 'refused', count: 1, kept: true }),
  )
  await eventually(() => expect(saveStateOf(idle)).toMatchObject({ kind: 'refused', count: 0 }))
  await idle.close()
  await busy.close()

  const again = await openTab()
  expect(again.planDoc.getMap('m').get('a')).toBe(true)
  expect(saveStateOf(again)).toMatchObject({ count: 1 })
})

test('[KEEP-3] shut out of a plan, the unsent edits of an earlier epoch wait until they were offered', async () => {
  await server.stop()
  const before = await openTab()
  edit(before, 'a')
  await eventually(() => expect(saveStateOf(before).kind).toBe('offline-kept'))
  await before.close()
  await server.start()

  const next = await openTab({ ...membership, epoch: 'e2' })
  await eventually(() => expect(saveStateOf(next)).toEqual({ kind: 'saved' }))
  server.closeAll(4404, 'access/plan-unknown')
  await eventually(async () =>
    expect(await listLogs(membership.planId)).toMatchObject({ value: [{ epoch: 'e1' }] }),
  )
  expect(await recallPlan(membership.planId)).toMatchObject({ ok: true })
  expect(next.connection.getState().leftovers).toMatchObject([{ count: 1 }])
  for (const leftover of next.connection.getState().leftovers) {
    expect((await next.leftoverFile(leftover)).ok).toBe(true)
    await next.discardLeftover(leftover)
  }
  expect(await listLogs(membership.planId)).toEqual({ ok: true, value: [] })
})

test('[OPEN-2] an edit that was still on its way to this device does not keep the new epoch away', async () => {
  server.setAnswer('hold')
  let replacedCount = 0
  const plan = await openTab(
    membership,
    async () => ok({ ...membership, epoch: 'e2' }),
    () => (replacedCount += 1),
  )
  await eventually(() => expect(plan.connection.getState().isLive).toBe(true))
  const full = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
    throw new DOMException('no room', 'QuotaExceededError')
  })
  edit(plan, 'a')
  server.closeAll(4409, 'sync/epoch-changed')
  await eventually(() =>
    expect(saveStateOf(plan)).toMatchObject({ kind: 'refused', count: 1, kept: false }),
  )
  expect(replacedCount).toBe(0)
  full.mockRestore()
  await eventually(() => expect(replacedCount).toBe(1))
})

test('[OPEN-2] a server that cannot tell the new epoch yet is asked again', async () => {
  let answer: Result<Membership> = refuse('local/offline')
  let askedCount = 0
  let replacedCount = 0
  const plan = await openTab(
    membership,
    async () => {
      askedCount += 1
      return answer
    },
    () => (replacedCount += 1),
  )
  await eventually(() => expect(saveStateOf(plan)).toEqual({ kind: 'saved' }))
  const askedBefore = askedCount
  server.closeAll(4409, 'sync/epoch-changed')
  await eventually(() => expect(askedCount).toBeGreaterThan(askedBefore))
  answer = ok({ ...membership, epoch: 'e2' })
  await eventually(() => expect(replacedCount).toBe(1))
})

test('[SAVE-2] edits are not called kept once another tab has forgotten the plan', async () => {
  await server.stop()
  const forgetful = await openTab()
  const busy = await openTab()
  edit(busy, 'a')
  await eventually(() => expect(saveStateOf(busy)).toEqual({ kind: 'offline-kept', count: 1 }))
  await forgetful.forget()
  await eventually(() =>
    expect(saveStateOf(busy)).toEqual({ kind: 'offline-only-in-this-tab', count: 1 }),
  )
})
