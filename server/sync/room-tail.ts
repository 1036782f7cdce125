import type { StoredDocument } from '../storage/document-log.ts'

/** What a load has to replay beyond the snapshot. */
export interface RoomTail {
  readonly rows: number
  readonly bytes: number
  readonly snapshotBytes: number
  readonly lastSeq: number
}

/** Counts the tail of a room's log as it grows, and as a snapshot takes its place. */
export interface TailCount {
  readonly rows: number
  readonly bytes: number
  readonly snapshotBytes: number
  add(bytes: number): void
  /** A snapshot of so many bytes holds all but the last so many rows. */
  compacted(snapshotBytes: number, rowsAfter: number): void
}

export function createTailCount({ snapshot, rows }: StoredDocument): TailCount {
  const count = {
    rows: rows.length,
    bytes: rows.reduce((sum, row) => sum + row.payload.length, 0),
    snapshotBytes: snapshot?.payload.length ?? 0,
    add(bytes: number) {
      count.rows += 1
      count.bytes += bytes
    },
    compacted(snapshotBytes: number, rowsAfter: number) {
      count.snapshotBytes = snapshotBytes
      count.rows = Math.max(0, rowsAfter)
      count.bytes = 0
    },
  }
  return count
}
