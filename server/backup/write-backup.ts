import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { KEY_FILE } from '../auth/secret-box.ts'
import { DATABASE_FILE } from '../storage/sqlite/database-file.ts'
import { type BackupContent, completeBackup } from './backup-content.ts'
import { done, type Outcome, problem } from './outcome.ts'

export interface BackupOptions {
  readonly dataDir: string
  readonly file: string
  /** Replaces a file of that name. */
  readonly mayOverwrite: boolean
  readonly version: string
  readonly nowMs: number
}

export interface WrittenBackup extends BackupContent {
  readonly bytes: number
}

/** So many pages that all are copied in one step: smaller steps begin anew at each write of the server. */
const ALL_PAGES = 0x7fffffff

/**
 * Writes a backup of a folder's data, while a server works in it or not.
 *
 * BACKUP-1: everything that was saved before it began is in it: it is one moment of the database.
 * BACKUP-2: one file that its owner alone can read, since the key is in it.
 * BACKUP-3: the file has its name only once it is whole and was read back and checked.
 * BACKUP-4: it holds nothing that was erased before.
 * BACKUP-5: a damaged plan keeps no other out of a backup; it is named.
 */
export async function writeBackup(options: BackupOptions): Promise<Outcome<WrittenBackup>> {
  const { dataDir, file, mayOverwrite } = options
  const databasePath = join(dataDir, DATABASE_FILE)
  if (!existsSync(databasePath)) return problem(`There is no data in ${dataDir}.`)
  if (!existsSync(dirname(file))) return problem(`There is no folder ${dirname(file)}.`)
  if (existsSync(file) && !mayOverwrite) {
    return problem(`${file} is there already. Another name, or --overwrite.`)
  }
  const part = `${file}.${process.pid}.part`
  try {
    closeSync(openSync(part, 'wx', 0o600))
    chmodSync(part, 0o600)
    await copyDatabase(databasePath, part)
    const content = complete(part, options)
    if (!content.ok) return content
    fsync(part)
    if (mayOverwrite) renameSync(part, file)
    else linkSync(part, file)
    fsync(dirname(file))
    return done({ ...content.value, bytes: statSync(file).size })
  } catch (error) {
    return problem(`The backup could not be written: ${messageOf(error)}`)
  } finally {
    for (const end of ['', '-journal', '-wal', '-shm']) rmSync(part + end, { force: true })
  }
}

async function copyDatabase(from: string, to: string): Promise<void> {
  const source = new BetterSqlite(from, { fileMustExist: true, timeout: 10_000 })
  try {
    await source.backup(to, { progress: () => ALL_PAGES })
  } finally {
    source.close()
  }
}

function complete(part: string, options: BackupOptions): Outcome<BackupContent> {
  const keyPath = join(options.dataDir, KEY_FILE)
  const key = existsSync(keyPath) ? readFileSync(keyPath) : null
  const copy = new BetterSqlite(part, { fileMustExist: true })
  try {
    // One file, without a log beside it.
    copy.pragma('journal_mode = DELETE')
    copy.pragma('synchronous = FULL')
    return completeBackup(copy, { madeAtMs: options.nowMs, version: options.version, key })
  } finally {
    copy.close()
  }
}

function fsync(path: string): void {
  const file = openSync(path, 'r')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
