import type { DocumentKey, DocumentLog, StoredDocument } from '../storage/document-log.ts'
import type { CommitBeat } from './commit-beat.ts'
import type { FanOutWindow } from './fan-out-window.ts'
import type { Logger } from './logger.ts'
import type { SyncLimits } from './sync-limits.ts'
import type { SyncMetrics } from './sync-metrics.ts'

export interface RoomOptions {
  readonly key: DocumentKey
  readonly stored: StoredDocument
  readonly log: DocumentLog
  readonly limits: SyncLimits
  readonly metrics: SyncMetrics
  readonly logger: Logger
  readonly nowMs: () => number
  readonly window: FanOutWindow
  readonly beat: CommitBeat
  /** The document cannot be loaded again; the room is of no use any more. */
  readonly onLost: () => void
}
