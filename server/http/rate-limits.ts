import { fastifyRateLimit } from '@fastify/rate-limit'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { ok, refuse, type Result } from '#shared/core/result.ts'
import { addressGroup } from '../auth/attempt-limit.ts'
import type { Rate } from '../sync/sync-limits.ts'
import { valueOf } from './refusal-error.ts'

/** How much one browser or one address may ask for. */
export interface HttpLimits {
  /** Requests of one browser in a minute, or of one address for strangers; pages and assets are free. */
  readonly requestsPerMinute: number
  /** Plans that one address may create in an hour. */
  readonly plansPerHour: number
  /** Failed joins of one address in ten minutes. */
  readonly failedJoins: number
  /** Tunnels that one address may open in a minute: a workshop of sixty, thrice. */
  readonly tunnelsPerMinute: number
  /**
   * Sockets that one address may open, before anything is known of who does: a hundred people with two
   * tabs of two sockets each, who come back twice. This machine itself is not counted.
   */
  readonly upgrades: Rate
  /** Sockets that one address may have open at once. */
  readonly socketsPerAddress: number
  /** How long a connection may take to send the headers of a request; bodies have longer. */
  readonly headersMs: number
}

export const defaultHttpLimits: HttpLimits = {
  requestsPerMinute: 600,
  plansPerHour: 30,
  failedJoins: 30,
  tunnelsPerMinute: 400,
  upgrades: { perSecond: 20, burst: 1000 },
  socketsPerAddress: 1000,
  headersMs: 20_000,
}

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const BROWSERS_AN_ADDRESS = 50

export interface RateLimits {
  /** Counts the creation of a plan; refuses `request/too-many` with `retryAfterSeconds`. */
  countCreation(request: FastifyRequest): Promise<Result<void>>
  /** Counts the opening of a tunnel, in the same way. */
  countTunnel(request: FastifyRequest): Promise<Result<void>>
}

/**
 * Adds the limits to an application. `findBrowser` names the browser of a request: a whole workshop
 * may sit behind one address, so known browsers are counted one by one.
 */
export async function addRateLimits(
  app: FastifyInstance,
  limits: HttpLimits,
  findBrowser: (request: FastifyRequest) => string | null,
): Promise<RateLimits> {
  await app.register(fastifyRateLimit, { global: false })
  const countRequest = app.createRateLimit({
    max: limits.requestsPerMinute,
    timeWindow: MINUTE_MS,
    keyGenerator: (request) => findBrowser(request) ?? addressGroup(request.ip),
  })
  const countCreation = app.createRateLimit({
    max: limits.plansPerHour,
    timeWindow: HOUR_MS,
    keyGenerator: (request) => addressGroup(request.ip),
  })
  const countTunnel = app.createRateLimit({
    max: limits.tunnelsPerMinute,
    timeWindow: MINUTE_MS,
    keyGenerator: (request) => addressGroup(request.ip),
  })
  // A cookie costs nothing to invent, so an address has a limit of its own, for a whole workshop.
  const countAddress = app.createRateLimit({
    max: limits.requestsPerMinute * BROWSERS_AN_ADDRESS,
    timeWindow: MINUTE_MS,
    keyGenerator: (request) => addressGroup(request.ip),
  })
  app.addHook('onRequest', async (request) => {
    // By the route that answers: an address can be written in many ways (`/%61pi/me`).
    if (request.routeOptions.url?.startsWith('/api/') !== true) return
    for (const count of [countRequest, countAddress]) valueOf(resultOf(await count(request)))
  })
  return {
    countCreation: async (request) => resultOf(await countCreation(request)),
    countTunnel: async (request) => resultOf(await countTunnel(request)),
  }
}

type Count = Awaited<ReturnType<ReturnType<FastifyInstance['createRateLimit']>>>

function resultOf(count: Count): Result<void> {
  if (count.isAllowed || !count.isExceeded) return ok(undefined)
  return refuse('request/too-many', { retryAfterSeconds: count.ttlInSeconds })
}
