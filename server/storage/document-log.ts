import type { EntityId, ParticipantId, PlanId } from '#shared/core/ids.ts'
import type { Result } from '#shared/core/result.ts'
import type { DocumentName } from '#shared/protocol/roles.ts'

/**
 * The record of every document: an append-only log of Yjs updates and snapshots of it.
 *
 * LOG-1: A promise resolves with success only after the commit: what it reports survives kill -9 and a
 *    power cut.
 * LOG-2: Rows of one document are numbered 1, 2, 3 … in the order in which `append` was called.
 * LOG-3: `load` gives the newest intact snapshot and every row after it. A damaged snapshot is passed over
 *    for the one before it; a damaged row refuses the load with `storage/damaged`: trouble is never an
 *    empty document.
 * LOG-4: `putSnapshot` reads the snapshot back and compares it before it cuts the log, and it cuts only
 *    what the snapshot *before* it holds: one generation stays in reserve.
 * LOG-5: A removed plan leaves a tombstone: it can be neither loaded nor written nor created again.
 * LOG-6: Disk full is the refusal `storage/full`, other trouble of the disk `storage/unavailable`; an
 *    unknown or removed plan is `access/plan-unknown`.
 * LOG-7: `rewrite` is one commit: log, snapshots and dead letters are gone, one row under a new epoch is
 *    their only successor, and of whom it erases nothing is left but ids as tombstones. A snapshot of
 *    the former epoch that comes late is refused.
 */
export interface DocumentLog {
  /** Creates both documents of a plan in one commit. */
  createPlan(plan: NewPlan): Promise<Result<void>>
  /** The epochs of a plan's documents. */
  epochs(planId: PlanId): Promise<Result<Readonly<Record<DocumentName, string>>>>
  load(key: DocumentKey): Promise<Result<StoredDocument>>
  /** Answers the number of the last row appended. */
  append(key: DocumentKey, rows: readonly LogRow[]): Promise<Result<number>>
  putSnapshot(key: DocumentKey, snapshot: NewSnapshot): Promise<Result<void>>
  /** Keeps a frame that could not be applied, for the people who run the server. Newest 20 a document. */
  keepDeadLetter(key: DocumentKey, letter: DeadLetter): Promise<Result<void>>
  /** Puts a fresh history in place of a document's own, without those who are erased (LOG-7). */
  rewrite(key: DocumentKey, rewriting: Rewriting): Promise<Result<void>>
  /** The tombstones of those who were erased from plans that are in use. */
  listErased(): Promise<Result<readonly ErasedFromPlan[]>>
  /** Erases log, snapshots, dead letters and activity of a plan and leaves the tombstone. */
  removePlan(planId: PlanId, atMs: number): Promise<Result<void>>
}

export interface DocumentKey {
  readonly planId: PlanId
  readonly documentName: DocumentName
}

export interface NewPlan {
  readonly planId: PlanId
  readonly epochs: Readonly<Record<DocumentName, string>>
  readonly atMs: number
}

/** 1: a Yjs update, V1 encoding. 2: V2 encoding. Readers must handle both. */
export type PayloadFormat = 1 | 2

export interface LogRow {
  readonly format: PayloadFormat
  readonly payload: Uint8Array
  /** Who sent it: a participant id, or `server`. Attribution is by this, never by content. */
  readonly actor: string
  readonly atMs: number
}

export interface StoredDocument {
  readonly epoch: string
  readonly snapshot: StoredPayload | null
  /** The rows after the snapshot, in order. */
  readonly rows: readonly StoredPayload[]
  /** The number of the newest row; 0 for an untouched document. */
  readonly lastSeq: number
}

export interface StoredPayload {
  readonly format: PayloadFormat
  readonly payload: Uint8Array
}

/** Who is erased from a plan: what is known or decided, and people who took part. */
export interface Erased {
  readonly entityIds: readonly EntityId[]
  readonly participantIds: readonly ParticipantId[]
}

export interface ErasedFromPlan extends Erased {
  readonly planId: PlanId
}

export interface Rewriting {
  readonly epoch: string
  /** The whole content. */
  readonly row: LogRow
  /** Leave activity and registry too: their ids go, the deeds of participants stay without a doer. */
  readonly erased: Erased
}

export interface NewSnapshot {
  /** The history it was folded from. */
  readonly epoch: string
  /** The snapshot holds every row up to this one. */
  readonly uptoSeq: number
  readonly format: PayloadFormat
  readonly payload: Uint8Array
  readonly atMs: number
  /** Rows to append in the same commit: what waits for missing changes and is not in the snapshot. */
  readonly carried: readonly LogRow[]
}

export interface DeadLetter {
  readonly payload: Uint8Array
  readonly actor: string
  readonly reason: string
  readonly atMs: number
}
