import type { EntityId, ParticipantId, PlanId } from '#shared/core/ids.ts'
import { ok, refuse, type Result } from '#shared/core/result.ts'
import { runCommand } from '#shared/document/run-command.ts'
import type { CommandCall } from '#shared/domain/command-registry.ts'
import type { CommandContext } from '#shared/domain/commands/command.ts'
import type { Member } from '#shared/domain/entities/entity.ts'
import type { PlanView } from '#shared/domain/plan-view.ts'
import { projectPlan } from '#shared/projection/project-plan.ts'
import type { Level } from '#shared/protocol/http-fields.ts'
import type { TeamMemberChoice } from '#shared/protocol/http-join.ts'
import type { PlanServices } from './plan-services.ts'

/**
 * A participant and the member of the team they are.
 *
 * MEMBER-1: who joins without saying "I am …" is added to the team; an observer is not.
 * MEMBER-2: a participant's new name, area or level is their member's too.
 * MEMBER-3: two participants that become one have one member.
 */

/** How a person describes themselves. */
export interface PersonFacts {
  readonly name: string
  readonly area: string
  readonly level: Level | null
}

/** The team in use, by name, for "I am …". */
export function listMembers(view: PlanView): TeamMemberChoice[] {
  return [...view.entities.values()]
    .filter((entity): entity is Member => entity.kind === 'member')
    .map(({ id, name, area }) => ({ id, name, area }))
    .sort((left, right) => left.name.localeCompare(right.name))
}

/** The member of this id; refuses `command/unknown-entity`. */
export async function findMember(
  services: PlanServices,
  planId: PlanId,
  memberId: EntityId,
): Promise<Result<Member>> {
  const found = await services.rooms.read(planId, 'plan', (doc) =>
    projectPlan(doc).entities.get(memberId),
  )
  if (!found.ok) return found
  return found.value?.kind === 'member' ? ok(found.value) : refuse('command/unknown-entity')
}

/** Adds a member of the team for a participant, as their own doing (MEMBER-1). */
export async function addMember(
  services: PlanServices,
  planId: PlanId,
  participantId: ParticipantId,
  person: PersonFacts,
): Promise<Result<EntityId>> {
  const added = await runAsServer(services, planId, participantId, person, {
    name: 'addEntities',
    args: { kind: 'member', entries: [{ fields: memberFields(person) }] },
  })
  if (!added.ok) return added
  const [memberId] = added.value
  return memberId === undefined ? refuse('server/failed') : ok(memberId)
}

/** Writes a participant's description into their member (MEMBER-2). A member in the bin stays as it is. */
export async function changeMember(
  services: PlanServices,
  planId: PlanId,
  participantId: ParticipantId,
  memberId: EntityId,
  person: PersonFacts,
): Promise<Result<void>> {
  const changed = await runAsServer(services, planId, participantId, person, {
    name: 'setFields',
    args: { edits: [{ entityId: memberId, fields: memberFields(person) }] },
  })
  if (!changed.ok && changed.error.code !== 'command/unknown-entity') return changed
  return ok(undefined)
}

/** Makes two members one (MEMBER-3). Where one is gone already, nothing is left to do. */
export async function mergeMembers(
  services: PlanServices,
  planId: PlanId,
  participantId: ParticipantId,
  keepId: EntityId,
  absorbId: EntityId,
): Promise<Result<void>> {
  const merged = await runAsServer(
    services,
    planId,
    participantId,
    { name: '', area: '', level: null },
    { name: 'mergeEntities', args: { keepId, absorbId } },
  )
  if (!merged.ok && merged.error.code !== 'command/unknown-entity') return merged
  return ok(undefined)
}

async function runAsServer(
  services: PlanServices,
  planId: PlanId,
  participantId: ParticipantId,
  person: PersonFacts,
  call: CommandCall,
): Promise<Result<readonly EntityId[]>> {
  const context: CommandContext = {
    author: { participantId, name: person.name, area: person.area },
    isFacilitator: true,
    nowMs: services.clock.nowMs(),
    randomBytes: services.randomBytes,
  }
  const ran = await services.rooms.run(planId, 'plan', participantId, (doc) =>
    runCommand(doc, projectPlan(doc), call, context),
  )
  if (!ran.ok) return ran
  if (!ran.value.ok) return ran.value
  const { createdIds, touchedIds } = ran.value.value
  const noted = await services.activity.append([
    { planId, participantId, command: call.name, entityIds: touchedIds, atMs: context.nowMs },
  ])
  return noted.ok ? ok(createdIds) : noted
}

function memberFields({ name, area, level }: PersonFacts) {
  return { name, area, level }
}
