import 'fake-indexeddb/auto'
import { openDB } from 'idb'
import { beforeEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'

import { assert } from '#shared/core/assert.ts'
import { decodePlanId, type PlanId } from '#shared/core/ids.ts'
import type { Result } from '#shared/core/result.ts'

import { didApplyRow } from './compact-rows.ts'
import { discardLog, forgetPlan, listLogs } from './offline-catalog.ts'
import { logDatabaseName, type LogName } from './offline-database.ts'
import { createOfflineLog, readLog, type OfflineLog } from './offline-log.ts'

let planCount = 0
let planId: PlanId
let name: LogName

beforeEach(() => {
  planCount += 1
  planId = planIdOf(`plan${planCount}`)
  name = { planId, documentName: 'plan', epoch: 'e1' }
})

function planIdOf(text: string): PlanId {
  const id = decodePlanId(text)
  assert(id !== null, 'the test names a valid plan')
  return id
}

function valueOf<Value>(result: Result<Value>): Value {
  assert(result.ok, `expected success, got ${JSON.stringify(result)}`)
  return result.value
}

async function openLog(compactAbove?: number): Promise<OfflineLog> {
  return valueOf(await createOfflineLog(name, compactAbove === undefined ? {} : { compactAbove }))
}

/** Updates that each set one key of a map; key and value are the update's number. */
function createUpdates(count: number): Uint8Array[] {
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  for (let index = 0; index < count; index += 1) doc.getMap('m').set(`k${index}`, index)
  return updates
}

function rebuild(log: OfflineLog): Record<string, unknown> {
  const doc = new Y.Doc()
  for (const row of log.loaded) didApplyRow(doc, row, null)
  return doc.getMap('m').toJSON()
}

test('[OFF-1] an append is there after the log is opened again', async () => {
  const [first, second] = createUpdates(2)
  assert(first !== undefined && second !== undefined, 'two updates')
  const log = await openLog()
  expect(await log.append(first, 1)).toEqual({ ok: true, value: null })
  expect(log.committedSeq()).toBe(1)
  await log.append(second, null)
  await log.close()

  const again = await openLog()
  expect(rebuild(again)).toEqual({ k0: 0, k1: 1 })
  expect(again.loadedUnsent).toEqual([first])
  await again.close()
})

test('[OFF-4] what was acknowledged is not unsent after a reload, whatever came first', async () => {
  const updates = createUpdates(4)
  const log = await openLog()
  const appends = updates.map((update, index) => log.append(update, index + 1))
  // The server can be faster than the disk of this device.
  log.acknowledge(3)
  await Promise.all(appends)
  await log.close()

  const again = await openLog()
  expect(again.loadedUnsent).toEqual(updates.slice(3))
  again.acknowledge(1)
  await again.close()
  const third = await openLog()
  expect(third.loadedUnsent).toEqual([])
  expect(rebuild(third)).toEqual({ k0: 0, k1: 1, k2: 2, k3: 3 })
  await third.close()
})

test('[OFF-7] a log opened again while the former one is closing holds its last entry', async () => {
  const [first] = createUpdates(1)
  assert(first !== undefined, 'an update')
  const former = await openLog()
  void former.append(first, 1)
  const closed = former.close()
  const again = await openLog()
  expect(again.loadedUnsent).toEqual([first])
  await closed
  await again.close()
})

test('[OFF-6] a long log becomes one snapshot, and its unsent rows stay rows', async () => {
  const updates = createUpdates(40)
  const log = await openLog(10)
  for (const [index, update] of updates.entries()) {
    await log.append(update, index < 30 ? null : index - 29)
  }
  await log.close()

  const again = await openLog(10)
  expect(again.loaded.length).toBeLessThan(30)
  expect(again.loaded.some((row) => row.format === 2)).toBe(true)
  expect(again.loadedUnsent).toEqual(updates.slice(30))
  expect(Object.keys(rebuild(again))).toHaveLength(40)
  await again.close()
})

test('[OFF-5] two tabs that append, acknowledge and compact at once lose nothing', async () => {
  const updates = createUpdates(60)
  const tabs = [await openLog(8), await openLog(8)] as const
  await Promise.all(
    updates.map((update, index) => {
      const tab = index % 2 === 0 ? tabs[0] : tabs[1]
      const done = tab.append(update, Math.floor(index / 2) + 1)
      if (index === 40) for (const open of tabs) open.acknowledge(20)
      return done
    }),
  )
  await Promise.all(tabs.map((tab) => tab.close()))

  const again = await openLog()
  expect(Object.keys(rebuild(again))).toHaveLength(60)
  expect(again.loadedUnsent).toHaveLength(20)
  await again.close()
})

test('[OFF-3] what a full disk refused is committed, in order, once there is room', async () => {
  const [first, second] = createUpdates(2)
  assert(first !== undefined && second !== undefined, 'two updates')
  const log = await openLog()
  const full = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
    throw new DOMException('no room', 'QuotaExceededError')
  })
  expect(await log.append(first, 1)).toEqual({ ok: false, error: { code: 'local/storage-full' } })
  expect(log.committedSeq()).toBe(0)
  full.mockRestore()
  expect(await log.append(second, 2)).toEqual({ ok: true, value: null })
  expect(log.committedSeq()).toBe(2)
  await log.close()
  const again = await openLog()
  expect(again.loadedUnsent).toEqual([first, second])
  await again.close()
})

