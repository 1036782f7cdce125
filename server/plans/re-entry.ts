import { ok, refuse, type Result } from '#shared/core/result.ts'
import type { ReEntry } from '#shared/protocol/http-join.ts'
import { createReEntryCode, hashSecret } from '../auth/secrets.ts'
import type { ParticipantRecord } from '../storage/registry.ts'
import type { Joined, Visitor } from './join-plan.ts'
import { describeMembership } from './membership.ts'
import type { PlanServices } from './plan-services.ts'

/** RE-ENTRY-1: a code works once, for a quarter of an hour, and the former device is signed out. */
const LIFE_MS = 15 * 60 * 1000

/** A code that moves a participant to the device that enters it. */
export async function issueReEntry(
  { registry, clock, randomBytes }: PlanServices,
  { planId, participantId }: ParticipantRecord,
): Promise<Result<ReEntry>> {
  const code = createReEntryCode(randomBytes)
  const expiresAt = clock.nowMs() + LIFE_MS
  const put = await registry.putReEntry({
    hash: hashSecret(code),
    planId,
    participantId,
    expiresAtMs: expiresAt,
  })
  return put.ok ? ok({ code, expiresAt }) : put
}

/** Uses a code: its participant is now this browser's. Refuses `access/re-entry-unknown`. */
export async function reEnter(
  services: PlanServices,
  code: string,
  { browserHash, address }: Visitor & { readonly browserHash: string },
): Promise<Result<Joined>> {
  const allowed = services.joinLimit.check(address)
  if (!allowed.ok) return allowed
  const taken = await services.registry.takeReEntry(
    hashSecret(code),
    browserHash,
    services.clock.nowMs(),
  )
  if (!taken.ok) return taken
  if (taken.value === null) {
    services.joinLimit.countFailure(address)
    return refuse('access/re-entry-unknown')
  }
  const { participant } = taken.value
  await services.recheck(participant.planId, participant.participantId)
  const membership = await describeMembership(services, participant)
  return membership.ok ? ok({ membership: membership.value, keptHigherRole: false }) : membership
}
