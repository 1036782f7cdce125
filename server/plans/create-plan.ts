import { createId, type ParticipantId, type PlanId } from '#shared/core/ids.ts'
import { ok, type Result } from '#shared/core/result.ts'
import type { Language, Level } from '#shared/protocol/http-fields.ts'
import type { Membership } from '#shared/protocol/http-join.ts'
import { type Role, roles } from '#shared/protocol/roles.ts'
import { createSecret, hashSecret } from '../auth/secrets.ts'
import type { ParticipantRecord, SecretRecord } from '../storage/registry.ts'
import { describeMembership } from './membership.ts'
import type { PlanDoc, PlanServices } from './plan-services.ts'
import { addMember } from './team-member.ts'

export interface Creator {
  readonly name?: string | undefined
  readonly area?: string | undefined
  readonly level?: Level | null | undefined
}

export interface NewPlan {
  readonly title: string
  readonly language: Language
  readonly creator: Creator
  /** Fills the empty document; a refusal creates no plan. */
  readonly fill: (doc: PlanDoc) => Result<void>
}

export interface CreatedPlan {
  readonly planId: PlanId
  /** The secret of each link, readable this once. */
  readonly secrets: Readonly<Record<Role, string>>
  readonly membership: Membership
}

const unnamedFacilitator: Readonly<Record<Language, string>> = {
  en: 'Facilitator',
  es: 'Facilitador/a',
}

/**
 * Creates a plan whose facilitator is the browser that asks.
 * CREATE-1: the plan is known only once its documents are on disk and filled: nobody meets half of one.
 * CREATE-2: what cannot be finished leaves nothing behind.
 */
export async function createPlan(
  services: PlanServices,
  plan: NewPlan,
  browserHash: string,
): Promise<Result<CreatedPlan>> {
  const planId = createId(services.randomBytes) as PlanId
  const created = await services.rooms.create(planId)
  if (!created.ok) return created
  const finished = await finishPlan(services, planId, plan, browserHash)
  if (!finished.ok) await services.rooms.remove(planId)
  return finished
}

async function finishPlan(
  services: PlanServices,
  planId: PlanId,
  { title, language, creator, fill }: NewPlan,
  browserHash: string,
): Promise<Result<CreatedPlan>> {
  const { registry, rooms, randomBytes, clock } = services
  const filled = await rooms.run(planId, 'plan', 'server', fill)
  if (!filled.ok) return filled
  if (!filled.value.ok) return filled.value

  const participantId = createId(randomBytes) as ParticipantId
  const person = {
    name: creator.name ?? '',
    area: creator.area ?? '',
    level: creator.level ?? null,
  }
  const member =
    creator.name === undefined ? ok(null) : await addMember(services, planId, participantId, person)
  if (!member.ok) return member

  const nowMs = clock.nowMs()
  const secrets = {
    facilitator: createSecret(randomBytes),
    participant: createSecret(randomBytes),
    observer: createSecret(randomBytes),
  }
  const participant: ParticipantRecord = {
    planId,
    participantId,
    role: 'facilitator',
    ...person,
    name: creator.name ?? unnamedFacilitator[language],
    language,
    memberId: member.value,
    joinedAtMs: nowMs,
    lastSeenAtMs: nowMs,
    removedAtMs: null,
  }
  // Made in one turn, so that they are one commit.
  const [stored, joined] = await Promise.all([
    registry.createPlan(
      { planId, title, language, createdAtMs: nowMs, deletedAtMs: null },
      roles.map((role) => createSecretRecord(services, planId, role, secrets[role])),
    ),
    registry.addParticipant(participant, browserHash),
  ])
  if (!stored.ok) return stored
  if (!joined.ok) return joined
  const membership = await describeMembership(services, participant)
  return membership.ok ? ok({ planId, secrets, membership: membership.value }) : membership
}

/** What is stored of a link's secret: the facilitator's cannot be shown again. */
export function createSecretRecord(
  { secretBox, clock }: Pick<PlanServices, 'secretBox' | 'clock'>,
  planId: PlanId,
  role: Role,
  secret: string,
): SecretRecord {
  return {
    planId,
    role,
    hash: hashSecret(secret),
    sealed: role === 'facilitator' ? null : secretBox.seal(secret),
    createdAtMs: clock.nowMs(),
    revokedAtMs: null,
  }
}
