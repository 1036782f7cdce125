import { createId } from '#shared/core/ids.ts'
import type { RandomBytes } from '#shared/core/random.ts'
import type { DocumentLog } from '../storage/document-log.ts'
import type { RoomRegistry } from './room-registry.ts'
import type { Rooms } from './sync-server.ts'

export interface RoomsOptions {
  readonly registry: RoomRegistry
  readonly log: DocumentLog
  readonly randomBytes: RandomBytes
  readonly nowMs: () => number
}

/** The server as a peer of its own documents; the interface says what it promises. */
export function createRooms({ registry, log, randomBytes, nowMs }: RoomsOptions): Rooms {
  return {
    create(planId) {
      // Both documents begin together and share their first epoch.
      const epoch = createId(randomBytes)
      return log.createPlan({ planId, epochs: { plan: epoch, session: epoch }, atMs: nowMs() })
    },
    async remove(planId) {
      const removed = await log.removePlan(planId, nowMs())
      if (removed.ok) registry.dropPlan(planId)
      return removed
    },
    epoch: (planId) => log.epochs(planId),
    async run(planId, documentName, actor, change) {
      const lease = await registry.acquire({ planId, documentName })
      if (!lease.ok) return lease
      try {
        return await lease.value.room.run(actor, change)
      } finally {
        lease.value.release()
      }
    },
    async read(planId, documentName, look) {
      const lease = await registry.acquire({ planId, documentName })
      if (!lease.ok) return lease
      try {
        return { ok: true, value: await lease.value.room.read(look) }
      } finally {
        lease.value.release()
      }
    },
  }
}
