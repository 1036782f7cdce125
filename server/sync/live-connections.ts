import type { ParticipantId, PlanId } from '#shared/core/ids.ts'
import type { Authorize } from './access.ts'
import type { Admitted } from './admission.ts'
import type { Connection } from './connection.ts'
import type { Logger } from './logger.ts'
import type { createFrameReceiver } from './receive-frame.ts'
import { recheckConnections, type RecheckWatch } from './recheck.ts'
import type { RoomLease } from './room-registry.ts'
import type { SyncMetrics } from './sync-metrics.ts'

interface LiveConnectionsOptions {
  readonly authorize: Authorize
  readonly receiveFrame: ReturnType<typeof createFrameReceiver>
  readonly metrics: SyncMetrics
  readonly logger: Logger
}

/** Everybody who has been let in and has not left. */
export interface LiveConnections {
  readonly all: () => Iterable<Connection>
  /** Begins to read what was admitted; its socket has to be open. It leaves by itself. */
  readonly join: (admitted: Admitted) => void
  /** Asks for access again; of everybody in the plan where nobody is named. */
  readonly recheck: (planId: PlanId, participantId?: ParticipantId) => Promise<void>
  /** Begins to look out for rechecks of a plan, for somebody who is not in yet; `end` it. */
  readonly watchRechecks: (planId: PlanId) => RecheckWatch
}

/** Starts with nobody. */
export function createLiveConnections(options: LiveConnectionsOptions): LiveConnections {
  const { authorize, receiveFrame, metrics, logger } = options
  const connections = new Map<Connection, RoomLease>()
  const watches = new Set<{ readonly planId: PlanId; isOutdated: boolean }>()

  return {
    all: () => connections.keys(),
    join({ connection, lease }) {
      const { socket, access, documentName, allowance } = connection
      const { room } = lease
      connections.set(connection, lease)
      allowance.connections += 1
      metrics.connectionOpened(access.role, documentName)
      socket.onFrame = (frame) => {
        try {
          receiveFrame(room, connection, frame)
        } catch (error) {
          // A bug of ours ends one connection, never the process.
          logger.error(
            { error: error instanceof Error ? error.stack : error },
            'A frame broke a rule',
          )
          socket.cut('server/failed')
        }
      }
      socket.onClose = () => {
        connections.delete(connection)
        allowance.connections -= 1
        metrics.connectionClosed(access.role, documentName)
        room.leave(connection)
        lease.release()
      }
      room.admit(connection)
    },
    recheck(planId, participantId) {
      for (const watch of watches) watch.isOutdated ||= watch.planId === planId
      return recheckConnections({ connections, authorize, planId, participantId })
    },
    watchRechecks(planId) {
      const watch = { planId, isOutdated: false, end: () => void watches.delete(watch) }
      watches.add(watch)
      return watch
    },
  }
}
