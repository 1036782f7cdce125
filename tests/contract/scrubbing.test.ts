import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { assert } from '#shared/core/assert.ts'
import { decodePlanId, type PlanId } from '#shared/core/ids.ts'
import { ERASED_PARTICIPANT } from '../../server/storage/activity-log.ts'
import type { DocumentKey, LogRow } from '../../server/storage/document-log.ts'
import { createSqliteStorage } from '../../server/storage/sqlite/create-sqlite-storage.ts'
import { openDatabase } from '../../server/storage/sqlite/open-database.ts'
import { createScrubber } from '../../server/storage/sqlite/scrubber.ts'
import { createStores } from '../../server/storage/sqlite/stores.ts'
import type { Storage } from '../../server/storage/storage.ts'
import { eventually } from '../support/eventually.ts'
import { filesWith } from '../support/file-bytes.ts'

const SECRET = 'Quentin Xyzzyplugh'
const nobody = { entityIds: [], participantIds: [] }

function row(text: string): LogRow {
  return { format: 1, payload: Buffer.from(text), actor: 'someone', atMs: 5 }
}

describe('erased content in the files', () => {
  let dataDir: string
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'tesela-scrub-'))
  })
  afterEach(() => {
    rmSync(dataDir, { recursive: true })
  })

  const planId = decodePlanId('plan1')
  assert(planId !== null, 'the id of a test is one')
  const plan: DocumentKey = { planId, documentName: 'plan' }

  async function openStorage(): Promise<Storage> {
    const opened = await createSqliteStorage({ dataDir, scrubDelayMs: 20 })
    assert(opened.ok, 'storage opens')
    return opened.value
  }

  /** Rows of many sizes, so that SQLite moves them between its pages. */
  async function fill({ log, activity }: Storage, id: PlanId): Promise<void> {
    const key = { ...plan, planId: id }
    await log.createPlan({ planId: id, epochs: { plan: 'e', session: 'e' }, atMs: 1 })
    for (let round = 0; round < 40; round += 1) {
      const rows = [1, 9, 60, 300].map((size) => row(`${SECRET} ${'.'.repeat(size * (round + 1))}`))
      await log.append(key, rows)
      await log.keepDeadLetter(key, {
        payload: Buffer.from(SECRET),
        actor: 'x',
        reason: SECRET,
        atMs: 1,
      })
      const payload = Buffer.from(SECRET.repeat(50))
      await log.putSnapshot(key, {
        epoch: 'e',
        uptoSeq: round * 4 + 2,
        format: 2,
        payload,
        atMs: 2,
        carried: [],
      })
      await activity.append([
        { planId: id, participantId: ERASED_PARTICIPANT, command: SECRET, entityIds: [], atMs: 1 },
      ])
    }
  }

  async function untilScrubbed(): Promise<void> {
    await eventually(() => expect(filesWith(dataDir, SECRET)).toEqual([]))
  }

  it('[SCRUB-1] of a removed plan no byte is left', async () => {
    const storage = await openStorage()
    await fill(storage, planId)
    expect(filesWith(dataDir, SECRET)).toContain('tesela.sqlite-wal')
    await storage.log.removePlan(planId, 7)
    await untilScrubbed()
    await storage.close()
    expect(filesWith(dataDir, SECRET)).toEqual([])
  })

  it('[SCRUB-1] of a rewritten document no byte of the former history is left', async () => {
    const storage = await openStorage()
    await fill(storage, planId)
    const others = new BetterSqlite(join(dataDir, 'tesela.sqlite'))
    // Commands are not personal; here they serve to see that other tables are left alone.
    others.prepare('UPDATE activity SET command = ?').run('addEntities')
    others.close()
    await storage.log.rewrite(plan, { epoch: 'f', row: row('new'), erased: nobody })
    await untilScrubbed()
    await storage.close()
  })

  it('[SCRUB-2] a server that was killed between erasing and cleaning cleans at its next start', async () => {
    const storage = await openStorage()
    await fill(storage, planId)
    await storage.close()
    const killed = openDatabase({ dataDir })
    assert(killed.ok, 'the database opens')
    killed.value.sqlite.pragma('secure_delete = OFF')
    createStores(killed.value).documents.removePlan(planId, 7)
    killed.value.close()
    expect(filesWith(dataDir, SECRET)).not.toEqual([])
    const again = await openStorage()
    await untilScrubbed()
    await again.close()
  })

  it('[SCRUB-2] [SCRUB-3] it stays due until the log could be emptied too', () => {
    const opened = openDatabase({ dataDir })
    assert(opened.ok, 'the database opens')
    const { sqlite } = opened.value
    const due = () => sqlite.prepare('SELECT count(*) FROM scrub_due').pluck().get()
    const { documents } = createStores(opened.value)
    documents.createPlan({ planId, epochs: { plan: 'e', session: 'e' }, atMs: 1 })
    const reader = new BetterSqlite(join(dataDir, 'tesela.sqlite'))
    reader.exec('BEGIN')
    reader.prepare('SELECT count(*) FROM log').get()
    documents.removePlan(planId, 7)
    createScrubber(sqlite).close()
    expect(due()).toBe(1)
    reader.close()
    createScrubber(sqlite).close()
    expect(due()).toBe(0)
    opened.value.close()
  })

  it('[SCRUB-3] a reader in another process delays it, and does not stop it', async () => {
    const storage = await openStorage()
    await fill(storage, planId)
    const reader = new BetterSqlite(join(dataDir, 'tesela.sqlite'))
    reader.exec('BEGIN')
    reader.prepare('SELECT count(*) FROM log').get()
    await storage.log.removePlan(planId, 7)
    expect((await storage.health()).ok).toBe(true)
    expect(filesWith(dataDir, SECRET)).not.toEqual([])
    reader.exec('COMMIT')
    reader.close()
    await untilScrubbed()
    await storage.close()
  })

  it('[SCRUB-1] after it a locked database is waited for no longer than before', async () => {
    const storage = await openStorage()
    await fill(storage, planId)
    const other = decodePlanId('plan2')
    assert(other !== null, 'the id of a test is one')
    await fill(storage, other)
    await storage.log.removePlan(planId, 7)
    const locker = new BetterSqlite(join(dataDir, 'tesela.sqlite'))
    locker.exec('BEGIN IMMEDIATE')
    const startMs = performance.now()
    const appended = await storage.log.append({ ...plan, planId: other }, [row('x')])
    expect(appended).toMatchObject({ error: { code: 'storage/unavailable' } })
    expect(performance.now() - startMs).toBeLessThan(4000)
    locker.exec('COMMIT')
    locker.close()
    await storage.close()
  })
})
