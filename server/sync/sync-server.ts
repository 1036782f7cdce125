import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type * as Y from 'yjs'
import type { Clock } from '#shared/core/clock.ts'
import type { ErrorCode } from '#shared/core/error-catalog.ts'
import type { ParticipantId, PlanId } from '#shared/core/ids.ts'
import type { RandomBytes } from '#shared/core/random.ts'
import type { Result } from '#shared/core/result.ts'
import type { DocumentName } from '#shared/protocol/roles.ts'
import type { Erased } from '../storage/document-log.ts'
import type { Storage } from '../storage/storage.ts'
import type { Authorize } from './access.ts'
import type { Logger } from './logger.ts'
import type { RoomTail } from './room-tail.ts'
import type { SyncLimits } from './sync-limits.ts'
import type { SyncMetrics } from './sync-metrics.ts'

export interface SyncServerOptions {
  readonly storage: Pick<Storage, 'log' | 'activity'>
  readonly authorize: Authorize
  readonly clock: Clock
  readonly randomBytes: RandomBytes
  readonly logger?: Logger
  readonly metrics?: SyncMetrics
  readonly limits?: Partial<SyncLimits>
  /**
   * Brings a document to the present schema; called once as a document is opened, before the first
   * peer syncs. Writes nothing where nothing is to do.
   */
  readonly migrate?: (doc: Y.Doc, documentName: DocumentName) => void
}

export interface SyncServer {
  /**
   * Takes an HTTP upgrade to `/sync/<planId>/<plan|session>`, whatever its outcome: a refusal accepts
   * the socket and then closes it with the code of the refusal. Hand it to no other server afterwards.
   */
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void
  readonly rooms: Rooms
  /**
   * Asks `authorize` again for the live connections of a plan, or of one participant of it: who is
   * refused is closed with that code, who has another role is closed so as to come back with it
   * (1012), who has another name or area is shown with that.
   */
  recheck(planId: PlanId, participantId?: ParticipantId): Promise<void>
  health(): SyncHealth
  /** Everybody who is connected, once for each connection. */
  present(): readonly Presence[]
  /** Stops reading, saves and acknowledges what was read, closes everybody with 1012, lets go of all. */
  close(): Promise<void>
}

/** The server as a peer of its own documents. */
export interface Rooms {
  /** Makes the two empty documents of a plan. */
  create(planId: PlanId): Promise<Result<void>>
  /** Closes the plan's connections with 4404 and erases log, snapshots and activity. */
  remove(planId: PlanId): Promise<Result<void>>
  epoch(planId: PlanId): Promise<Result<Readonly<Record<DocumentName, string>>>>
  /**
   * Runs `change` in one transaction on a document, with the same log and fan-out as a client's
   * update, and resolves once that is on disk. `actor` is a participant id or `server`. A throw of
   * `change` rejects, and nothing of it stays.
   */
  run<Value>(
    planId: PlanId,
    documentName: DocumentName,
    actor: string,
    change: (doc: Y.Doc) => Value,
  ): Promise<Result<Value>>
  /**
   * Puts a fresh history in place of a document's own: `rebuild` writes the content into an empty
   * document and says who is not in it any more; `storage/document-log.ts` says what that means (LOG-7).
   * Everybody is closed with 4409 and comes back with the new epoch. A refusal or throw of `rebuild`
   * changes nothing.
   */
  rewrite(
    planId: PlanId,
    documentName: DocumentName,
    rebuild: (doc: Y.Doc, fresh: Y.Doc) => Result<Erased>,
  ): Promise<Result<Erased>>
  /** Runs `look`, which must not write, on a document. */
  read<Value>(
    planId: PlanId,
    documentName: DocumentName,
    look: (doc: Y.Doc) => Value,
  ): Promise<Result<Value>>
}

/** Somebody who is connected to a plan. */
export interface Presence {
  readonly planId: PlanId
  readonly participantId: ParticipantId
}

export interface SyncHealth {
  readonly connections: number
  readonly rooms: number
  /** Documents whose last commit was refused: they take no writes until the disk does again. */
  readonly frozenRooms: number
  /** Why one of them is. */
  readonly frozenBy: ErrorCode | null
  /** Documents with edits that wait for missing ones. */
  readonly waitingRooms: number
  /** Age of the oldest edit that is not on disk; 0 where all are. */
  readonly oldestUnsavedMs: number
  readonly documentLimitBytes: number
  /** Documents beyond four fifths of that. */
  readonly roomsNearLimit: number
  /** Of each document in memory. */
  readonly tails: readonly RoomTail[]
  /** Of each connection: bytes that its reader has not taken yet. */
  readonly backlogsBytes: readonly number[]
}
