import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { WebSocket } from 'ws'
import type { ErrorCode } from '#shared/core/error-catalog.ts'
import { createSocketRequest } from './access.ts'
import { createActivityRecorder } from './activity-recorder.ts'
import { createAdmission } from './admission.ts'
import { createCommitBeat } from './commit-beat.ts'
import { createCompactor } from './compactor.ts'
import { createConnectionSocket } from './connection-socket.ts'
import { createFanOutWindow } from './fan-out-window.ts'
import { createFullnessTeller } from './fullness.ts'
import { createLiveConnections } from './live-connections.ts'
import { silentLogger } from './logger.ts'
import { createPulse } from './pulse.ts'
import { createAllowances } from './rate-limit.ts'
import { createFrameReceiver } from './receive-frame.ts'
import { createRoomRegistry } from './room-registry.ts'
import { createRooms } from './rooms.ts'
import { stopConnections } from './stop-connections.ts'
import { defaultSyncLimits, type SyncLimits } from './sync-limits.ts'
import { describeHealth } from './sync-health.ts'
import { silentMetrics } from './sync-metrics.ts'
import type { SyncServer, SyncServerOptions } from './sync-server.ts'
import { createWebSockets } from './web-sockets.ts'

const SWEEP_MS = 5000

/** Builds the sync server; it owns its timers, rooms and sockets until `close`. */
export function createSyncServer(options: SyncServerOptions): SyncServer {
  const { authorize, randomBytes, storage, clock } = options
  const limits: SyncLimits = { ...defaultSyncLimits, ...options.limits }
  const logger = options.logger ?? silentLogger
  const metrics = options.metrics ?? silentMetrics
  const { nowMs } = clock
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
  const connections = createLiveConnections({ authorize, receiveFrame, metrics, logger })
  const admission = createAdmission({
    authorize,
    rooms,
    allowances,
    limits,
    nowMs,
    logger,
    closedBecause,
    watchRechecks: connections.watchRechecks,
    join: connections.join,
  })
  const sockets = createWebSockets({
    maxFrameBytes: limits.frameBytes,
    logger,
    onSocket: (ws, stream, request) => void welcome(ws, stream, request),
  })
  const beat = createPulse(limits, nowMs())
  const tellFullness = createFullnessTeller(limits)
  const heartbeat = setInterval(() => {
    beat(connections.all(), nowMs())
    tellFullness(rooms.loaded())
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
    return sockets.count > limits.connections ? 'server/overloaded' : null
  }

  async function welcome(ws: WebSocket, stream: Duplex, request: IncomingMessage): Promise<void> {
    const socket = createConnectionSocket({ ws, stream, limits, metrics, nowMs })
    const admitted = await admission(socket, createSocketRequest(request))
    if (!admitted.ok) socket.cut(admitted.error.code)
  }

  async function stop(): Promise<void> {
    clearInterval(sweep)
    await stopConnections([...connections.all()], rooms.loaded(), limits)
    sockets.terminate()
    await recorder.flush()
    clearInterval(heartbeat)
    await compactor.close()
    rooms.close()
    window.close()
    commits.close()
  }

  return {
    handleUpgrade: sockets.handleUpgrade,
    rooms: createRooms({ registry: rooms, log: storage.log, randomBytes, nowMs }),
    recheck: connections.recheck,
    present: () => [...connections.all()].map(({ access }) => access),
    health: () => describeHealth(rooms.loaded(), [...connections.all()], limits, nowMs()),
    close() {
      stopping ??= stop()
      return stopping
    },
  }
}
