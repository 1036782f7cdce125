import { crc32 } from 'node:zlib'
import type { Database } from 'better-sqlite3'
import type { PlanId } from '#shared/core/ids.ts'
import { schemaSteps } from '../storage/sqlite/schema-steps.ts'
import { done, type Outcome, problem } from './outcome.ts'

/**
 * A backup is one SQLite file: the database, and a table `backup` that says from when it is, holds the
 * key that the shown-again links are encrypted with, and names the plans that were damaged already.
 */
const BACKUP_TABLE =
  'CREATE TABLE backup (made_at INTEGER NOT NULL, version TEXT NOT NULL, secret_key BLOB, damaged TEXT NOT NULL) STRICT'

export interface BackupContent {
  /** All that was saved until then is in it. Milliseconds since 1970. */
  readonly madeAtMs: number
  /** The release of Tesela that made it. */
  readonly version: string
  readonly key: Uint8Array | null
  readonly plans: readonly BackedUpPlan[]
  readonly participantCount: number
  readonly rowCount: number
  /** Plans with a row that was not as it was written when the backup was made. */
  readonly damagedPlanIds: readonly string[]
}

export interface BackedUpPlan {
  readonly planId: PlanId
  readonly title: string
}

interface InfoRow {
  made_at: number
  version: string
  secret_key: Buffer | null
  /** A JSON list of plan ids. */
  damaged: string
}

/** Makes a backup of a copy of the database, and checks it. */
export function completeBackup(
  copy: Database,
  about: Pick<BackupContent, 'madeAtMs' | 'version' | 'key'>,
): Outcome<BackupContent> {
  copy.exec(BACKUP_TABLE)
  copy
    .prepare('INSERT INTO backup (made_at, version, secret_key, damaged) VALUES (?, ?, ?, ?)')
    .run(about.madeAtMs, about.version, about.key, JSON.stringify(checkRows(copy).damagedPlanIds))
  copy.exec('VACUUM')
  return readBackup(copy)
}

/**
 * Reads and checks a backup that is open: it is one, of this release or an older one, the file is sound,
 * and every row of every document is what it was in the data.
 */
export function readBackup(sqlite: Database): Outcome<BackupContent> {
  const isBackup = sqlite.prepare("SELECT 1 FROM sqlite_master WHERE name = 'backup'").get()
  if (isBackup === undefined) return problem('It is not a backup of Tesela.')
  const schema = Number(sqlite.pragma('user_version', { simple: true }))
  if (schema > schemaSteps.length) return problem('It is of a newer version of Tesela.')
  const sound = sqlite.pragma('integrity_check', { simple: true })
  if (sound !== 'ok') return problem(`The file is damaged: ${String(sound)}`)
  const info = sqlite.prepare<[], InfoRow>('SELECT * FROM backup').get()
  if (info === undefined) return problem('It does not say what it is.')
  const { rowCount, damagedPlanIds } = checkRows(sqlite)
  if (JSON.stringify(damagedPlanIds) !== info.damaged) {
    return problem(`The file is damaged: rows of the plans ${damagedPlanIds.join(', ')}.`)
  }
  const plans = sqlite
    .prepare<[], BackedUpPlan>(
      'SELECT plan_id AS planId, title FROM registry_plan WHERE deleted_at IS NULL ORDER BY created_at',
    )
    .all()
  return done({
    madeAtMs: info.made_at,
    version: info.version,
    key: info.secret_key,
    plans,
    participantCount: countOf(sqlite, 'registry_participant WHERE removed_at IS NULL'),
    rowCount,
    damagedPlanIds,
  })
}

/** How many rows documents have, and which plans have one that is not as it was written. */
function checkRows(sqlite: Database): Pick<BackupContent, 'rowCount' | 'damagedPlanIds'> {
  const damaged = new Set<string>()
  let rowCount = 0
  for (const table of ['log', 'snapshot']) {
    const rows = sqlite.prepare<[], { plan: string; crc: number; payload: Buffer }>(
      `SELECT plan, crc, payload FROM ${table} JOIN document ON document.id = ${table}.document`,
    )
    for (const { plan, crc, payload } of rows.iterate()) {
      if (crc32(payload) !== crc) damaged.add(plan)
      rowCount += 1
    }
  }
  return { rowCount, damagedPlanIds: [...damaged].sort() }
}

function countOf(sqlite: Database, source: string): number {
  return sqlite.prepare<[], { n: number }>(`SELECT count(*) AS n FROM ${source}`).get()?.n ?? 0
}
