import type { PlanId } from '#shared/core/ids.ts'
import { ok, refuse, type Result } from '#shared/core/result.ts'
import type { ChangeLinkRequest } from '#shared/protocol/http-links.ts'
import { type Role, roles } from '#shared/protocol/roles.ts'
import { createRoomCode, createSecret, hashSecret } from '../auth/secrets.ts'
import { createSecretRecord } from './create-plan.ts'
import type { PlanServices } from './plan-services.ts'

/**
 * LINK-KEY-1: a room code lets participants in, nobody else, and for 12 hours at most.
 * LINK-KEY-2: the facilitator's secret is readable only in the answer that issued it.
 * LINK-KEY-3: a revoked or rotated link lets nobody new in; who is in stays in.
 */

const ROOM_CODE_LIFE_MS = 12 * 60 * 60 * 1000
/** Draws before giving up; even with a million open codes a second draw is rare. */
const MAX_DRAWS = 8

/** One link as a facilitator sees it; `secret` is null where it is revoked or cannot be shown. */
export interface LinkState {
  readonly role: Role
  readonly isActive: boolean
  readonly secret: string | null
}

export interface CodeState {
  readonly code: string
  readonly expiresAtMs: number
}

export interface KeysOfPlan {
  readonly links: readonly LinkState[]
  readonly code: CodeState | null
}

/** The links of a plan and its open code. */
export async function listKeys(
  { registry, secretBox, clock }: PlanServices,
  planId: PlanId,
): Promise<Result<KeysOfPlan>> {
  const [secrets, code] = await Promise.all([
    registry.listSecrets(planId),
    registry.findOpenCode(planId, clock.nowMs()),
  ])
  if (!secrets.ok) return secrets
  if (!code.ok) return code
  const links = roles.map((role) => {
    const found = secrets.value.find((each) => each.role === role)
    const sealed = found?.sealed ?? null
    return {
      role,
      isActive: found !== undefined,
      secret: sealed === null ? null : secretBox.open(sealed),
    }
  })
  const opened = code.value === null ? null : secretBox.open(code.value.sealed)
  return ok({
    links,
    code:
      code.value === null || opened === null
        ? null
        : { code: opened, expiresAtMs: code.value.expiresAtMs },
  })
}

/** Gives a link a new secret or takes it away; the answer shows a new secret, the facilitator's too. */
export async function changeLink(
  services: PlanServices,
  planId: PlanId,
  { role, action }: ChangeLinkRequest,
): Promise<Result<KeysOfPlan>> {
  const { registry, clock, randomBytes } = services
  const secret = action === 'rotate' ? createSecret(randomBytes) : null
  const changed =
    secret === null
      ? await registry.revokeSecret(planId, role, clock.nowMs())
      : await registry.putSecret(createSecretRecord(services, planId, role, secret))
  if (!changed.ok) return changed
  const keys = await listKeys(services, planId)
  if (!keys.ok) return keys
  const links = keys.value.links.map((link) => (link.role === role ? { ...link, secret } : link))
  return ok({ ...keys.value, links })
}

/** Opens a fresh room code, or closes the open one. */
export async function changeCode(
  services: PlanServices,
  planId: PlanId,
  isOpen: boolean,
): Promise<Result<KeysOfPlan>> {
  const changed = isOpen
    ? await openRoomCode(services, planId)
    : await services.registry.closeCode(planId, services.clock.nowMs())
  return changed.ok ? listKeys(services, planId) : changed
}

async function openRoomCode(
  { registry, secretBox, clock, randomBytes }: PlanServices,
  planId: PlanId,
): Promise<Result<void>> {
  for (let draw = 0; draw < MAX_DRAWS; draw += 1) {
    const code = createRoomCode(randomBytes)
    const nowMs = clock.nowMs()
    const opened = await registry.openCode(
      {
        planId,
        hash: hashSecret(code),
        sealed: secretBox.seal(code),
        openedAtMs: nowMs,
        expiresAtMs: nowMs + ROOM_CODE_LIFE_MS,
        closedAtMs: null,
      },
      nowMs,
    )
    if (!opened.ok) return opened
    if (opened.value) return ok(undefined)
  }
  return refuse('server/failed')
}
