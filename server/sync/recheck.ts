import type { ParticipantId, PlanId } from '#shared/core/ids.ts'
import { refuse } from '#shared/core/result.ts'
import type { Authorize } from './access.ts'
import type { Connection } from './connection.ts'
import type { RoomLease } from './room-registry.ts'

/** What somebody who is about to be let in knows of rechecks, which see only those who are in. */
export interface RecheckWatch {
  /** Rights in the plan were asked for again meanwhile: what this one was told may be outdated. */
  readonly isOutdated: boolean
  readonly end: () => void
}

export interface RecheckOptions {
  readonly connections: ReadonlyMap<Connection, RoomLease>
  readonly authorize: Authorize
  readonly planId: PlanId
  /** Absent: everybody in the plan. */
  readonly participantId: ParticipantId | undefined
}

/** Asks again for live connections what was asked at their upgrade, and acts on another answer. */
export async function recheckConnections(options: RecheckOptions): Promise<void> {
  const { connections, authorize, planId, participantId } = options
  const concerned = [...connections].filter(
    ([{ access }]) =>
      access.planId === planId &&
      (participantId === undefined || access.participantId === participantId),
  )
  await Promise.all(
    concerned.map(async ([connection, { room }]) => {
      const { socket, access: former } = connection
      const asked = await authorize(connection.request, planId).catch(() => refuse('server/failed'))
      if (!socket.isOpen) return
      if (!asked.ok) {
        socket.cut(asked.error.code)
        return
      }
      const { role, participantId: id } = asked.value
      if (role !== former.role || id !== former.participantId) {
        socket.cut('access/changed')
        return
      }
      connection.access = asked.value
      room.renamePresence(connection)
    }),
  )
}
