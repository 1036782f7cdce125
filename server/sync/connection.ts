import type { NackCode } from '#shared/protocol/message-codes.ts'
import type { DocumentName } from '#shared/protocol/roles.ts'
import type { Access, SocketRequest } from './access.ts'
import type { ConnectionSocket } from './connection-socket.ts'
import type { Allowance } from './rate-limit.ts'

/** A peer of one document. The room that has it changes its fields. */
export interface Connection {
  readonly socket: ConnectionSocket
  /** Kept so that access can be asked again. */
  readonly request: SocketRequest
  readonly documentName: DocumentName
  /** Sent `v`, or has sent a MARK: may be sent our own messages. */
  speaksOurs: boolean
  readonly isStock: boolean
  access: Access
  readonly mayWrite: boolean
  readonly allowance: Allowance

  /** It was asked for what it has, and told who is there. */
  isGreeted: boolean
  /** It has asked for the state and got it, so updates make sense to it. */
  hasState: boolean
  /** Something it sent was refused, so no later MARK of it can be true. */
  refusal: NackCode | null
  /** The refusal was passing, and the server has asked for everything again. */
  isResyncing: boolean
  /** Something it sent waits for changes that are not here. */
  hasGap: boolean
  /** The newest MARK that was answered with a NACK and may come true later. */
  heldMark: number | null
  refusedUpdates: number

  /** The Yjs client id whose presence this connection may send. */
  presenceId: number | null
  /** It was spared some presence and must be sent all of it. */
  presenceIsStale: boolean
}

/** A connection as it is when it is let in. */
export function createConnection(
  fixed: Pick<
    Connection,
    'socket' | 'request' | 'documentName' | 'isStock' | 'access' | 'mayWrite' | 'allowance'
  >,
): Connection {
  return {
    ...fixed,
    speaksOurs: !fixed.isStock,
    isGreeted: false,
    hasState: false,
    refusal: null,
    isResyncing: false,
    hasGap: false,
    heldMark: null,
    refusedUpdates: 0,
    presenceId: null,
    presenceIsStale: false,
  }
}
