import {
  chmodSync,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import BetterSqlite, { type Database } from 'better-sqlite3'
import { createId } from '#shared/core/ids.ts'
import { secureRandomBytes } from '#shared/core/random.ts'
import { KEY_FILE } from '../auth/secret-box.ts'
import { takeDataDirLock } from '../storage/sqlite/data-dir-lock.ts'
import { DATABASE_FILE } from '../storage/sqlite/database-file.ts'
import { openDatabaseFile } from '../storage/sqlite/open-database.ts'
import { createSqliteRegistry } from '../storage/sqlite/registry-store.ts'
import { type BackupContent, readBackup } from './backup-content.ts'
import { type Carried, carryOver } from './carry-over.ts'
import { eraseAgain } from './erase-again.ts'
import { done, type Outcome, problem } from './outcome.ts'

export interface RestoreOptions {
  readonly dataDir: string
  readonly file: string
  /** Puts data that are there aside. */
  readonly mayReplace: boolean
  readonly nowMs: number
}

export interface Restored {
  readonly content: BackupContent
  /** Null where there were no former data, or none that could be read. */
  readonly carried: Carried | null
  /** Where the former database is now; null where there was none. */
  readonly formerPath: string | null
}

/**
 * Brings a backup back.
 *
 * RESTORE-1: never into a folder that a server has open, and never over data unless told so; these are
 *   then put aside under a name with the date.
 * RESTORE-2: the backup is checked, and the restored database made whole in a folder of its own, before
 *   anything of the data is touched; then it takes its place in one step.
 * RESTORE-3: every document begins a new epoch, so that a device that knows what came after the backup
 *   merges nothing into it.
 * RESTORE-4: what was deleted, erased, revoked or removed since stays so, as far as the former data tell.
 */
export async function restoreBackup(options: RestoreOptions): Promise<Outcome<Restored>> {
  const { dataDir, file, mayReplace } = options
  if (!existsSync(file)) return problem(`There is no file ${file}.`)
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const lock = takeDataDirLock(dataDir)
  if (!lock.ok) return problem(`A server is running on ${dataDir}. Stop it first.`)
  const workDir = mkdtempSync(join(dataDir, 'restoring-'))
  try {
    if (existsSync(join(dataDir, DATABASE_FILE)) && !mayReplace) {
      return problem(`There are data in ${dataDir}. With --replace they are put aside.`)
    }
    return await restore(options, workDir)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return problem(`The backup could not be restored, and nothing was changed: ${reason}`)
  } finally {
    rmSync(workDir, { recursive: true, force: true })
    lock.value.release()
  }
}

async function restore(options: RestoreOptions, workDir: string): Promise<Outcome<Restored>> {
  const { dataDir, file } = options
  const path = join(workDir, DATABASE_FILE)
  copyFileSync(file, path)
  chmodSync(path, 0o600)
  const content = unwrap(path)
  if (!content.ok) return problem(`${file} cannot be restored. ${content.problem}`)

  const formerPath = join(dataDir, DATABASE_FILE)
  const carried = withDatabase(path, (restored) => {
    renewEpochs(restored)
    createSqliteRegistry(restored).endRetention()
    return readFormer(formerPath, (former) => carryOver(former, restored))
  })
  const erased = await eraseAgain(workDir, carried?.erased ?? [])
  if (!erased.ok) {
    return problem(`Who was erased since cannot be erased from this backup: ${erased.error.code}`)
  }
  return done({
    content: content.value,
    carried,
    formerPath: takePlace(options, workDir, content.value.key),
  })
}

/** Checks the copy of a backup and makes a database of it again. */
function unwrap(path: string): Outcome<BackupContent> {
  const copy = new BetterSqlite(path)
  try {
    const content = readBackup(copy)
    // The key that was in it must not stay in the database.
    copy.pragma('secure_delete = ON')
    if (content.ok) copy.exec('DROP TABLE backup')
    return content
  } catch (error) {
    if (!(error instanceof BetterSqlite.SqliteError)) throw error
    return problem(`It is no database: ${error.message}`)
  } finally {
    copy.close()
  }
}

function withDatabase<Value>(path: string, work: (sqlite: Database) => Value): Value {
  const opened = openDatabaseFile(path)
  // Refused are the former data of a newer release, which somebody goes back from: its tables have all
  // that these have, and are read as they are.
  const sqlite = opened.ok ? opened.value : new BetterSqlite(path)
  try {
    return sqlite.transaction(() => work(sqlite))()
  } finally {
    sqlite.close()
  }
}

/** RESTORE-3. */
function renewEpochs(restored: Database): void {
  const plans = restored.prepare<[], { plan: string }>('SELECT DISTINCT plan FROM document').all()
  const renew = restored.prepare('UPDATE document SET epoch = ? WHERE plan = ?')
  for (const { plan } of plans) renew.run(createId(secureRandomBytes), plan)
}

/** A damaged database may be why somebody restores: it tells nothing, and stops nobody. */
function readFormer<Value>(path: string, read: (former: Database) => Value): Value | null {
  if (!existsSync(path)) return null
  try {
    return withDatabase(path, read)
  } catch (error) {
    if (error instanceof BetterSqlite.SqliteError) return null
    throw error
  }
}

/** Answers where the former database is now. */
function takePlace(
  { dataDir, nowMs }: RestoreOptions,
  workDir: string,
  key: Uint8Array | null,
): string | null {
  const stamp = new Date(nowMs).toISOString().slice(0, 19).replaceAll(':', '-')
  const aside = (name: string) => join(dataDir, `before-restore-${stamp}-${name}`)
  const hadData = existsSync(join(dataDir, DATABASE_FILE))
  for (const name of [DATABASE_FILE, KEY_FILE]) {
    if (existsSync(join(dataDir, name))) linkSync(join(dataDir, name), aside(name))
  }
  for (const ending of ['-wal', '-shm']) {
    const name = DATABASE_FILE + ending
    if (existsSync(join(dataDir, name))) renameSync(join(dataDir, name), aside(name))
  }
  if (key !== null) {
    writeFileSync(join(workDir, KEY_FILE), key, { mode: 0o600 })
    renameSync(join(workDir, KEY_FILE), join(dataDir, KEY_FILE))
  }
  renameSync(join(workDir, DATABASE_FILE), join(dataDir, DATABASE_FILE))
  return hadData ? aside(DATABASE_FILE) : null
}
