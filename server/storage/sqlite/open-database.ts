import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite, { type Database } from 'better-sqlite3'
import { assert } from '#shared/core/assert.ts'
import { ok, refuse, type Result } from '#shared/core/result.ts'
import { refusalOfSqliteError } from './batch-runner.ts'
import { DATABASE_FILE } from './database-file.ts'
import { takeDataDirLock } from './data-dir-lock.ts'
import { schemaSteps } from './schema-steps.ts'
import type { StorageWorkerData } from './worker-messages.ts'

export interface OpenDatabase {
  readonly sqlite: Database
  readonly dataDir: string
  readonly databasePath: string
  close(): void
}

/** SQLite's number for synchronous=FULL: every commit waits until the disk has it. */
const SYNCHRONOUS_FULL = 2
/** Everybody waits as long while another program has the database locked; then writes are refused. */
const LOCK_WAIT_MS = 500

/**
 * Opens `tesela.sqlite` in a folder, alone.
 *
 * 1. Refused with `storage/locked` while another server has the folder open. The lock is the
 *    operating system's, so it ends with its process, however that ends.
 * 2. WAL with synchronous=FULL, asserted: better-sqlite3 falls back to NORMAL by itself in WAL mode,
 *    which loses acknowledged commits in a power cut.
 * 3. A database written by a newer version is refused, never changed.
 */
export function openDatabase(data: StorageWorkerData): Result<OpenDatabase> {
  try {
    mkdirSync(data.dataDir, { recursive: true, mode: 0o700 })
    const lock = takeDataDirLock(data.dataDir)
    if (!lock.ok) return lock
    const databasePath = join(data.dataDir, DATABASE_FILE)
    const opened = openDatabaseFile(databasePath, data.maxDatabaseBytes)
    if (!opened.ok) {
      lock.value.release()
      return opened
    }
    const sqlite = opened.value
    return ok({
      sqlite,
      dataDir: data.dataDir,
      databasePath,
      close() {
        sqlite.close()
        lock.value.release()
      },
    })
  } catch (error) {
    if (error instanceof BetterSqlite.SqliteError)
      return { ok: false, error: refusalOfSqliteError(error) }
    const reason = error instanceof Error ? error.message : String(error)
    const isFull = reason.includes('ENOSPC')
    return refuse(isFull ? 'storage/full' : 'storage/unavailable', { reason })
  }
}

/** Opens one database file, brought to the present tables, for who holds the lock of its folder. */
export function openDatabaseFile(path: string, maxBytes?: number): Result<Database> {
  const isNew = !existsSync(path)
  const sqlite = new BetterSqlite(path, { timeout: LOCK_WAIT_MS })
  try {
    if (isNew) sqlite.pragma('auto_vacuum = INCREMENTAL')
    sqlite.pragma('journal_mode = WAL')
    sqlite.pragma('synchronous = FULL')
    sqlite.pragma('foreign_keys = ON')
    // What is deleted is overwritten, so that an erased plan is gone from the file as well.
    sqlite.pragma('secure_delete = ON')
    const synchronous = sqlite.pragma('synchronous', { simple: true })
    assert(synchronous === SYNCHRONOUS_FULL, 'STORAGE-1: every commit waits for the disk')
    if (maxBytes !== undefined) {
      const pageBytes = Number(sqlite.pragma('page_size', { simple: true }))
      sqlite.pragma(`max_page_count = ${Math.floor(maxBytes / pageBytes)}`)
    }
    const version = Number(sqlite.pragma('user_version', { simple: true }))
    if (version > schemaSteps.length) {
      sqlite.close()
      return refuse('storage/unavailable', { reason: `written by a newer version (${version})` })
    }
    sqlite.transaction(() => {
      for (const step of schemaSteps.slice(version)) sqlite.exec(step)
      sqlite.pragma(`user_version = ${schemaSteps.length}`)
    })()
    return ok(sqlite)
  } catch (error) {
    sqlite.close()
    throw error
  }
}
