import { ok, refuse } from '#shared/core/result.ts'
import type { Authorize } from '../sync/access.ts'
import type { Visitors } from './visitors.ts'
import { isOwnOrigin } from './request-origin.ts'

/** Who a socket is: the participant whom its browser holds in the plan, from one of our own pages. */
export function createSocketAuthorize(visitors: Visitors, publicUrl: string | null): Authorize {
  return async (request, planId) => {
    const { origin, host } = request.headers
    if (!isOwnOrigin({ origin, host, publicUrl })) return refuse('request/cross-site')
    const held = await visitors.requireAccess(request, planId, 'see')
    if (!held.ok) return held
    const { participantId, role, name, area, memberId } = held.value.participant
    return ok({ planId, participantId, role, name, area, memberId })
  }
}
