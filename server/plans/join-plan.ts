import { createId, type EntityId, type ParticipantId } from '#shared/core/ids.ts'
import { ok, refuse, type Result } from '#shared/core/result.ts'
import { projectPlan } from '#shared/projection/project-plan.ts'
import type { JoinKey, JoinPreview, JoinRequest, Membership } from '#shared/protocol/http-join.ts'
import type { Role } from '#shared/protocol/roles.ts'
import { higherRole } from '../auth/may.ts'
import type { ParticipantRecord } from '../storage/registry.ts'
import { type OpenedKey, openJoinKey } from './join-key.ts'
import { describeMembership } from './membership.ts'
import type { PlanServices } from './plan-services.ts'
import { addMember, findMember, listMembers, type PersonFacts } from './team-member.ts'

/**
 * JOIN-1: a browser holds one participant of a plan. Joining again keeps who they are and the higher
 * role, and says so where the link gave a lower one.
 * JOIN-2: who was removed comes back only by a link or code that was issued after the removal.
 * JOIN-3: "I am …" ties to a member of the team and gives none of another participant's rights.
 */

/** Where a request comes from: the hash of its browser's secret, if it has one, and its address. */
export interface Visitor {
  readonly browserHash: string | null
  readonly address: string
}

export interface Joined {
  readonly membership: Membership
  readonly keptHigherRole: boolean
}

/** What a link or code opens, before anybody joins. */
export async function previewJoin(
  services: PlanServices,
  key: JoinKey,
  { browserHash, address }: Visitor,
): Promise<Result<JoinPreview>> {
  const opened = await openJoinKey(services, key, address)
  if (!opened.ok) return opened
  const { plan, role } = opened.value
  const [view, former] = await Promise.all([
    services.rooms.read(plan.planId, 'plan', projectPlan),
    findFormer(services, opened.value, browserHash),
  ])
  if (!view.ok) return view
  if (!former.ok) return former
  return ok({
    planId: plan.planId,
    title: view.value.facts.title,
    language: plan.language,
    role,
    members: listMembers(view.value),
    alreadyJoined: former.value !== null,
  })
}

/** Joins, or joins again. `browserHash` is the browser's, made for it where it had none. */
export async function joinPlan(
  services: PlanServices,
  request: JoinRequest,
  { browserHash, address }: Visitor & { readonly browserHash: string },
): Promise<Result<Joined>> {
  const opened = await openJoinKey(services, request, address)
  if (!opened.ok) return opened
  const former = await findFormer(services, opened.value, browserHash)
  if (!former.ok) return former
  const participant =
    former.value === null
      ? await joinAnew(services, opened.value, request, browserHash)
      : await joinAgain(services, former.value, opened.value.role, request)
  if (!participant.ok) return participant
  const membership = await describeMembership(services, participant.value)
  if (!membership.ok) return membership
  const keptHigherRole = former.value !== null && participant.value.role !== opened.value.role
  return ok({ membership: membership.value, keptHigherRole })
}

/** The participant whom the browser holds already; refuses `access/removed` by JOIN-2. */
async function findFormer(
  services: PlanServices,
  { plan, issuedAtMs }: OpenedKey,
  browserHash: string | null,
): Promise<Result<ParticipantRecord | null>> {
  if (browserHash === null) return ok(null)
  const access = await services.registry.findAccess(browserHash, plan.planId)
  if (!access.ok) return access
  const { participant } = access.value
  if (participant === null || participant.removedAtMs === null) return ok(participant)
  return issuedAtMs > participant.removedAtMs ? ok(null) : refuse('access/removed')
}

async function joinAnew(
  services: PlanServices,
  { plan, role }: OpenedKey,
  request: JoinRequest,
  browserHash: string,
): Promise<Result<ParticipantRecord>> {
  const { planId } = plan
  const participantId = createId(services.randomBytes) as ParticipantId
  const person = await describePerson(services, planId, request)
  if (!person.ok) return person
  const memberId = await findOrAddMember(
    services,
    { planId, participantId, role },
    request,
    person.value,
  )
  if (!memberId.ok) return memberId
  const nowMs = services.clock.nowMs()
  const participant: ParticipantRecord = {
    planId,
    participantId,
    role,
    ...person.value,
    language: request.language ?? plan.language,
    memberId: memberId.value,
    joinedAtMs: nowMs,
    lastSeenAtMs: nowMs,
    removedAtMs: null,
  }
  const added = await services.registry.addParticipant(participant, browserHash)
  return added.ok ? ok(participant) : added
}

async function joinAgain(
  services: PlanServices,
  former: ParticipantRecord,
  linkRole: Role,
  request: JoinRequest,
): Promise<Result<ParticipantRecord>> {
  const role = higherRole(former.role, linkRole)
  const person: PersonFacts = {
    name: request.name ?? former.name,
    area: request.area ?? former.area,
    level: request.level === undefined ? former.level : request.level,
  }
  const memberId =
    request.memberId === undefined && former.memberId !== null
      ? ok(former.memberId)
      : await findOrAddMember(services, { ...former, role }, request, person)
  if (!memberId.ok) return memberId
  const { planId, participantId } = former
  const changed = await services.registry.changeParticipant(planId, participantId, {
    ...person,
    ...(role === former.role ? {} : { role }),
    language: request.language ?? former.language,
    memberId: memberId.value,
    lastSeenAtMs: services.clock.nowMs(),
  })
  if (!changed.ok) return changed
  if (changed.value === null) return refuse('access/removed')
  await services.recheck(planId, participantId)
  return ok(changed.value)
}

/** What the person says of themselves; "I am …" may stand for all of it. */
async function describePerson(
  services: PlanServices,
  planId: ParticipantRecord['planId'],
  request: JoinRequest,
): Promise<Result<PersonFacts>> {
  if (request.name !== undefined) {
    return ok({ name: request.name, area: request.area ?? '', level: request.level ?? null })
  }
  if (request.memberId === undefined) return refuse('request/malformed', { field: 'name' })
  const member = await findMember(services, planId, request.memberId)
  if (!member.ok) return member
  return ok({
    name: member.value.name,
    area: request.area ?? member.value.area,
    level: request.level ?? member.value.level,
  })
}

async function findOrAddMember(
  services: PlanServices,
  { planId, participantId, role }: Pick<ParticipantRecord, 'planId' | 'participantId' | 'role'>,
  request: JoinRequest,
  person: PersonFacts,
): Promise<Result<EntityId | null>> {
  if (request.memberId !== undefined) {
    const member = await findMember(services, planId, request.memberId)
    return member.ok ? ok(member.value.id) : member
  }
  if (role === 'observer') return ok(null)
  return addMember(services, planId, participantId, person)
}
