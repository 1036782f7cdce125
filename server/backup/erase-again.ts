import { systemClock } from '#shared/core/clock.ts'
import { secureRandomBytes } from '#shared/core/random.ts'
import { ok, refuse, type Result } from '#shared/core/result.ts'
import { migratePlan } from '#shared/document/migrations/migrate-plan.ts'
import { rebuildWithout } from '../plans/rebuild-without.ts'
import type { ErasedFromPlan } from '../storage/document-log.ts'
import { createSqliteStorage } from '../storage/sqlite/create-sqlite-storage.ts'
import type { Storage } from '../storage/storage.ts'
import { createSyncServer } from '../sync/create-sync-server.ts'

/**
 * Erases from the plans of a folder whom somebody has erased before, as the server would; the names that
 * they were known by are those of these data.
 */
export async function eraseAgain(
  dataDir: string,
  erased: readonly ErasedFromPlan[],
): Promise<Result<void>> {
  if (erased.length === 0) return ok(undefined)
  const opened = await createSqliteStorage({ dataDir })
  if (!opened.ok) return opened
  const storage = opened.value
  const sync = createSyncServer({
    storage,
    authorize: () => Promise.resolve(refuse('server/stopping')),
    clock: systemClock,
    randomBytes: secureRandomBytes,
    migrate: (doc, documentName) => {
      if (documentName === 'plan') migratePlan(doc)
    },
  })
  try {
    for (const each of erased) {
      const done = await eraseFromPlan(storage, sync.rooms, each)
      if (!done.ok) return done
    }
    return ok(undefined)
  } finally {
    await sync.close()
    await storage.close()
  }
}

async function eraseFromPlan(
  { registry }: Storage,
  rooms: ReturnType<typeof createSyncServer>['rooms'],
  { planId, entityIds, participantIds }: ErasedFromPlan,
): Promise<Result<void>> {
  const people = await registry.listParticipants(planId)
  if (!people.ok) return people
  const gone = new Set(participantIds)
  const order = {
    entityIds,
    participantIds,
    names: people.value
      .filter(({ participantId }) => gone.has(participantId))
      .map(({ name }) => name),
    stayingIds: people.value
      .map(({ participantId }) => participantId)
      .filter((participantId) => !gone.has(participantId)),
  }
  const done = await rooms.rewrite(planId, 'plan', (doc, fresh) =>
    rebuildWithout(doc, fresh, order),
  )
  return done.ok ? ok(undefined) : done
}
