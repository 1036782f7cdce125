import type { Logger } from 'pino'
import type { PlanId } from '#shared/core/ids.ts'
import { ok, type Result } from '#shared/core/result.ts'
import { removePlan } from './delete-plan.ts'
import type { Registry } from '../storage/registry.ts'
import type { PlanServices, Retention } from './plan-services.ts'

/**
 * Deleting what nobody uses.
 *
 * RETENTION-1: off unless RETENTION_DAYS is set. Then a plan that nobody has opened or joined for that
 *   many days is deleted as by hand.
 * RETENTION-2: a plan that somebody has open counts as opened on every day that they have.
 * RETENTION-3: nothing is deleted in the first 30 days after the setting was made, or data were restored.
 * RETENTION-4: people are told the day ahead of time, in the list of plans and when they open one.
 */

const DAY_MS = 24 * 60 * 60 * 1000
const NOTICE_DAYS = 30

/** When a plan will be deleted unless somebody opens it before; null: never. */
export async function findExpiry(
  { registry, retention }: PlanServices,
  planId: PlanId,
): Promise<Result<number | null>> {
  if (retention === null) return ok(null)
  const opened = await registry.findLastOpened(planId)
  if (!opened.ok) return opened
  if (opened.value === null) return ok(null)
  const { days, sinceMs } = retention
  const noticeMs = Math.min(days, NOTICE_DAYS) * DAY_MS
  return ok(Math.max(opened.value + days * DAY_MS, sinceMs + noticeMs))
}

/** The rule that holds from now on. */
export async function beginRetention(
  registry: Registry,
  days: number | null,
  nowMs: number,
): Promise<Retention | null> {
  if (days === null) {
    await registry.endRetention()
    return null
  }
  const since = await registry.beginRetention(nowMs)
  return { days, sinceMs: since.ok ? since.value : nowMs }
}

/** Deletes what is due; answers how many plans that were. */
export async function deleteExpired(services: PlanServices): Promise<Result<number>> {
  const { registry, clock } = services
  for (const { planId, participantId } of services.present()) {
    const touched = await registry.touchParticipant(planId, participantId, clock.nowMs())
    if (!touched.ok) return touched
  }
  const plans = await registry.listPlans()
  if (!plans.ok) return plans
  let count = 0
  for (const { planId } of plans.value) {
    const expiry = await findExpiry(services, planId)
    if (!expiry.ok) return expiry
    if (expiry.value === null || expiry.value > clock.nowMs()) continue
    const removed = await removePlan(services, planId)
    if (!removed.ok) return removed
    count += 1
  }
  return ok(count)
}

/** Deletes what is due now, and from then on once a day until `close`. */
export async function keepRetention(
  services: PlanServices,
  logger: Logger,
): Promise<{ close(): void }> {
  if (services.retention === null) return { close: () => {} }
  async function check(): Promise<void> {
    const deleted = await deleteExpired(services)
    if (!deleted.ok) logger.error({ code: deleted.error.code }, 'Unused plans cannot be deleted')
    else if (deleted.value > 0) logger.info({ count: deleted.value }, 'Unused plans were deleted')
  }
  await check()
  const timer = setInterval(() => void check(), DAY_MS)
  timer.unref()
  return { close: () => clearInterval(timer) }
}
