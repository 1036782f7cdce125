import type { Connection } from './connection.ts'
import { emptyPresenceFrame, encodeHeartbeat } from './encode-frames.ts'
import type { SyncLimits } from './sync-limits.ts'

/**
 * One beat for all connections: says that the server is there, in a form the client understands, and
 * drops those whose peer is gone. A browser cannot see WebSocket pings, and a stock client leaves a
 * server that is silent for 30 s; the pings are for us.
 */
export function beat(connections: Iterable<Connection>, limits: SyncLimits, nowMs: number): void {
  const ours = encodeHeartbeat(nowMs)
  for (const { socket, speaksOurs } of connections) {
    if (nowMs - socket.heardAtMs > limits.silentMs) {
      socket.drop()
      continue
    }
    socket.send(speaksOurs ? ours : emptyPresenceFrame)
    socket.ping()
  }
}
