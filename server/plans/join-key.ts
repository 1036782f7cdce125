import { ok, refuse, type Result } from '#shared/core/result.ts'
import type { JoinKey } from '#shared/protocol/http-join.ts'
import { normalizeCode } from '#shared/protocol/room-code.ts'
import type { Role } from '#shared/protocol/roles.ts'
import { hashSecret } from '../auth/secrets.ts'
import type { PlanRecord } from '../storage/registry.ts'
import type { PlanServices } from './plan-services.ts'

/** What a link or a code opens. */
export interface OpenedKey {
  readonly plan: PlanRecord
  readonly role: Role
  /** When the link was issued or the code opened. */
  readonly issuedAtMs: number
}

/**
 * Looks up a link's secret or a room code.
 * Refuses `access/link-unknown`, `access/link-revoked`, `access/code-unknown`, `access/code-closed`,
 * `access/plan-unknown`, and `request/too-many` for an address that has guessed too often.
 */
export async function openJoinKey(
  services: PlanServices,
  key: JoinKey,
  address: string,
): Promise<Result<OpenedKey>> {
  const allowed = services.joinLimit.check(address)
  if (!allowed.ok) return allowed
  const opened =
    'secret' in key ? await openSecret(services, key.secret) : await openCode(services, key.code)
  // Guesses sent all at once pass the first check together, so what they found is told only within the limit.
  const stillAllowed = services.joinLimit.check(address)
  if (!stillAllowed.ok) return stillAllowed
  if (!opened.ok && isGuess(opened.error.code)) services.joinLimit.countFailure(address)
  return opened
}

function isGuess(code: string): boolean {
  return code.startsWith('access/')
}

async function openSecret(services: PlanServices, secret: string): Promise<Result<OpenedKey>> {
  const found = await services.registry.findSecret(hashSecret(secret))
  if (!found.ok) return found
  if (found.value === null) return refuse('access/link-unknown')
  const { planId, role, createdAtMs, revokedAtMs } = found.value
  if (revokedAtMs !== null) return refuse('access/link-revoked')
  const plan = await findLivePlan(services, planId)
  return plan.ok ? ok({ plan: plan.value, role, issuedAtMs: createdAtMs }) : plan
}

async function openCode(services: PlanServices, typed: string): Promise<Result<OpenedKey>> {
  const found = await services.registry.findCode(hashSecret(normalizeCode(typed)))
  if (!found.ok) return found
  if (found.value === null) return refuse('access/code-unknown')
  const { planId, openedAtMs, closedAtMs, expiresAtMs } = found.value
  if (closedAtMs !== null || expiresAtMs <= services.clock.nowMs()) {
    return refuse('access/code-closed')
  }
  const plan = await findLivePlan(services, planId)
  return plan.ok ? ok({ plan: plan.value, role: 'participant', issuedAtMs: openedAtMs }) : plan
}

/** A plan in use; refuses `access/plan-unknown` for one that is deleted or never was. */
async function findLivePlan(
  { registry }: Pick<PlanServices, 'registry'>,
  planId: PlanRecord['planId'],
): Promise<Result<PlanRecord>> {
  const found = await registry.findPlan(planId)
  if (!found.ok) return found
  if (found.value === null || found.value.deletedAtMs !== null) return refuse('access/plan-unknown')
  return ok(found.value)
}
