import type * as Y from 'yjs'
import type { ErrorCode } from '#shared/core/error-catalog.ts'
import type { Result } from '#shared/core/result.ts'
import type { DocumentKey } from '../storage/document-log.ts'
import type { Connection } from './connection.ts'
import type { RoomTail } from './room-tail.ts'

/**
 * One document with its peers.
 *
 * ROOM-1: the document in memory is the log replayed, plus rows on their way to the log.
 */
export interface Room {
  readonly key: DocumentKey
  readonly epoch: string
  readonly connections: ReadonlySet<Connection>
  /** Not null while storage refuses. */
  readonly frozenBy: ErrorCode | null
  /** Since when the oldest change waits that is not on disk; null: all are. */
  readonly unsavedSinceMs: number | null
  /** Why the room is of no use any more; what is in it is not the document then. */
  readonly lostBy: ErrorCode | null
  readonly tail: RoomTail
  admit(connection: Connection): void
  leave(connection: Connection): void
  /** Answers a SyncStep1; false where the state vector is malformed. */
  sendState(connection: Connection, stateVector: Uint8Array): boolean
  /** Changes from a connection that may write. */
  receiveChanges(connection: Connection, kind: 'step2' | 'update', bytes: Uint8Array): void
  mark(connection: Connection, seq: number): void
  /** False where the body is malformed. */
  receivePresence(connection: Connection, body: Uint8Array, isDue: boolean): boolean
  sendPresence(connection: Connection): void
  renamePresence(connection: Connection): void
  run<Value>(actor: string, change: (doc: Y.Doc) => Value): Promise<Result<Value>>
  read<Value>(look: (doc: Y.Doc) => Value): Promise<Value>
  /**
   * Replaces the history (ROOM-6). `write` is given the document with all that was received, which is
   * on disk; where it succeeds the room is lost, where it refuses everybody goes on.
   */
  renew<Value>(write: (doc: Y.Doc) => Promise<Result<Value>>): Promise<Result<Value>>
  flushed(): Promise<void>
  /** Everything is on disk and the document is sound. */
  readonly isSettled: boolean
  /** A snapshot holds the rows up to this one now. */
  compacted(uptoSeq: number, snapshotBytes: number): void
  /** Closes all connections, also those that come later: the room is of no use any more. */
  lose(code: ErrorCode): void
  /** Lets go of everything; what was not written is dropped. */
  close(): void
}
