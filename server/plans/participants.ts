import type { ParticipantId, PlanId } from '#shared/core/ids.ts'
import { ok, refuse, type Result } from '#shared/core/result.ts'
import type { ChangeMe } from '#shared/protocol/http-join.ts'
import type { ChangePersonRequest } from '#shared/protocol/http-people.ts'
import { higherRole } from '../auth/may.ts'
import type { ParticipantChange, ParticipantRecord } from '../storage/registry.ts'
import type { PlanServices } from './plan-services.ts'
import { addMember, changeMember, findMember, mergeMembers } from './team-member.ts'

/**
 * PEOPLE-1: a plan that has a facilitator keeps one: the last can be neither removed nor given
 * another role.
 * PEOPLE-2: merging keeps the higher role, all devices, and one member of the team.
 * PEOPLE-3: every change is felt by open sockets at once.
 * PEOPLE-4: a device can forget a plan; the person stays in it.
 */

/** Changes that a participant makes to themselves. `memberId`: "I am …". */
export async function changeMe(
  services: PlanServices,
  me: ParticipantRecord,
  change: ChangeMe,
): Promise<Result<ParticipantRecord>> {
  if (change.memberId !== undefined) {
    const member = await findMember(services, me.planId, change.memberId)
    if (!member.ok) return member
  }
  return changeParticipant(services, me, change)
}

/** Changes that a facilitator makes to a participant; refuses `access/participant-unknown`. */
export async function changePerson(
  services: PlanServices,
  planId: PlanId,
  participantId: ParticipantId,
  change: ChangePersonRequest,
): Promise<Result<ParticipantRecord>> {
  const found = await findParticipant(services, planId, participantId)
  if (!found.ok) return found
  if (change.role !== undefined && change.role !== 'facilitator') {
    const kept = await requireOtherFacilitator(services, found.value)
    if (!kept.ok) return kept
  }
  return changeParticipant(services, found.value, change)
}

/** Makes two participants one (PEOPLE-2). */
export async function mergePeople(
  services: PlanServices,
  planId: PlanId,
  keepId: ParticipantId,
  absorbId: ParticipantId,
): Promise<Result<void>> {
  const keep = await findParticipant(services, planId, keepId)
  if (!keep.ok) return keep
  const absorb = await findParticipant(services, planId, absorbId)
  if (!absorb.ok) return absorb
  if (keepId === absorbId) return refuse('request/malformed', { field: 'absorb' })
  const kept = keep.value.memberId
  const absorbed = absorb.value.memberId
  if (kept !== null && absorbed !== null && kept !== absorbed) {
    const merged = await mergeMembers(services, planId, keepId, kept, absorbed)
    if (!merged.ok) return merged
  }
  const [changed, moved] = await Promise.all([
    services.registry.changeParticipant(planId, keepId, {
      role: higherRole(keep.value.role, absorb.value.role),
      memberId: kept ?? absorbed,
    }),
    services.registry.mergeParticipants(planId, keepId, absorbId),
  ])
  if (!changed.ok) return changed
  if (!moved.ok) return moved
  await services.recheck(planId)
  return ok(undefined)
}

/** Takes a participant out of the plan; what they did stays, and so does their member of the team. */
export async function removePerson(
  services: PlanServices,
  planId: PlanId,
  participantId: ParticipantId,
): Promise<Result<void>> {
  const found = await findParticipant(services, planId, participantId)
  if (!found.ok) return found
  const kept = await requireOtherFacilitator(services, found.value)
  if (!kept.ok) return kept
  const removed = await services.registry.removeParticipant(
    planId,
    participantId,
    services.clock.nowMs(),
  )
  if (!removed.ok) return removed
  await services.recheck(planId, participantId)
  return ok(undefined)
}

async function findParticipant(
  { registry }: PlanServices,
  planId: PlanId,
  participantId: ParticipantId,
): Promise<Result<ParticipantRecord>> {
  const found = await registry.findParticipant(planId, participantId)
  if (!found.ok) return found
  if (found.value === null || found.value.removedAtMs !== null) {
    return refuse('access/participant-unknown')
  }
  return ok(found.value)
}

/** Refuses `access/last-facilitator` by PEOPLE-1. */
export async function requireOtherFacilitator(
  { registry }: PlanServices,
  { planId, participantId, role }: ParticipantRecord,
): Promise<Result<void>> {
  if (role !== 'facilitator') return ok(undefined)
  const people = await registry.listParticipants(planId)
  if (!people.ok) return people
  const hasOther = people.value.some(
    (each) => each.role === 'facilitator' && each.participantId !== participantId,
  )
  return hasOther ? ok(undefined) : refuse('access/last-facilitator')
}

async function changeParticipant(
  services: PlanServices,
  former: ParticipantRecord,
  change: ChangeMe & ChangePersonRequest,
): Promise<Result<ParticipantRecord>> {
  const given: ParticipantChange = Object.fromEntries(
    Object.entries(change).filter(([, value]) => value !== undefined),
  )
  const { planId, participantId } = former
  const memberId = await tieMember(services, former, { ...former, ...given })
  if (!memberId.ok) return memberId
  const isTiedAnew = memberId.value !== former.memberId
  const changed = await services.registry.changeParticipant(
    planId,
    participantId,
    isTiedAnew ? { ...given, memberId: memberId.value } : given,
  )
  if (!changed.ok) return changed
  if (changed.value === null) return refuse('access/participant-unknown')
  await services.recheck(planId, participantId)
  return ok(changed.value)
}

/**
 * Keeps participant and member tied: the member follows a rename, or is added where there is none. An
 * observer changes nothing of the plan, the member they said they are included.
 */
async function tieMember(
  services: PlanServices,
  former: ParticipantRecord,
  next: ParticipantRecord,
): Promise<Result<ParticipantRecord['memberId']>> {
  const { planId, participantId, memberId } = next
  if (next.role === 'observer') return ok(memberId)
  if (memberId === null) return addMember(services, planId, participantId, next)
  const isSame =
    former.name === next.name && former.area === next.area && former.level === next.level
  if (isSame || memberId !== former.memberId) return ok(memberId)
  const changed = await changeMember(services, planId, participantId, memberId, next)
  return changed.ok ? ok(memberId) : changed
}
