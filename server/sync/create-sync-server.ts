import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocket, WebSocketServer } from 'ws'
import type { ErrorCode } from '#shared/core/error-catalog.ts'
import type { PlanId } from '#shared/core/ids.ts'
import { closeCodeOf } from '#shared/protocol/close-codes.ts'
import { createSocketRequest } from './access.ts'
import { createActivityRecorder } from './activity-recorder.ts'
import { createAdmission } from './admission.ts'
import { createCommitBeat } from './commit-beat.ts'
import { createCompactor } from './compactor.ts'
import type { Connection } from './connection.ts'
import { createConnectionSocket } from './connection-socket.ts'
import { createFanOutWindow } from './fan-out-window.ts'
import { silentLogger } from './logger.ts'
import { createPulse } from './pulse.ts'
import { createAllowances } from './rate-limit.ts'
import { createFrameReceiver } from './receive-frame.ts'
import { recheckConnections } from './recheck.ts'
import { createRoomRegistry, type RoomLease } from './room-registry.ts'
import { createRooms } from './rooms.ts'
import { stopConnections } from './stop-connections.ts'
import { defaultSyncLimits, type SyncLimits } from './sync-limits.ts'
import { describeHealth } from './sync-health.ts'
import { silentMetrics } from './sync-metrics.ts'
import type { SyncServer, SyncServerOptions } from './sync-server.ts'

const TOO_BIG = 1009
const SWEEP_MS = 5000
const CLOSE_HANDSHAKE_MS = 3000

/** `ws` closes too large frames by itself, with a code that makes stock clients come back for ever. */
class SyncWebSocket extends WebSocket {
  override close(code?: number, reason?: string | Buffer): void {
    super.close(code === TOO_BIG ? closeCodeOf('sync/too-large') : code, reason)
  }
}

/** Builds the sync server; it owns its timers, rooms and sockets until `close`. */
export function createSyncServer(options: SyncServerOptions): SyncServer {
  const { authorize, randomBytes, storage, clock } = options
  const limits: SyncLimits = { ...defaultSyncLimits, ...options.limits }
  const logger = options.logger ?? silentLogger
  const metrics = options.metrics ?? silentMetrics
  const { nowMs } = clock
  const connections = new Map<Connection, RoomLease>()
  const sockets = new Set<WebSocket>()
  let recheckCount = 0
  let stopping: Promise<void> | null = null

  const window = createFanOutWindow(limits.fanOutWindowMs)
  const commits = createCommitBeat(limits.commitIntervalMs, nowMs)
  const compactor = createCompactor({ log: storage.log, nowMs, logger, metrics })
  const { migrate } = options
  const rooms = createRoomRegistry({
    log: storage.log,
    limits,
    metrics,
    logger,
    nowMs,
    window,
    beat: commits,
    compactor,
    migrate,
  })
  const allowances = createAllowances(limits)
  const recorder = createActivityRecorder(storage.activity, nowMs, logger)
  const onNote: typeof recorder.record = (connection, note) => {
    recorder.record(connection, note)
  }
  const receiveFrame = createFrameReceiver({ limits, metrics, nowMs, onNote })
  const admission = createAdmission({
    authorize,
    rooms,
    allowances,
    limits,
    nowMs,
    logger,
    closedBecause,
    recheckCount: () => recheckCount,
  })
  const webSockets = new WebSocketServer(webSocketOptions(limits))
  const beat = createPulse(limits, nowMs())
  const heartbeat = setInterval(() => {
    beat(connections.keys(), nowMs())
  }, limits.heartbeatMs)
  const sweep = setInterval(
    () => {
      allowances.prune(nowMs())
      rooms.sweep().catch((error: unknown) => {
        logger.error({ error: String(error) }, 'Rooms could not be swept')
      })
    },
    Math.min(SWEEP_MS, limits.roomIdleMs),
  )

  function closedBecause(): ErrorCode | null {
    if (stopping !== null) return 'server/stopping'
    return sockets.size > limits.connections ? 'server/overloaded' : null
  }

  async function welcome(ws: WebSocket, stream: Duplex, request: IncomingMessage): Promise<void> {
    sockets.add(ws)
    ws.on('close', () => sockets.delete(ws))
    ws.on('error', (error) => {
      logger.info({ error: error.message }, 'A socket failed')
    })
    const socket = createConnectionSocket({ ws, stream, limits, metrics, nowMs })
    const admitted = await admission(socket, createSocketRequest(request))
    if (!admitted.ok) {
      socket.cut(admitted.error.code)
      return
    }
    const { connection, lease } = admitted.value
    if (!socket.isOpen) {
      lease.release()
      return
    }
    join(connection, lease)
  }

  function join(connection: Connection, lease: RoomLease): void {
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
  }

  async function stop(): Promise<void> {
    clearInterval(sweep)
    const open = [...connections.keys()]
    await stopConnections(open, rooms.loaded(), limits)
    for (const ws of sockets) ws.terminate()
    await recorder.flush()
    clearInterval(heartbeat)
    await compactor.close()
    rooms.close()
    window.close()
    commits.close()
  }

  return {
    handleUpgrade(request, socket, head) {
      // A reset before the upgrade is finished would otherwise end the process.
      socket.on('error', () => {
        socket.destroy()
      })
      webSockets.handleUpgrade(request, socket, head, (ws) => {
        void welcome(ws, socket, request)
      })
    },
    rooms: createRooms({ registry: rooms, log: storage.log, randomBytes, nowMs }),
    recheck(planId: PlanId, participantId) {
      recheckCount += 1
      return recheckConnections({ connections, authorize, planId, participantId })
    },
    present: () => [...connections.keys()].map(({ access }) => access),
    health: () => describeHealth(rooms.loaded(), [...connections.keys()], limits, nowMs()),
    close() {
      stopping ??= stop()
      return stopping
    },
  }
}

function webSocketOptions(limits: SyncLimits) {
  return {
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    skipUTF8Validation: true,
    maxPayload: limits.frameBytes,
    WebSocket: SyncWebSocket,
    closeTimeout: CLOSE_HANDSHAKE_MS,
  }
}
