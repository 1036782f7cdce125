import type { PlanId } from '#shared/core/ids.ts'
import { ok, refuse, type Result } from '#shared/core/result.ts'
import type { PlanRecord } from '../storage/registry.ts'
import type { PlanServices } from './plan-services.ts'
import { isConfirmation, readTitle } from './plan-title.ts'

/**
 * Erases a plan: documents, snapshots, activity, people, links. What is left is that it was deleted.
 * Refuses `access/confirmation-differs` unless its title was typed.
 */
export async function deletePlan(
  services: PlanServices,
  plan: PlanRecord,
  confirmation: string,
): Promise<Result<void>> {
  const title = await readTitle(services, plan)
  // A plan whose document cannot be read must still be erasable.
  if (!isConfirmation(confirmation, title.ok ? title.value : plan.title)) {
    return refuse('access/confirmation-differs')
  }
  return removePlan(services, plan.planId)
}

/** The same, without being asked: what nobody has opened for too long. */
export async function removePlan(
  { rooms, registry, clock }: PlanServices,
  planId: PlanId,
): Promise<Result<void>> {
  const removed = await rooms.remove(planId)
  if (!removed.ok && removed.error.code !== 'access/plan-unknown') return removed
  const deleted = await registry.deletePlan(planId, clock.nowMs())
  return deleted.ok ? ok(undefined) : deleted
}
