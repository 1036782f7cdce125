import type { Connection } from './connection.ts'
import { emptyPresenceFrame, encodeHeartbeat } from './encode-frames.ts'
import type { SyncLimits } from './sync-limits.ts'

/** A beat that comes this much later than it should found this process asleep. */
const ASLEEP = 1.5

/**
 * One beat for all connections: says that the server is there, in a form the client understands, and
 * drops those whose peer is gone. A browser cannot see WebSocket pings, and a stock client leaves a
 * server that is silent for 30 s; the pings are for us. After a beat that comes late nobody is dropped:
 * what the peers answered meanwhile has not been read yet. A clock that was set, either way, is taken for
 * such a beat; who was last heard in its future has not answered since.
 */
export function createPulse(
  limits: SyncLimits,
  startMs: number,
): (connections: Iterable<Connection>, nowMs: number) => void {
  let lastMs = startMs
  return (connections, nowMs) => {
    const wasAsleep = Math.abs(nowMs - lastMs) > limits.heartbeatMs * ASLEEP
    lastMs = nowMs
    const ours = encodeHeartbeat(nowMs)
    for (const { socket, speaksOurs } of connections) {
      if (!wasAsleep && Math.abs(nowMs - socket.heardAtMs) > limits.silentMs) {
        socket.drop()
        continue
      }
      socket.send(speaksOurs ? ours : emptyPresenceFrame)
      socket.ping()
    }
  }
}
