import type { Clock } from '#shared/core/clock.ts'
import type { ParticipantId, PlanId } from '#shared/core/ids.ts'
import type { RandomBytes } from '#shared/core/random.ts'
import type { runCommand } from '#shared/document/run-command.ts'
import type { AttemptLimit } from '../auth/attempt-limit.ts'
import type { SecretBox } from '../auth/secret-box.ts'
import type { ActivityLog } from '../storage/activity-log.ts'
import type { Registry } from '../storage/registry.ts'
import type { Presence, Rooms } from '../sync/sync-server.ts'

/** A plan document in memory; only its writer and its projection look inside. */
export type PlanDoc = Parameters<typeof runCommand>[0]

/** Plans that nobody has opened for so many days are deleted. */
export interface Retention {
  readonly days: number
  /** Since when that is so. */
  readonly sinceMs: number
}

/** What the jobs of this folder work with. */
export interface PlanServices {
  readonly registry: Registry
  readonly activity: ActivityLog
  /** The documents: the server as a peer of them. */
  readonly rooms: Rooms
  /** Asks again what the open sockets of a plan, or of one participant, may do. */
  readonly recheck: (planId: PlanId, participantId?: ParticipantId) => Promise<void>
  /** Who has a plan open at this moment. */
  readonly present: () => readonly Presence[]
  /** For how long plans are kept that nobody opens; null: for ever. */
  readonly retention: Retention | null
  readonly secretBox: SecretBox
  /** Failed joins and re-entries of an address. */
  readonly joinLimit: AttemptLimit
  readonly clock: Clock
  readonly randomBytes: RandomBytes
}
