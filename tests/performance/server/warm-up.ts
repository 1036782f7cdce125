import { runFanOut } from './fan-out-load.ts'
import type { RoomWish } from './measured-servers.ts'
import type { Stand } from './stand.ts'

/**
 * A server runs for weeks, and its code is compiled as it runs: what is measured in its first seconds
 * is mostly the compiler, in all servers. So each is first given some thousands of edits in a small
 * room of their own.
 */
export const warmUpRoom: RoomWish = { name: 'warm-up', people: 5 }

export async function warmUpServer(stand: Stand): Promise<void> {
  await runFanOut(stand, {
    room: warmUpRoom.name,
    people: warmUpRoom.people,
    writers: warmUpRoom.people,
    perSecond: 180,
    warmUpS: 0,
    measuredS: 5,
    drainMs: 1000,
    documents: 0,
  })
}
