import { ok, refuse, type Result } from '#shared/core/result.ts'
import type { Storage } from '../storage/storage.ts'
import type { SyncServer } from '../sync/sync-server.ts'

/** Below this much free disk the server says that it is not ready, while it still works. */
const MIN_FREE_BYTES = 64 * 1024 * 1024

/**
 * Whether the storage takes what people write. Refuses `storage/full`, and what froze a document or
 * what the storage itself refuses with.
 */
export async function checkStorageReady(
  storage: Pick<Storage, 'health'>,
  sync: Pick<SyncServer, 'health'>,
): Promise<Result<void>> {
  const health = await storage.health()
  if (!health.ok) return health
  if (health.value.freeBytes < MIN_FREE_BYTES) return refuse('storage/full')
  // A probe may still find its place on a disk that takes no edit any more.
  const { frozenBy } = sync.health()
  return frozenBy === null ? ok(undefined) : refuse(frozenBy)
}
