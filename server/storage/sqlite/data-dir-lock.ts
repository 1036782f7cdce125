import { join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { ok, refuse, type Result } from '#shared/core/result.ts'

/**
 * One server a folder. The lock is a SQLite file kept in an exclusive transaction: SQLite locks by the
 * operating system, across threads and processes alike, so a killed server leaves no lock behind, and
 * there is no process id to be taken for another's.
 */
export function takeDataDirLock(dataDir: string): Result<{ release(): void }> {
  const lock = new BetterSqlite(join(dataDir, 'tesela.lock'), { timeout: 500 })
  try {
    lock.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    lock.close()
    if (error instanceof BetterSqlite.SqliteError && error.code === 'SQLITE_BUSY') {
      return refuse('storage/locked', { dataDir })
    }
    throw error
  }
  return ok({
    release() {
      lock.close()
    },
  })
}
