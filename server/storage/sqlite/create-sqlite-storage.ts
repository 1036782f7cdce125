import { systemClock } from '#shared/core/clock.ts'
import { ok, type Result } from '#shared/core/result.ts'
import type { RegistryOperations } from '../registry.ts'
import type { Storage } from '../storage.ts'
import type { ActivityStore } from './activity-store.ts'
import type { DatabaseStore } from './database-store.ts'
import type { DocumentStore } from './document-store.ts'
import {
  createStoreClient,
  openWorkerChannel,
  type OnStorageLost,
  type WorkerChannel,
} from './worker-channel.ts'
import type { StorageWorkerData } from './worker-messages.ts'

/**
 * Storage in one SQLite file of a folder, which is made if need be. Refused with `storage/locked`
 * while another server has the folder, `storage/full` or `storage/unavailable` where it cannot be used.
 * Once it is lost, its thread having died, it refuses everything with `storage/unavailable`.
 */
export async function createSqliteStorage(
  data: StorageWorkerData,
  onLost?: OnStorageLost,
): Promise<Result<Storage>> {
  const opened = await openWorkerChannel(data, onLost)
  if (!opened.ok) return opened
  return ok(storageBehind(opened.value))
}

/** The typed face of the stores that a channel leads to; it owns the channel. */
export function storageBehind(channel: WorkerChannel): Storage {
  const database = createStoreClient<DatabaseStore>(channel, 'database')
  return {
    log: createStoreClient<DocumentStore>(channel, 'documents'),
    activity: createStoreClient<ActivityStore>(channel, 'activity'),
    registry: createStoreClient<RegistryOperations>(channel, 'registry'),
    health: () => database.health(systemClock.nowMs()),
    close: () => channel.close(),
  }
}
