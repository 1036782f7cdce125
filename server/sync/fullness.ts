import { wireLimits } from '#shared/protocol/limits.ts'
import type { Connection } from './connection.ts'
import { encodeFullness } from './encode-frames.ts'
import type { Room } from './room.ts'
import type { SyncLimits } from './sync-limits.ts'

/**
 * How near a document is to the size at which it takes no more edits.
 *
 * FULL-1: who speaks our protocol is told the percent once it is 80 or more, and again with every other
 *   percent that a snapshot finds, also when it has become less than that. Told with the heartbeat, so
 *   that those who have just come and those who have long been there hear of it in the same way.
 * FULL-3: a full document refuses all changes in words, and is read as before.
 */
type Sized = Pick<Room, 'tail'>

/** From 0 to 100, in whole numbers; 100 only where it takes no more. */
export function fullnessPercent({ tail }: Sized, { documentBytes }: SyncLimits): number {
  if (tail.snapshotBytes > documentBytes) return 100
  return Math.min(99, Math.floor((100 * tail.snapshotBytes) / documentBytes))
}

/** Whether people should hear of it. */
export function isNearlyFull(room: Sized, limits: SyncLimits): boolean {
  return fullnessPercent(room, limits) >= wireLimits.nearlyFullPercent
}

/** Answers what is to be called now and then (FULL-1). */
export function createFullnessTeller(limits: SyncLimits): (rooms: readonly Room[]) => void {
  const told = new WeakMap<Connection, number>()
  return (rooms) => {
    for (const room of rooms) {
      const percent = fullnessPercent(room, limits)
      for (const connection of room.connections) {
        const former = told.get(connection)
        const isNews = former === undefined ? isNearlyFull(room, limits) : former !== percent
        if (!isNews || !connection.speaksOurs) continue
        told.set(connection, percent)
        connection.socket.send(encodeFullness(percent))
      }
    }
  }
}
