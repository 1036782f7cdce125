import { ok, type Result } from '#shared/core/result.ts'
import type { Membership } from '#shared/protocol/http-join.ts'
import type { ParticipantRecord } from '../storage/registry.ts'
import type { PlanServices } from './plan-services.ts'

/** What a browser is told of a participant it holds, the epochs of the documents included. */
export async function describeMembership(
  services: PlanServices,
  participant: ParticipantRecord,
): Promise<Result<Membership>> {
  const epochs = await services.rooms.epoch(participant.planId)
  if (!epochs.ok) return epochs
  const { planId, participantId, role, name, area, level, language, memberId } = participant
  return ok({
    planId,
    participantId,
    role,
    name,
    area,
    level,
    language,
    memberId,
    epoch: epochs.value.plan,
    sessionEpoch: epochs.value.session,
  })
}
