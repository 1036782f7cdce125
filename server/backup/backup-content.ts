import { crc32 } from 'node:zlib'
import type { Database } from 'better-sqlite3'
import type { PlanId } from '#shared/core/ids.ts'
import { schemaSteps } from '../storage/sqlite/schema-steps.ts'
import { done, type Outcome, problem } from './outcome.ts'

/**
 * A backup is one SQLite file: the database, and a table `backup` that says from when it is and holds
 * the key that the shown-again links are encrypted with.
 */
export const BACKUP_TABLE =
  'CREATE TABLE backup (made_at INTEGER NOT NULL, version TEXT NOT NULL, secret_key BLOB) STRICT'

export interface BackupContent {
  /** All that was saved until then is in it. Milliseconds since 1970. */
  readonly madeAtMs: number
  /** The release of Tesela that made it. */
  readonly version: string
  readonly key: Uint8Array | null
  readonly plans: readonly BackedUpPlan[]
  readonly participantCount: number
  readonly rowCount: number
}

export interface BackedUpPlan {
  readonly planId: PlanId
  readonly title: string
}

interface InfoRow {
  made_at: number
  version: string
  secret_key: Buffer | null
}

/**
 * Reads and checks a backup that is open: it is one, of this release or an older one, the file is sound,
 * and every row of every document is what was written.
 */
export function readBackup(sqlite: Database): Outcome<BackupContent> {
  const isBackup = sqlite.prepare("SELECT 1 FROM sqlite_master WHERE name = 'backup'").get()
  if (isBackup === undefined) return problem('It is not a backup of Tesela.')
  const schema = Number(sqlite.pragma('user_version', { simple: true }))
  if (schema > schemaSteps.length) return problem('It is of a newer version of Tesela.')
  const sound = sqlite.pragma('integrity_check', { simple: true })
  if (sound !== 'ok') return problem(`The file is damaged: ${String(sound)}`)
  const checked = checkRows(sqlite)
  if (!checked.ok) return checked
  const info = sqlite.prepare<[], InfoRow>('SELECT made_at, version, secret_key FROM backup').get()
  if (info === undefined) return problem('It does not say what it is.')
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
    rowCount: checked.value,
  })
}

/** Answers how many rows documents have, all of them as they were written. */
function checkRows(sqlite: Database): Outcome<number> {
  let count = 0
  for (const table of ['log', 'snapshot']) {
    const rows = sqlite.prepare<[], { plan: string; crc: number; payload: Buffer }>(
      `SELECT plan, crc, payload FROM ${table} JOIN document ON document.id = ${table}.document`,
    )
    for (const { plan, crc, payload } of rows.iterate()) {
      if (crc32(payload) !== crc) return problem(`A row of the plan ${plan} is damaged.`)
      count += 1
    }
  }
  return done(count)
}

function countOf(sqlite: Database, source: string): number {
  return sqlite.prepare<[], { n: number }>(`SELECT count(*) AS n FROM ${source}`).get()?.n ?? 0
}
