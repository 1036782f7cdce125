import type { Connection } from './connection.ts'
import type { Room } from './room.ts'
import type { SyncLimits } from './sync-limits.ts'
import type { SyncHealth } from './sync-server.ts'

/** People should hear of it while they can still do something. */
const NEAR_LIMIT = 0.8

/** What rooms and connections are like at this moment. */
export function describeHealth(
  rooms: readonly Room[],
  connections: readonly Connection[],
  limits: SyncLimits,
  nowMs: number,
): SyncHealth {
  const frozen = rooms.filter(({ frozenBy }) => frozenBy !== null)
  const waiting = rooms.filter((room) => [...room.connections].some(({ hasGap }) => hasGap))
  const unsavedSince = rooms.flatMap(({ unsavedSinceMs }) => unsavedSinceMs ?? [])
  return {
    connections: connections.length,
    rooms: rooms.length,
    frozenRooms: frozen.length,
    frozenBy: frozen[0]?.frozenBy ?? null,
    waitingRooms: waiting.length,
    oldestUnsavedMs: Math.max(0, ...unsavedSince.map((sinceMs) => nowMs - sinceMs)),
    documentLimitBytes: limits.documentBytes,
    roomsNearLimit: rooms.filter((room) => isNearLimit(room, limits)).length,
    tails: rooms.map(({ tail }) => tail),
    backlogsBytes: connections.map(({ socket }) => socket.backlogBytes),
  }
}

/** Whether a document has nearly the size at which it takes no more edits. */
export function isNearLimit({ tail }: Pick<Room, 'tail'>, { documentBytes }: SyncLimits): boolean {
  return tail.snapshotBytes > NEAR_LIMIT * documentBytes
}
