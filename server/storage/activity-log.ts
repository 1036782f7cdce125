import {
  decodeParticipantId,
  type EntityId,
  type ParticipantId,
  type PlanId,
} from '#shared/core/ids.ts'
import { assert } from '#shared/core/assert.ts'
import type { Result } from '#shared/core/result.ts'

/** Who did what in a plan, newest first: told by the clients' NOTE frames, signed by the server. */
export interface ActivityLog {
  /** Appends in order. The newest 5,000 rows of a plan are kept. */
  append(rows: readonly ActivityRow[]): Promise<Result<void>>
  /** At most `limit` rows with a number below `beforeSeq` (default: the newest), newest first. */
  list(planId: PlanId, query: ActivityQuery): Promise<Result<readonly StoredActivityRow[]>>
}

export interface ActivityRow {
  readonly planId: PlanId
  readonly participantId: ParticipantId
  /** A command's name. */
  readonly command: string
  /** What it touched; at most 100 ids. */
  readonly entityIds: readonly string[]
  readonly atMs: number
}

export interface StoredActivityRow extends ActivityRow {
  readonly seq: number
}

export interface ActivityQuery {
  readonly limit: number
  readonly beforeSeq?: number | undefined
  /** Only what this participant did. */
  readonly participantId?: ParticipantId | undefined
  /** Only what touched this entity. */
  readonly entityId?: EntityId | undefined
}

/** Who did what an erased participant did: nobody's id, of any plan. */
export const ERASED_PARTICIPANT = erasedParticipant()

function erasedParticipant(): ParticipantId {
  const id = decodeParticipantId('erased')
  assert(id !== null, 'a word is an id')
  return id
}
