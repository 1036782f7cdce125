import type { ErrorCode } from '#shared/core/error-catalog.ts'
import { ok, refuse, type Result } from '#shared/core/result.ts'
import { oldestProtocolVersion } from '#shared/protocol/message-codes.ts'
import { mayWrite } from '#shared/protocol/roles.ts'
import type { Access, Authorize, SocketRequest } from './access.ts'
import { createConnection, type Connection } from './connection.ts'
import type { ConnectionSocket } from './connection-socket.ts'
import type { Logger } from './logger.ts'
import type { Allowances } from './rate-limit.ts'
import type { RecheckWatch } from './recheck.ts'
import type { RoomLease, RoomRegistry } from './room-registry.ts'
import type { SyncLimits } from './sync-limits.ts'
import { decodeSyncPath, type SyncRequest } from './sync-path.ts'

export interface AdmissionOptions {
  readonly authorize: Authorize
  readonly rooms: RoomRegistry
  readonly allowances: Allowances
  readonly limits: SyncLimits
  readonly nowMs: () => number
  readonly logger: Logger
  /** Why nobody is let in at this moment; null: everybody is. */
  readonly closedBecause: () => ErrorCode | null
  /** Begins to look out for rechecks of a plan. */
  readonly watchRechecks: (planId: Access['planId']) => RecheckWatch
  /** Takes who is let in; rechecks see them from then on. */
  readonly join: (admitted: Admitted) => void
}

export interface Admitted {
  readonly connection: Connection
  readonly lease: RoomLease
}

/**
 * Decides whether a socket that has been accepted, and is read not yet, becomes a connection: path,
 * access, protocol version, quotas, document, epoch. Not one sync frame is sent before all agree. Who is
 * let in joins in the very turn of the last look: in any later one a recheck may have been and gone.
 */
export function createAdmission(
  options: AdmissionOptions,
): (socket: ConnectionSocket, request: SocketRequest) => Promise<Result<void>> {
  const { authorize, rooms, allowances, limits, nowMs, logger } = options

  async function ask(request: SocketRequest, planId: Access['planId']): Promise<Result<Access>> {
    let timer: ReturnType<typeof setTimeout> | undefined
    const timeout = new Promise<Result<Access>>((resolve) => {
      timer = setTimeout(() => {
        resolve(refuse('server/overloaded'))
      }, limits.authorizeMs)
    })
    try {
      return await Promise.race([authorize(request, planId), timeout])
    } finally {
      clearTimeout(timer)
    }
  }

  async function admit(socket: ConnectionSocket, request: SocketRequest): Promise<Result<void>> {
    const closed = options.closedBecause()
    if (closed !== null) return refuse(closed)
    const asked = decodeSyncPath(request.url)
    if (!asked.ok) return asked
    const watch = options.watchRechecks(asked.value.planId)
    try {
      return await decide(socket, request, asked.value, watch)
    } finally {
      watch.end()
    }
  }

  async function decide(
    socket: ConnectionSocket,
    request: SocketRequest,
    { planId, documentName, version, epoch }: SyncRequest,
    watch: RecheckWatch,
  ): Promise<Result<void>> {
    const access = await ask(request, planId)
    if (!access.ok) return access
    if (version !== null && version < oldestProtocolVersion) return refuse('sync/client-too-old')
    const allowance = allowances.of(planId, access.value.participantId, nowMs())
    if (allowance.isBanned(nowMs())) return refuse('sync/malformed')
    const isWithin = allowance.countConnect(nowMs())
    const hasTooMany = () => allowance.connections >= limits.connectionsPerParticipant
    if (!isWithin || hasTooMany()) return refuse('server/overloaded')
    const lease = await rooms.acquire({ planId, documentName })
    if (!lease.ok) return lease
    if (watch.isOutdated) {
      // Rights were changed while this one waited, and the recheck has not seen it: begin anew.
      lease.value.release()
      return admit(socket, request)
    }
    // Others of this participant may have waited for the same document.
    const stillClosed = options.closedBecause() ?? (hasTooMany() ? 'server/overloaded' : null)
    if (stillClosed !== null || (epoch !== null && epoch !== lease.value.room.epoch)) {
      lease.value.release()
      return refuse(stillClosed ?? 'sync/epoch-changed')
    }
    const connection = createConnection({
      socket,
      request,
      documentName,
      isStock: version === null,
      access: access.value,
      mayWrite: mayWrite(access.value.role, documentName),
      allowance,
    })
    if (socket.isOpen) options.join({ connection, lease: lease.value })
    else lease.value.release()
    return ok(undefined)
  }

  return async (socket, request) => {
    try {
      return await admit(socket, request)
    } catch (error) {
      logger.error({ error: String(error) }, 'A connection could not be let in')
      return refuse('server/failed')
    }
  }
}
