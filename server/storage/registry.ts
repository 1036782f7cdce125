import type { EntityId, ParticipantId, PlanId } from '#shared/core/ids.ts'
import type { Result } from '#shared/core/result.ts'
import type { Language, Level } from '#shared/protocol/http-fields.ts'
import type { Role } from '#shared/protocol/roles.ts'

/**
 * Who may open which plan: plans, the secrets of their links, room codes, participants, the browsers
 * that hold them, re-entry codes.
 *
 * REGISTRY-1: secrets, codes and browsers are found by hash; no readable secret is stored.
 * REGISTRY-2: a browser holds at most one participant of a plan.
 * REGISTRY-3: a deleted plan leaves its id and the time of its deletion, and nothing else.
 * REGISTRY-4: a re-entry code works once, and moves the participant: the former browser loses it.
 * REGISTRY-6: a browser can let a plan go; the participant stays, for another link or a re-entry.
 * REGISTRY-5: a plan and role has at most one active secret, a plan at most one open code.
 * REGISTRY-7: who changes one thing of a participant brings back no other as it was before: whoever is
 *   removed or given another role meanwhile stays so.
 *
 * Times are milliseconds since 1970. Hashes are opaque texts.
 */
export interface RegistryOperations {
  createPlan(plan: PlanRecord, secrets: readonly SecretRecord[]): void
  findPlan(planId: PlanId): PlanRecord | null
  /** Plans that are not deleted, oldest first. */
  listPlans(): readonly PlanRecord[]
  /** When somebody last opened or joined a plan, at least when it was created; null where it is unknown or deleted. */
  findLastOpened(planId: PlanId): number | null
  /** Says that plans are kept for a time only, and answers since when that has been said. */
  beginRetention(nowMs: number): number
  /** Plans are kept for ever. */
  endRetention(): void
  renamePlan(planId: PlanId, title: string): void
  deletePlan(planId: PlanId, atMs: number): void

  /** Makes this the plan's active secret of its role; the former one is revoked at its `createdAtMs`. */
  putSecret(secret: SecretRecord): void
  revokeSecret(planId: PlanId, role: Role, atMs: number): void
  /** Also finds a revoked secret, so that its holder can be told. */
  findSecret(hash: string): SecretRecord | null
  /** The active secrets of a plan. */
  listSecrets(planId: PlanId): readonly SecretRecord[]

  /** Opens a code and closes the plan's former one; false where the code is taken: draw another. */
  openCode(code: CodeRecord, nowMs: number): boolean
  closeCode(planId: PlanId, nowMs: number): void
  /** Also finds a closed or expired code. */
  findCode(hash: string): CodeRecord | null
  /** The plan's code that is open at `nowMs`. */
  findOpenCode(planId: PlanId, nowMs: number): CodeRecord | null

  /**
   * Adds a participant and gives it to a browser, which loses a former participant of that plan. A
   * deleted plan takes nobody: it may have been deleted while they joined (REGISTRY-3).
   */
  addParticipant(participant: ParticipantRecord, browserHash: string): void
  /**
   * Writes the given fields and no other (REGISTRY-7), and answers the participant as they are now; null,
   * and nothing written, where they are unknown or removed.
   */
  changeParticipant(
    planId: PlanId,
    participantId: ParticipantId,
    change: ParticipantChange,
  ): ParticipantRecord | null
  findParticipant(planId: PlanId, participantId: ParticipantId): ParticipantRecord | null
  /** Participants that were not removed, first joined first. */
  listParticipants(planId: PlanId): readonly ParticipantRecord[]
  /** Gives the browsers of `absorb` to `keep`, and forgets `absorb`. */
  mergeParticipants(planId: PlanId, keep: ParticipantId, absorb: ParticipantId): void
  /** Forgets name and area; the browsers that held the participant can be told so. */
  removeParticipant(planId: PlanId, participantId: ParticipantId, atMs: number): void
  touchParticipant(planId: PlanId, participantId: ParticipantId, atMs: number): void

  /** The browser holds nothing of the plan any more; the participant stays. */
  releaseBrowser(browserHash: string, planId: PlanId): void

  /** What a browser holds in a plan: the plan (also deleted) and the participant (also removed). */
  findAccess(browserHash: string, planId: PlanId): AccessRecord
  /** Every plan in use that a browser has a participant in, not removed, last seen first. */
  listAccess(browserHash: string): readonly HeldPlan[]

  /** A participant has one re-entry code; a new one replaces it. */
  putReEntry(reEntry: ReEntryRecord): void
  /** Uses a code up and moves its participant to the browser; null where unknown, used or expired. */
  takeReEntry(hash: string, browserHash: string, nowMs: number): HeldPlan | null
}

/**
 * The same, in front of a worker thread or another process; disk trouble is refused with
 * `storage/full` or `storage/unavailable`, and success means that it is on disk.
 */
export type Registry = {
  readonly [Name in keyof RegistryOperations]: (
    ...args: Parameters<RegistryOperations[Name]>
  ) => Promise<Result<ReturnType<RegistryOperations[Name]>>>
}

export interface PlanRecord {
  readonly planId: PlanId
  /** As last seen in the document, which is the truth; '' once deleted. */
  readonly title: string
  readonly language: Language
  readonly createdAtMs: number
  readonly deletedAtMs: number | null
}

export interface SecretRecord {
  readonly planId: PlanId
  readonly role: Role
  readonly hash: string
  /** The secret, encrypted, so that a facilitator can be shown it again; null for their own. */
  readonly sealed: Uint8Array | null
  readonly createdAtMs: number
  readonly revokedAtMs: number | null
}

export interface CodeRecord {
  readonly planId: PlanId
  readonly hash: string
  readonly sealed: Uint8Array
  readonly openedAtMs: number
  readonly expiresAtMs: number
  readonly closedAtMs: number | null
}

export interface ParticipantRecord {
  readonly planId: PlanId
  readonly participantId: ParticipantId
  readonly role: Role
  readonly name: string
  readonly area: string
  readonly level: Level | null
  readonly language: Language
  /** The entity of our own team that this participant is. */
  readonly memberId: EntityId | null
  readonly joinedAtMs: number
  readonly lastSeenAtMs: number
  readonly removedAtMs: number | null
}

/** What can be changed of a participant. */
export type ParticipantChange = Partial<
  Pick<
    ParticipantRecord,
    'role' | 'name' | 'area' | 'level' | 'language' | 'memberId' | 'lastSeenAtMs'
  >
>

export interface AccessRecord {
  readonly plan: PlanRecord | null
  readonly participant: ParticipantRecord | null
}

export interface HeldPlan {
  readonly plan: PlanRecord
  readonly participant: ParticipantRecord
}

export interface ReEntryRecord {
  readonly hash: string
  readonly planId: PlanId
  readonly participantId: ParticipantId
  readonly expiresAtMs: number
}
