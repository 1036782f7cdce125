import * as Y from 'yjs'
import { createId } from '#shared/core/ids.ts'
import type { RandomBytes } from '#shared/core/random.ts'
import { ok, refuse, type Result } from '#shared/core/result.ts'
import type { DocumentKey, DocumentLog, Erased, LogRow } from '../storage/document-log.ts'
import type { Room } from './room.ts'
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
  async function hold<Value>(
    key: DocumentKey,
    work: (room: Room) => Promise<Result<Value>>,
  ): Promise<Result<Value>> {
    const lease = await registry.acquire(key)
    if (!lease.ok) return lease
    let done: Result<Value>
    try {
      done = await work(lease.value.room)
    } finally {
      lease.value.release()
    }
    // While this waited the document was given another history, in which it has not happened.
    return !done.ok && done.error.code === 'sync/epoch-changed' ? hold(key, work) : done
  }

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
    run: (planId, documentName, actor, change) =>
      hold({ planId, documentName }, (room) => room.run(actor, change)),
    rewrite(planId, documentName, rebuild) {
      const key = { planId, documentName }
      return hold(key, async (room) => {
        const renewed = await room.renew(async (doc) => {
          const { erased, payload } = encodeRebuilt(doc, rebuild)
          if (!erased.ok) return erased
          const row: LogRow = { format: 2, payload, actor: 'server', atMs: nowMs() }
          const epoch = createId(randomBytes)
          const written = await log.rewrite(key, { epoch, row, erased: erased.value })
          if (written.ok) cutErased(room, erased.value)
          return written.ok ? erased : written
        })
        if (renewed.ok) room.close()
        return renewed
      })
    },
    read: (planId, documentName, look) =>
      hold({ planId, documentName }, async (room) => {
        const value = await room.read(look)
        return room.lostBy === null ? ok(value) : refuse(room.lostBy)
      }),
  }
}

/** Those who are erased hear that they are out, not that there is a new epoch. */
function cutErased({ connections }: Room, { participantIds }: Erased): void {
  for (const { access, socket } of connections) {
    if (participantIds.includes(access.participantId)) socket.cut('access/removed')
  }
}

function encodeRebuilt(
  doc: Y.Doc,
  rebuild: (doc: Y.Doc, fresh: Y.Doc) => Result<Erased>,
): { readonly erased: Result<Erased>; readonly payload: Uint8Array } {
  const fresh = new Y.Doc()
  try {
    return { erased: rebuild(doc, fresh), payload: Y.encodeStateAsUpdateV2(fresh) }
  } finally {
    fresh.destroy()
  }
}
