import { assert } from '#shared/core/assert.ts'
import { decodeParticipantId, decodePlanId } from '#shared/core/ids.ts'
import type { Membership } from '#shared/protocol/http-join.ts'

/** Ana, a participant of a plan with this id, in its first epochs. */
export function createSampleMembership(plan: string): Membership {
  const planId = decodePlanId(plan)
  const participantId = decodeParticipantId('ana')
  assert(planId !== null && participantId !== null, 'valid ids')
  return {
    planId,
    participantId,
    role: 'participant',
    name: 'Ana',
    area: 'Quality',
    level: null,
    language: 'en',
    memberId: null,
    epoch: 'e1',
    sessionEpoch: 's1',
  }
}
