import type { Database } from 'better-sqlite3'
import type { ParticipantId, PlanId } from '#shared/core/ids.ts'
import type { ErasedFromPlan } from '../storage/document-log.ts'
import { createDocumentStore } from '../storage/sqlite/document-store.ts'
import { createSqliteRegistry } from '../storage/sqlite/registry-store.ts'

/** What happened in the former data that must hold in the restored ones too. */
export interface Carried {
  /** Plans that were deleted since. */
  readonly deletedPlans: readonly { readonly planId: PlanId; readonly title: string }[]
  /** Who has to be erased again. */
  readonly erased: readonly ErasedFromPlan[]
  /** Plans that the backup does not have. */
  readonly newerPlans: readonly { readonly planId: PlanId; readonly title: string }[]
}

interface RemovedPerson {
  plan_id: PlanId
  participant_id: ParticipantId
  removed_at: number
}

/**
 * Carries over what was taken away since the backup.
 *
 * CARRY-1: a plan that was deleted is deleted; who was erased is erased, which is left to the caller.
 * CARRY-2: a link that was revoked opens nothing, and who was removed stays out.
 */
export function carryOver(former: Database, restored: Database): Carried {
  const documents = createDocumentStore(restored)
  const registry = createSqliteRegistry(restored)
  const before = new Map(registry.listPlans().map((plan) => [plan.planId, plan]))

  const removed = former
    .prepare<[], { plan: PlanId; at: number }>('SELECT plan, at FROM removed_plan')
    .all()
  for (const { plan, at } of removed) {
    documents.removePlan(plan, at)
    registry.deletePlan(plan, at)
  }

  const revoke = restored.prepare(
    'UPDATE registry_secret SET revoked_at = ?, sealed = NULL WHERE hash = ? AND revoked_at IS NULL',
  )
  const revoked = former
    .prepare<[], { hash: string; revoked_at: number }>(
      'SELECT hash, revoked_at FROM registry_secret WHERE revoked_at IS NOT NULL',
    )
    .all()
  for (const { hash, revoked_at } of revoked) revoke.run(revoked_at, hash)

  const gone = former
    .prepare<[], RemovedPerson>('SELECT * FROM registry_participant WHERE removed_at IS NOT NULL')
    .all()
  const erased = createDocumentStore(former).listErased()
  for (const { plan_id, participant_id, removed_at } of gone) {
    // Who was erased is still needed by name, to be found.
    const isErased = erased.some(
      ({ planId, participantIds }) => planId === plan_id && participantIds.includes(participant_id),
    )
    if (!isErased) registry.removeParticipant(plan_id, participant_id, removed_at)
  }

  const formerPlans = createSqliteRegistry(former).listPlans()
  return {
    deletedPlans: removed.flatMap(({ plan }) => before.get(plan) ?? []),
    erased: erased.filter(({ planId }) => registry.findPlan(planId)?.deletedAtMs === null),
    newerPlans: formerPlans.filter(({ planId }) => !before.has(planId)),
  }
}
