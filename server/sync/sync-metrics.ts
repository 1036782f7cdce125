import type { ErrorCode } from '#shared/core/error-catalog.ts'
import type { DocumentName, Role } from '#shared/protocol/roles.ts'

/** What the sync server counts. No ids: a metric must not tell who was where. */
export interface SyncMetrics {
  connectionOpened(role: Role, documentName: DocumentName): void
  connectionClosed(role: Role, documentName: DocumentName): void
  /** A connection was refused or cut by the server, for this reason. */
  connectionCut(code: ErrorCode): void
  /** A connection was cut since it did not read what it was sent. */
  readerTooSlow(): void
  frameReceived(kind: 'sync' | 'presence' | 'mark' | 'note', bytes: number): void
  /** Reading of a connection paused, since its participant was over a rate. */
  readingSlowed(): void
  /** The state of a document was encoded for somebody: who knew a part of it has been there before. */
  stateSent(isReturning: boolean, durationMs: number): void
  updateNacked(code: ErrorCode): void
  /** An update broke the document, which was then reloaded. */
  documentReloaded(): void
  /** One commit of a document's rows: how many, and from the first row's arrival to the disk. */
  rowsCommitted(rows: number, latencyMs: number): void
  commitRefused(code: ErrorCode): void
  roomOpened(loadMs: number, rows: number): void
  /** A document could not be loaded. */
  roomRefused(code: ErrorCode): void
  roomClosed(): void
  roomCompacted(snapshotBytes: number, durationMs: number): void
  compactionFailed(): void
}

/** Counts nothing. */
export const silentMetrics: SyncMetrics = {
  connectionOpened() {},
  connectionClosed() {},
  connectionCut() {},
  readerTooSlow() {},
  frameReceived() {},
  readingSlowed() {},
  stateSent() {},
  updateNacked() {},
  documentReloaded() {},
  rowsCommitted() {},
  commitRefused() {},
  roomOpened() {},
  roomRefused() {},
  roomClosed() {},
  roomCompacted() {},
  compactionFailed() {},
}
