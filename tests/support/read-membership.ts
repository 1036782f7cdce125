import type { PlanId } from '#shared/core/ids.ts'
import { ok, refuse, type Result } from '#shared/core/result.ts'
import type { Membership } from '#shared/protocol/http-join.ts'
import { planAnswerSchema } from '#shared/protocol/http-plans.ts'
import type { HttpBrowser } from './http-browser.ts'

/** Who a browser is in a plan, asked as our client asks it; a server that is away is `local/offline`. */
export async function readMembership(
  browser: HttpBrowser,
  planId: PlanId,
): Promise<Result<Membership>> {
  try {
    const answer = await browser.get(`/api/plans/${planId}`)
    const decoded = planAnswerSchema.safeParse(answer.body)
    return decoded.success ? ok(decoded.data.membership) : refuse('access/not-joined')
  } catch {
    return refuse('local/offline')
  }
}
