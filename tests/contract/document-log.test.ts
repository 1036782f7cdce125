import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { assert } from '#shared/core/assert.ts'
import { createMemoryActivityLog } from '../../server/storage/memory/memory-activity-log.ts'
import { createMemoryDocumentLog } from '../../server/storage/memory/memory-document-log.ts'
import { createSqliteStorage } from '../../server/storage/sqlite/create-sqlite-storage.ts'
import { openDatabase } from '../../server/storage/sqlite/open-database.ts'
import { describeDocumentLog } from './document-log.contract.ts'

function createDataDir(): { dataDir: string; remove: () => void } {
  const dataDir = mkdtempSync(join(tmpdir(), 'tesela-log-'))
  return {
    dataDir,
    remove: () => {
      rmSync(dataDir, { recursive: true })
    },
  }
}

describeDocumentLog('memory', (maxBytes) => {
  const activity = createMemoryActivityLog()
  const log = createMemoryDocumentLog(maxBytes, (planId, whom) => {
    activity.forget(planId, whom)
  })
  return Promise.resolve({
    log,
    activity,
    damage: (key, what) => {
      log.damage(key, what)
    },
    close: () => Promise.resolve(),
  })
})

describeDocumentLog('sqlite', async (maxDatabaseBytes) => {
  const { dataDir, remove } = createDataDir()
  const storage = await createSqliteStorage(
    maxDatabaseBytes === undefined ? { dataDir } : { dataDir, maxDatabaseBytes },
  )
  assert(storage.ok, 'storage opens in an empty folder')
  return {
    ...storage.value,
    damage(key, what) {
      const sqlite = new BetterSqlite(join(dataDir, 'tesela.sqlite'))
      const table = what === 'newestRow' ? 'log' : 'snapshot'
      const column = what === 'newestRow' ? 'seq' : 'upto_seq'
      const condition = `document = (SELECT id FROM document WHERE plan = ? AND name = ?)`
      sqlite
        .prepare(
          `UPDATE ${table} SET payload = CAST(x'00' || payload AS BLOB) WHERE ${condition} AND ${column} =
             (SELECT max(${column}) FROM ${table} WHERE ${condition})`,
        )
        .run(key.planId, key.documentName, key.planId, key.documentName)
      sqlite.close()
    },
    async close() {
      await storage.value.close()
      remove()
    },
  }
})

describe('the SQLite file', () => {
  it('[STORAGE-1] every commit waits for the disk, on every open', () => {
    const { dataDir, remove } = createDataDir()
    for (let round = 0; round < 2; round += 1) {
      const opened = openDatabase({ dataDir })
      assert(opened.ok, 'the database opens')
      const { sqlite } = opened.value
      expect(sqlite.pragma('synchronous', { simple: true })).toBe(2)
      expect(sqlite.pragma('journal_mode', { simple: true })).toBe('wal')
      opened.value.close()
    }
    remove()
  })

  it('[STORAGE-2] a second server on one folder is refused, and let in once the first has gone', async () => {
    const { dataDir, remove } = createDataDir()
    const first = await createSqliteStorage({ dataDir })
    assert(first.ok, 'the first server opens')
    const second = await createSqliteStorage({ dataDir })
    expect(second).toMatchObject({ ok: false, error: { code: 'storage/locked' } })
    await first.value.close()
    const third = await createSqliteStorage({ dataDir })
    assert(third.ok, 'the folder is free again')
    await third.value.close()
    remove()
  })

  it('[STORAGE-2] a server killed with -9 keeps nobody out, while it lived it did', async () => {
    const { dataDir, remove } = createDataDir()
    const code = `
      import BetterSqlite from 'better-sqlite3'
      const lock = new BetterSqlite(${JSON.stringify(join(dataDir, 'tesela.lock'))})
      lock.exec('BEGIN EXCLUSIVE')
      process.stdout.write('locked')
      setInterval(() => {}, 1000)`
    const holder = spawn(process.execPath, ['--input-type=module', '-e', code], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await once(holder.stdout, 'data')
    const during = await createSqliteStorage({ dataDir })
    expect(during).toMatchObject({ ok: false, error: { code: 'storage/locked' } })
    holder.kill('SIGKILL')
    await once(holder, 'exit')
    const after = await createSqliteStorage({ dataDir })
    assert(after.ok, 'no lock is left behind')
    await after.value.close()
    remove()
  })

  it('[STORAGE-3] a database of a newer version is refused and not touched', async () => {
    const { dataDir, remove } = createDataDir()
    const sqlite = new BetterSqlite(join(dataDir, 'tesela.sqlite'))
    sqlite.pragma('user_version = 9999')
    sqlite.close()
    const opened = await createSqliteStorage({ dataDir })
    expect(opened).toMatchObject({ ok: false, error: { code: 'storage/unavailable' } })
    const again = new BetterSqlite(join(dataDir, 'tesela.sqlite'))
    expect(again.pragma('user_version', { simple: true })).toBe(9999)
    again.close()
    remove()
  })
})
