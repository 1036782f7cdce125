import type { Result } from '#shared/core/result.ts'
import type { ActivityLog } from './activity-log.ts'
import type { DocumentLog } from './document-log.ts'
import type { Registry } from './registry.ts'

/** Everything the server keeps, behind narrow asynchronous interfaces, each with one contract suite. */
export interface Storage {
  readonly log: DocumentLog
  readonly activity: ActivityLog
  readonly registry: Registry
  /** Writes and commits one row: proves that the disk takes writes at this moment. */
  health(): Promise<Result<StorageHealth>>
  /** Waits for every call made so far, then lets go of the files. */
  close(): Promise<void>
}

export interface StorageHealth {
  /** Bytes of the database file, without its write-ahead log. */
  readonly databaseBytes: number
  readonly walBytes: number
  /** Bytes free on the disk of DATA_DIR. */
  readonly freeBytes: number
  /** Of the tables: as many as there were changes of them. */
  readonly schemaVersion: number
}
