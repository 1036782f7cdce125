import type { EntityId, ParticipantId, PlanId } from '#shared/core/ids.ts'
import type { Language, Level } from '#shared/protocol/http-fields.ts'
import type { Role } from '#shared/protocol/roles.ts'
import type { CodeRecord, ParticipantRecord, PlanRecord, SecretRecord } from '../registry.ts'

/** The tables' rows as this server itself has written them, which is why their types are trusted. */
export interface PlanRow {
  readonly plan_id: PlanId
  readonly title: string
  readonly language: Language
  readonly created_at: number
  readonly deleted_at: number | null
}

export interface SecretRow {
  readonly plan_id: PlanId
  readonly role: Role
  readonly hash: string
  readonly sealed: Uint8Array | null
  readonly created_at: number
  readonly revoked_at: number | null
}

export interface CodeRow {
  readonly plan_id: PlanId
  readonly hash: string
  readonly sealed: Uint8Array
  readonly opened_at: number
  readonly expires_at: number
  readonly closed_at: number | null
}

export interface ParticipantRow {
  readonly plan_id: PlanId
  readonly participant_id: ParticipantId
  readonly role: Role
  readonly name: string
  readonly area: string
  readonly level: Level | null
  readonly language: Language
  readonly member_id: EntityId | null
  readonly joined_at: number
  readonly last_seen_at: number
  readonly removed_at: number | null
}

export function decodePlanRow(row: PlanRow): PlanRecord {
  return {
    planId: row.plan_id,
    title: row.title,
    language: row.language,
    createdAtMs: row.created_at,
    deletedAtMs: row.deleted_at,
  }
}

export function decodeSecretRow(row: SecretRow): SecretRecord {
  return {
    planId: row.plan_id,
    role: row.role,
    hash: row.hash,
    sealed: row.sealed,
    createdAtMs: row.created_at,
    revokedAtMs: row.revoked_at,
  }
}

export function decodeCodeRow(row: CodeRow): CodeRecord {
  return {
    planId: row.plan_id,
    hash: row.hash,
    sealed: row.sealed,
    openedAtMs: row.opened_at,
    expiresAtMs: row.expires_at,
    closedAtMs: row.closed_at,
  }
}

export function decodeParticipantRow(row: ParticipantRow): ParticipantRecord {
  return {
    planId: row.plan_id,
    participantId: row.participant_id,
    role: row.role,
    name: row.name,
    area: row.area,
    level: row.level,
    language: row.language,
    memberId: row.member_id,
    joinedAtMs: row.joined_at,
    lastSeenAtMs: row.last_seen_at,
    removedAtMs: row.removed_at,
  }
}

export function encodeParticipantRow(participant: ParticipantRecord): ParticipantRow {
  return {
    plan_id: participant.planId,
    participant_id: participant.participantId,
    role: participant.role,
    name: participant.name,
    area: participant.area,
    level: participant.level,
    language: participant.language,
    member_id: participant.memberId,
    joined_at: participant.joinedAtMs,
    last_seen_at: participant.lastSeenAtMs,
    removed_at: participant.removedAtMs,
  }
}
