import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { refuse, type Result } from '#shared/core/result.ts'
import { KEY_FILE } from './auth/secret-box.ts'
import { createSqliteStorage } from './storage/sqlite/create-sqlite-storage.ts'
import { DATABASE_FILE } from './storage/sqlite/database-file.ts'
import type { Storage } from './storage/storage.ts'

/**
 * Opens the data of a folder, or begins anew in one that has none.
 *
 * LOST-2: nothing is begun anew where there was a database: whoever runs the server is to be told that
 *   it is lost, and not everybody else that their plans are.
 *
 * `onLost` is called when storage dies later. Refuses `storage/locked`, `storage/full`,
 * `storage/unavailable`.
 */
export async function openData(
  dataDir: string,
  onLost: ((error: Error) => void) | undefined,
): Promise<Result<Storage>> {
  const isLost = existsSync(join(dataDir, KEY_FILE)) && !existsSync(join(dataDir, DATABASE_FILE))
  if (!isLost) return createSqliteStorage({ dataDir }, onLost)
  const reason = `there is a ${KEY_FILE} and no ${DATABASE_FILE}. Restore a backup; to begin anew, remove the key.`
  return refuse('storage/unavailable', { reason })
}
