import type { IncomingMessage } from 'node:http'
import type { EntityId, ParticipantId, PlanId } from '#shared/core/ids.ts'
import type { Result } from '#shared/core/result.ts'
import type { Role } from '#shared/protocol/roles.ts'

/** Who a connection is, as the server knows it; nothing of it comes from the connection's own frames. */
export interface Access {
  readonly planId: PlanId
  readonly participantId: ParticipantId
  readonly role: Role
  readonly name: string
  readonly area: string
  /** The team member of the plan whom the participant is; observers have none. */
  readonly memberId: EntityId | null
}

/**
 * Asked at every upgrade, and again by `recheck`. Also checks the `Origin`. A refusal's code becomes
 * the close code; trouble of the server itself must be a transient code.
 */
export type Authorize = (request: SocketRequest, planId: PlanId) => Promise<Result<Access>>

/** What is kept of the request that opened a socket, for as long as the socket lives. */
export interface SocketRequest {
  readonly url: string | undefined
  readonly headers: Pick<IncomingMessage['headers'], 'cookie' | 'origin' | 'host'>
}

/** The request itself would keep its socket's parser, all its headers and its stream alive. */
export function createSocketRequest({ url, headers }: IncomingMessage): SocketRequest {
  const { cookie, origin, host } = headers
  return { url, headers: { cookie, origin, host } }
}
