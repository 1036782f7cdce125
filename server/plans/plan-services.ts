import type { Clock } from '#shared/core/clock.ts'
import type { ParticipantId, PlanId } from '#shared/core/ids.ts'
import type { RandomBytes } from '#shared/core/random.ts'
import type { runCommand } from '#shared/document/run-command.ts'
import type { AttemptLimit } from '../auth/attempt-limit.ts'
import type { SecretBox } from '../auth/secret-box.ts'
import type { ActivityLog } from '../storage/activity-log.ts'
import type { Registry } from '../storage/registry.ts'
import type { Rooms } from '../sync/sync-server.ts'

/** A plan document in memory; only its writer and its projection look inside. */
export type PlanDoc = Parameters<typeof runCommand>[0]

/** What the jobs of this folder work with. */
export interface PlanServices {
  readonly registry: Registry
  readonly activity: ActivityLog
  /** The documents: the server as a peer of them. */
  readonly rooms: Rooms
  /** Asks again what the open sockets of a plan, or of one participant, may do. */
  readonly recheck: (planId: PlanId, participantId?: ParticipantId) => Promise<void>
  readonly secretBox: SecretBox
  /** Failed joins and re-entries of an address. */
  readonly joinLimit: AttemptLimit
  readonly clock: Clock
  readonly randomBytes: RandomBytes
}
