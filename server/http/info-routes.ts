import type { IncomingMessage } from 'node:http'
import * as z from 'zod/mini'
import type { Result } from '#shared/core/result.ts'
import { languages } from '#shared/protocol/http-fields.ts'
import { publicConfigSchema } from '#shared/protocol/http-config.ts'
import { protocolVersion } from '#shared/protocol/message-codes.ts'
import { sameSecret } from '../auth/secrets.ts'
import type { Config } from '../config.ts'
import { createLoopDelay } from '../observability/loop-delay.ts'
import type { Metrics } from '../observability/metrics.ts'
import { isFromThisMachine } from './client-address.ts'
import type { HttpApp } from './http-app.ts'
import { RefusalError } from './refusal-error.ts'

const liveSchema = z.object({
  status: z.literal('ok'),
  /** How late timers were since this was last asked, in 99 of 100 cases. */
  loopDelayMs: z.number(),
})
const readySchema = z.object({ status: z.literal('ok') })

export interface InfoRouteOptions {
  readonly config: Pick<Config, 'tldrawLicenseKey' | 'planCreation' | 'metricsToken'>
  readonly version: string
  readonly metrics: Metrics
  /** Whether this server can take work at this moment, or why not. */
  readonly checkReady: () => Promise<Result<void>>
}

/** What is the same for everyone: configuration, health, metrics. Nothing here names a plan. */
export function addInfoRoutes(app: HttpApp, options: InfoRouteOptions): void {
  const loopDelay = createLoopDelay()
  app.addHook('onClose', async () => loopDelay.close())

  app.get(
    '/api/config',
    {
      schema: {
        summary: 'What a client must know of this server',
        tags: ['server'],
        response: { 200: publicConfigSchema },
      },
    },
    () => ({
      version: options.version,
      protocolVersion,
      languages: [...languages],
      tldrawLicenseKey: options.config.tldrawLicenseKey,
      planCreation: options.config.planCreation.kind,
    }),
  )

  app.get(
    '/livez',
    {
      logLevel: 'silent',
      schema: {
        summary: 'The process runs, and how late it is',
        tags: ['server'],
        response: { 200: liveSchema },
      },
    },
    () => ({ status: 'ok' as const, loopDelayMs: loopDelay.takeMs() }),
  )

  app.get(
    '/readyz',
    {
      logLevel: 'silent',
      schema: {
        summary: 'The disk takes writes and has room, and the server is not stopping',
        tags: ['server'],
        response: { 200: readySchema },
      },
    },
    async () => {
      const ready = await options.checkReady()
      if (!ready.ok) throw new RefusalError(ready.error)
      return { status: 'ok' as const }
    },
  )

  app.get(
    '/metrics',
    {
      logLevel: 'silent',
      schema: {
        summary: 'Prometheus metrics, for this machine alone or for who bears METRICS_TOKEN',
        tags: ['server'],
        produces: ['text/plain'],
        response: { 200: z.string() },
      },
    },
    async (request, reply) => {
      if (!mayReadMetrics(request.raw, options.config.metricsToken)) {
        throw new RefusalError({ code: 'access/not-allowed' })
      }
      return reply.type(options.metrics.contentType).send(await options.metrics.read())
    },
  )
}

/** How much is done and when tells something, though not of whom (METRICS-2). */
function mayReadMetrics(request: IncomingMessage, token: string | null): boolean {
  if (token === null) return isFromThisMachine(request)
  const given = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1]
  return given !== undefined && sameSecret(given, token)
}
