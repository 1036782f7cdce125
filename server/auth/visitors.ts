import type { FastifyReply } from 'fastify'
import type { PlanId } from '#shared/core/ids.ts'
import type { RandomBytes } from '#shared/core/random.ts'
import { ok, refuse, type Result } from '#shared/core/result.ts'
import type { BrowserCookie } from './browser-cookie.ts'
import { mayDo, type PlanAction } from './may.ts'
import { createSecret, hashSecret } from './secrets.ts'
import type { HeldPlan, Registry } from '../storage/registry.ts'

/** A request, as far as it tells who sent it. */
export interface CookieBearer {
  readonly headers: { readonly cookie?: string | undefined }
}

/** Knows browsers by their cookie. */
export interface Visitors {
  /** The hash of the browser's secret; null for a stranger. */
  findBrowser(request: CookieBearer): string | null
  /** The browser of a request, with a secret made for it where it has none yet. */
  meetBrowser(request: CookieBearer): MetBrowser
  /**
   * The plan and the participant that a browser holds in it.
   * Refuses `access/plan-unknown` for a deleted plan, which makes devices drop their copy;
   * `access/not-joined`, also for a plan that this server has never heard of: its database may be lost,
   * and the copies are then what is left. `access/removed`, `access/not-allowed`.
   */
  requireAccess(
    request: CookieBearer,
    planId: PlanId,
    action: PlanAction,
  ): Promise<Result<HeldPlan>>
}

export interface MetBrowser {
  readonly hash: string
  /** Gives the browser its cookie, or renews it. */
  remember(reply: FastifyReply): void
}

/** Visitors of one server. */
export function createVisitors({
  cookie,
  registry,
  randomBytes,
}: {
  readonly cookie: BrowserCookie
  readonly registry: Registry
  readonly randomBytes: RandomBytes
}): Visitors {
  function findBrowser(request: CookieBearer): string | null {
    const secret = cookie.findSecret(request.headers.cookie)
    return secret === null ? null : hashSecret(secret)
  }

  return {
    findBrowser,
    meetBrowser(request) {
      const secret = cookie.findSecret(request.headers.cookie) ?? createSecret(randomBytes)
      return {
        hash: hashSecret(secret),
        remember(reply) {
          void reply.header('set-cookie', cookie.encode(secret))
        },
      }
    },
    async requireAccess(request, planId, action) {
      const access = await registry.findAccess(findBrowser(request) ?? '', planId)
      if (!access.ok) return access
      const { plan, participant } = access.value
      if (plan !== null && plan.deletedAtMs !== null) return refuse('access/plan-unknown')
      if (plan === null || participant === null) return refuse('access/not-joined')
      if (participant.removedAtMs !== null) return refuse('access/removed')
      if (!mayDo(participant.role, action)) return refuse('access/not-allowed')
      return ok({ plan, participant })
    },
  }
}