test('[OFF-3] a full disk costs each change little, however many wait', async () => {
  const updates = createUpdates(200)
  const log = await openLog()
  const full = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
    throw new DOMException('no room', 'QuotaExceededError')
  })
  for (const [index, update] of updates.entries()) {
    expect(await log.append(update, index + 1)).toMatchObject({
      error: { code: 'local/storage-full' },
    })
  }
  expect(full.mock.calls.length).toBeLessThan(4 * updates.length)
  full.mockRestore()
  expect(await log.retry()).toEqual({ ok: true, value: null })
  expect(log.committedSeq()).toBe(updates.length)
  await log.close()
  const again = await openLog()
  expect(again.loadedUnsent).toEqual(updates)
  await again.close()
})

test('[OFF-2] a damaged row hides no other row', async () => {
  const [first, second] = createUpdates(2)
  assert(first !== undefined && second !== undefined, 'two updates')
  const log = await openLog(2)
  await log.append(first, null)
  await log.append(Uint8Array.of(9, 9, 9, 9), null)
  await log.append(second, null)
  await log.close()
  const again = await openLog()
  expect(rebuild(again)).toEqual({ k0: 0, k1: 1 })
  await again.close()
})

test('[KEEP-2] where the browser refuses its store the log is refused, not thrown', async () => {
  const refused = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('blocked', 'SecurityError')
  })
  expect(await createOfflineLog(name)).toEqual({
    ok: false,
    error: { code: 'local/store-unavailable' },
  })
  refused.mockRestore()
})

test('[KEEP-2] where the browser has no store the log is refused, not thrown', async () => {
  vi.stubGlobal('indexedDB', undefined)
  expect(await createOfflineLog(name)).toEqual({
    ok: false,
    error: { code: 'local/store-unavailable' },
  })
  vi.unstubAllGlobals()
})

test('[KEEP-3] unsent edits of an old epoch can be read and discarded', async () => {
  const [first] = createUpdates(1)
  assert(first !== undefined, 'an update')
  const log = await openLog()
  await log.append(first, 1)
  await log.close()
  expect(valueOf(await listLogs(planId))).toEqual([name])
  expect(valueOf(await readLog(name)).unsent).toEqual([first])
  await discardLog(name)
  expect(valueOf(await listLogs(planId))).toEqual([])
  const fresh = await openLog()
  expect(fresh.loaded).toEqual([])
  await fresh.close()
})

test('[KEEP-4] forgetting a plan empties its logs even while another tab has one open', async () => {
  const [first, second] = createUpdates(2)
  assert(first !== undefined && second !== undefined, 'two updates')
  const log = await openLog()
  await log.append(first, 1)
  expect(await forgetPlan(planId)).toEqual({ ok: true, value: null })
  // The open tab may not bring the plan back.
  expect(await log.append(second, 2)).toEqual({
    ok: false,
    error: { code: 'local/store-unavailable' },
  })
  await log.close()
  expect(valueOf(await listLogs(planId))).toEqual([])
})

test('[OFF-8] notes are taken once, in their order, also from a log of the time before notes', async () => {
  const old = await openDB(logDatabaseName(name), 1, {
    upgrade(database) {
      database.createObjectStore('rows', { autoIncrement: true })
      database.createObjectStore('unsent')
    },
  })
  const [update] = createUpdates(1)
  await old.add('rows', { format: 1, bytes: update })
  old.close()
  const log = await openLog()
  expect(rebuild(log)).toEqual({ k0: 0 })
  log.keepNote(Uint8Array.of(1))
  log.keepNote(Uint8Array.of(2))
  await log.close()
  const [one, other] = [await openLog(), await openLog()]
  const taken = await Promise.all([one.takeNotes(), other.takeNotes()])
  expect(taken.flat()).toEqual([Uint8Array.of(1), Uint8Array.of(2)])
  expect(await one.takeNotes()).toEqual([])
})
