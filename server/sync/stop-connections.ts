import type { Connection } from './connection.ts'
import type { Room } from './room.ts'
import type { SyncLimits } from './sync-limits.ts'

const FLUSH_MS = 5000
const HANDSHAKE_MS = 1000

/**
 * A clean stop: nobody is read any more, what was read is saved and acknowledged, then everybody is
 * sent home over a few seconds, so that they do not all come back at once. Bounded in time, whatever
 * the disk or a peer does.
 */
export async function stopConnections(
  connections: readonly Connection[],
  rooms: readonly Room[],
  limits: SyncLimits,
): Promise<void> {
  for (const { socket } of connections) socket.hold()
  await within(FLUSH_MS, Promise.all(rooms.map((room) => room.flushed())))
  await Promise.all(
    connections.map(async ({ socket }, index) => {
      await wait((index * limits.stopSpreadMs) / connections.length)
      const closed = new Promise<void>((resolve) => {
        const { onClose } = socket
        socket.onClose = () => {
          onClose()
          resolve()
        }
      })
      if (!socket.isOpen) return
      socket.cut('server/stopping')
      await within(HANDSHAKE_MS, closed)
    }),
  )
}

function wait(durationMs: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, durationMs)
  })
}

async function within(limitMs: number, work: Promise<unknown>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const limit = new Promise((resolve) => {
    timer = setTimeout(resolve, limitMs)
  })
  await Promise.race([work, limit])
  clearTimeout(timer)
}
