import type { Result } from '#shared/core/result.ts'
import { languages } from '#shared/protocol/http-fields.ts'
import { publicConfigSchema } from '#shared/protocol/http-config.ts'
import { protocolVersion } from '#shared/protocol/message-codes.ts'
import type { Config } from '../config.ts'
import type { Metrics } from '../observability/metrics.ts'
import type { HttpApp } from './http-app.ts'
import { RefusalError } from './refusal-error.ts'

export interface InfoRouteOptions {
  readonly config: Pick<Config, 'tldrawLicenseKey' | 'planCreation'>
  readonly version: string
  readonly metrics: Metrics
  /** Whether this server can take work at this moment, or why not. */
  readonly checkReady: () => Promise<Result<void>>
}

/** What is the same for everyone: configuration, health, metrics. Nothing here names a plan. */
export function addInfoRoutes(app: HttpApp, options: InfoRouteOptions): void {
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
    { logLevel: 'silent', schema: { summary: 'The process runs', tags: ['server'] } },
    () => ({ status: 'ok' }),
  )

  app.get(
    '/readyz',
    {
      logLevel: 'silent',
      schema: { summary: 'The disk takes writes and the server is not stopping', tags: ['server'] },
    },
    async () => {
      const ready = await options.checkReady()
      if (!ready.ok) throw new RefusalError(ready.error)
      return { status: 'ok' }
    },
  )

  app.get(
    '/metrics',
    { logLevel: 'silent', schema: { summary: 'Prometheus metrics', tags: ['server'] } },
    async (_request, reply) =>
      reply.type(options.metrics.contentType).send(await options.metrics.read()),
  )
}
