import BetterSqlite, { type Database } from 'better-sqlite3'

/**
 * Makes sure that what was erased is gone from the files, not only from the tables.
 *
 * SCRUB-1: SQLite overwrites what it deletes (secure_delete), but what it once moved to another page
 *   can have left a copy behind, and the write-ahead log keeps former pages. So the log is emptied at
 *   once, and the whole database is written anew within a minute of an erasure.
 * SCRUB-2: that it is due is a row of the erasure's own transaction: a crash does not forget it.
 * SCRUB-3: while another process reads, as a backup does, and while the disk is full, it is tried again.
 */
export interface Scrubber {
  /** Called outside of a transaction, after each one. */
  look(): void
  /** Does now what is due. */
  close(): void
}

/** Erasures that follow each other closely are one rewriting of the file. */
const DELAY_MS = 30_000

export function createScrubber(sqlite: Database, delayMs = DELAY_MS): Scrubber {
  const due = sqlite.prepare('SELECT 1 FROM scrub_due')
  const usualWaitMs = Number(sqlite.pragma('busy_timeout', { simple: true }))
  const done = sqlite.prepare('DELETE FROM scrub_due')
  let timer: ReturnType<typeof setTimeout> | null = null

  /** Whether the write-ahead log is empty now; never waits for readers. */
  function emptyLog(): boolean {
    sqlite.pragma('busy_timeout = 0')
    try {
      return sqlite.pragma('wal_checkpoint(TRUNCATE)', { simple: true }) === 0
    } finally {
      sqlite.pragma(`busy_timeout = ${usualWaitMs}`)
    }
  }

  function scrub(): void {
    timer = null
    attempt(() => {
      sqlite.exec('VACUUM')
      if (emptyLog()) done.run()
    })
    look()
  }

  function look(): void {
    attempt(() => {
      if (timer !== null || due.get() === undefined) return
      timer = setTimeout(scrub, delayMs)
      timer.unref()
      emptyLog()
    })
  }

  look()
  return {
    look,
    close() {
      if (timer === null) return
      clearTimeout(timer)
      scrub()
      if (timer !== null) clearTimeout(timer)
    },
  }
}

/** A full or failing disk is told by the refusals of ordinary calls; here it means: later (SCRUB-3). */
function attempt(work: () => void): void {
  try {
    work()
  } catch (error) {
    if (!(error instanceof BetterSqlite.SqliteError)) throw error
  }
}
