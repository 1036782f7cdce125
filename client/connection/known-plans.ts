import * as z from 'zod/mini'

import type { PlanId } from '#shared/core/ids.ts'
import { ok, refuse, type Result } from '#shared/core/result.ts'
import { membershipSchema } from '#shared/protocol/http-join.ts'

import { withCatalog } from './offline-catalog.ts'

/** What a plan needs to open from this device while the server does not answer. */
const knownPlanSchema = z.object({ title: z.string(), membership: membershipSchema })
export type KnownPlan = z.infer<typeof knownPlanSchema>

/** Keeps what the server last said of a plan and of me in it, replacing what was kept before. */
export function rememberPlan(plan: KnownPlan): Promise<Result<null>> {
  return withCatalog(async (catalog) => {
    await catalog.put('plans', plan, plan.membership.planId)
    return null
  })
}

/** The plans that open from this device, by title. Refused with `local/store-unavailable`. */
export async function listKnownPlans(): Promise<Result<readonly KnownPlan[]>> {
  const stored = await withCatalog((catalog) => catalog.getAll('plans'))
  if (!stored.ok) return stored
  const plans = stored.value.flatMap((row) => knownPlanSchema.safeParse(row).data ?? [])
  return ok(plans.sort((one, other) => one.title.localeCompare(other.title)))
}

/**
 * What the server last said of a plan. Refused with `access/plan-unknown` where this device knows
 * nothing of it, and with `local/store-unavailable`.
 */
export async function recallPlan(planId: PlanId): Promise<Result<KnownPlan>> {
  const stored = await withCatalog((catalog) => catalog.get('plans', planId))
  if (!stored.ok) return stored
  const decoded = knownPlanSchema.safeParse(stored.value)
  return decoded.success ? ok(decoded.data) : refuse('access/plan-unknown')
}
