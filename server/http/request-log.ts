import type { FastifyBaseLogger, FastifyInstance } from 'fastify'
import type { Metrics } from '../observability/metrics.ts'

/** Counts every answer, and logs it by its route's pattern: no path, no query, no body (LOGGER-1). */
export function logRequests(
  app: FastifyInstance,
  metrics: Metrics,
  logger: FastifyBaseLogger,
): void {
  app.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'none'
    const { method, params } = request
    const { statusCode: status, elapsedTime: durationMs } = reply
    metrics.httpAnswered(method, route, status, durationMs)
    const level = status >= 500 ? 'warn' : method === 'GET' || isPoll(route) ? 'debug' : 'info'
    logger[level](
      { method, route, status, durationMs: Math.round(durationMs), ...planOf(params) },
      'answered',
    )
    done()
  })
}

/** They come several times a second from each person behind such a network. */
function isPoll(route: string): boolean {
  return route.startsWith('/sync-poll/')
}

function planOf(params: unknown): { planId?: unknown } {
  return typeof params === 'object' && params !== null && 'planId' in params
    ? { planId: params.planId }
    : {}
}
