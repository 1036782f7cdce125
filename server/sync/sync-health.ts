import type { Connection } from './connection.ts'
import { isNearlyFull } from './fullness.ts'
import type { Room } from './room.ts'
import type { SyncLimits } from './sync-limits.ts'
import type { SyncHealth } from './sync-server.ts'

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
    roomsNearLimit: rooms.filter((room) => isNearlyFull(room, limits)).length,
    tails: rooms.map(({ tail }) => tail),
    backlogsBytes: connections.map(({ socket }) => socket.backlogBytes),
  }
}
