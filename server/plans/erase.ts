import type { EntityId, ParticipantId, PlanId } from '#shared/core/ids.ts'
import { ok, refuse, type Result } from '#shared/core/result.ts'
import { projectPlan } from '#shared/projection/project-plan.ts'
import type { EraseRequest } from '#shared/protocol/http-erasure.ts'
import type { Erased } from '../storage/document-log.ts'
import type { ParticipantRecord } from '../storage/registry.ts'
import { requireOtherFacilitator } from './participants.ts'
import type { PlanDoc, PlanServices } from './plan-services.ts'
import { isConfirmation } from './plan-title.ts'
import { rebuildWithout } from './rebuild-without.ts'

/**
 * Erases somebody from a plan for ever, as the law lets them ask for.
 *
 * ERASE-7: document, log, snapshots, dead letters, activity and registry in one commit; the document
 *   begins a new history, so that no device brings back what it remembers.
 * ERASE-8: a participant and their member of the team are one person: who erases one erases both.
 * ERASE-9: the name is typed to confirm. A plan that has a facilitator keeps one.
 *
 * Refuses `access/confirmation-differs`, `access/participant-unknown`, `access/last-facilitator`,
 * `command/unknown-entity`.
 */
export async function erase(
  services: PlanServices,
  planId: PlanId,
  request: EraseRequest,
): Promise<Result<Erased>> {
  const people = await services.registry.listParticipants(planId)
  if (!people.ok) return people
  const whom = choosePeople(people.value, request)
  if (!whom.ok) return whom
  for (const person of whom.value) {
    const kept = await requireOtherFacilitator(services, person)
    if (!kept.ok) return kept
  }
  const participantIds = whom.value.map(({ participantId }) => participantId)
  const order = {
    entityIds: entitiesOf(request, whom.value),
    participantIds,
    names: whom.value.map(({ name }) => name),
    stayingIds: others(people.value, participantIds),
  }
  const erased = await services.rooms.rewrite(planId, 'plan', (doc, fresh) => {
    const confirmed = 'entityId' in request ? confirmEntity(doc, request) : ok(undefined)
    return confirmed.ok ? rebuildWithout(doc, fresh, order) : confirmed
  })
  if (erased.ok) await services.recheck(planId)
  return erased
}

/** The participants who are erased (ERASE-8). */
function choosePeople(
  people: readonly ParticipantRecord[],
  request: EraseRequest,
): Result<readonly ParticipantRecord[]> {
  if ('entityId' in request) {
    return ok(people.filter(({ memberId }) => memberId === request.entityId))
  }
  const person = people.find(({ participantId }) => participantId === request.participantId)
  if (person === undefined) return refuse('access/participant-unknown')
  return isConfirmation(request.confirmation, person.name)
    ? ok([person])
    : refuse('access/confirmation-differs')
}

function entitiesOf(request: EraseRequest, people: readonly ParticipantRecord[]): EntityId[] {
  if ('entityId' in request) return [request.entityId]
  return people.flatMap(({ memberId }) => (memberId === null ? [] : [memberId]))
}

function others(
  people: readonly ParticipantRecord[],
  erasedIds: readonly ParticipantId[],
): ParticipantId[] {
  return people
    .map(({ participantId }) => participantId)
    .filter((participantId) => !erasedIds.includes(participantId))
}

function confirmEntity(
  doc: PlanDoc,
  request: { readonly entityId: EntityId; readonly confirmation: string },
): Result<void> {
  const { entities, bin } = projectPlan(doc)
  const entity = entities.get(request.entityId) ?? bin.get(request.entityId)
  if (entity === undefined) return refuse('command/unknown-entity')
  return isConfirmation(request.confirmation, entity.name)
    ? ok(undefined)
    : refuse('access/confirmation-differs')
}
