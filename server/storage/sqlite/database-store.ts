import { statfsSync, statSync } from 'node:fs'
import type { StorageHealth } from '../storage.ts'
import type { OpenDatabase } from './open-database.ts'

export type DatabaseStore = ReturnType<typeof createDatabaseStore>

/** What concerns the database as a whole. */
export function createDatabaseStore({ sqlite, dataDir, databasePath }: OpenDatabase) {
  const probe = sqlite.prepare('INSERT OR REPLACE INTO health_probe (id, at) VALUES (1, ?)')
  return {
    /** Writes one row, committed like any other call. */
    health(atMs: number): StorageHealth {
      probe.run(atMs)
      const { bavail, bsize } = statfsSync(dataDir)
      return {
        databaseBytes: statSync(databasePath).size,
        walBytes: statSync(`${databasePath}-wal`, { throwIfNoEntry: false })?.size ?? 0,
        freeBytes: bavail * bsize,
        schemaVersion: Number(sqlite.pragma('user_version', { simple: true })),
      }
    },
  }
}
