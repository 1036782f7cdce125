import { fastify, LogController } from 'fastify'
import {
  serializerCompiler,
  validatorCompiler,
  type ZodTypeProvider,
} from 'fastify-type-provider-zod'
import type { FastifyBaseLogger, FastifyRequest } from 'fastify'
import type { Result } from '#shared/core/result.ts'
import type { Visitors } from '../auth/visitors.ts'
import type { Config } from '../config.ts'
import type { Metrics } from '../observability/metrics.ts'
import type { PlanServices } from '../plans/plan-services.ts'
import type { PollTunnels } from '../sync/poll-tunnels.ts'
import { addApiDocs } from './api-docs.ts'
import { isTrustedProxy } from './client-address.ts'
import { addClientFiles, type ClientFiles } from './client-files.ts'
import { closeIdleConnections } from './close-idle-connections.ts'
import { addErasureRoutes } from './erasure-routes.ts'
import type { HttpApp } from './http-app.ts'
import { addInfoRoutes } from './info-routes.ts'
import { parseJsonBodies } from './json-bodies.ts'
import { addJoinRoutes } from './join-routes.ts'
import { addLinkRoutes } from './link-routes.ts'
import type { OwnAddresses } from './own-addresses.ts'
import { guardOwnOrigin } from './own-origin-guard.ts'
import { addPeopleRoutes } from './people-routes.ts'
import { addPlanFileRoutes } from './plan-file-routes.ts'
import { addPlanRoutes } from './plan-routes.ts'
import { addPollRoutes } from './poll-routes.ts'
import { handleErrors } from './problem.ts'
import { addRateLimits, type HttpLimits } from './rate-limits.ts'
import { logRequests } from './request-log.ts'
import { addSecurityHeaders } from './security-headers.ts'

export interface HttpAppOptions {
  readonly config: Config
  readonly version: string
  readonly services: PlanServices
  readonly visitors: Visitors
  readonly addresses: OwnAddresses
  readonly limits: HttpLimits
  readonly metrics: Metrics
  readonly logger: FastifyBaseLogger
  readonly client: ClientFiles
  readonly checkReady: () => Promise<Result<void>>
  readonly tunnels: PollTunnels
}

/** Bodies other than plan files are small. */
const BODY_LIMIT_BYTES = 256 * 1024
const REQUEST_TIMEOUT_MS = 120_000
const CHECKS_OF_HEADERS = 4

/** The HTTP side of the server, not yet listening. */
export async function createHttpApp(options: HttpAppOptions): Promise<HttpApp> {
  const { config, services, visitors, addresses } = options
  const app: HttpApp = fastify({
    // Fastify's own lines say nothing that ours do not; its warnings stay.
    loggerInstance: options.logger.child({}, { level: warnOrLess(options.logger.level) }),
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT_BYTES,
    // A body that trickles in holds its connection no longer than this.
    requestTimeout: REQUEST_TIMEOUT_MS,
    http: {
      headersTimeout: options.limits.headersMs,
      connectionsCheckingInterval: options.limits.headersMs / CHECKS_OF_HEADERS,
    },
    trustProxy: (address, hop) => isTrustedProxy(address, hop, config.trustedProxyCount),
    forceCloseConnections: 'idle',
    // Fastify's own 503 is no problem document; what comes on open connections is still answered.
    return503OnClosing: false,
  }).withTypeProvider<ZodTypeProvider>()
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)

  closeIdleConnections(app)
  parseJsonBodies(app)
  handleErrors(app)
  logRequests(app, options.metrics, options.logger)
  await addSecurityHeaders(app, {
    publicUrl: config.publicUrl,
    isDevelopment: options.client.kind === 'development',
  })
  guardOwnOrigin(app, config.publicUrl)
  const rates = await addRateLimits(app, options.limits, (request) =>
    visitors.findBrowser(request.raw),
  )
  await addApiDocs(app, options.version)

  const planRoutes = {
    services,
    visitors,
    addresses,
    planCreation: config.planCreation,
    limitCreation: (request: FastifyRequest) => rates.countCreation(request),
  }
  addInfoRoutes(app, options)
  addJoinRoutes(app, services, visitors)
  addPlanRoutes(app, planRoutes)
  addPlanFileRoutes(app, planRoutes)
  addPeopleRoutes(app, services, visitors)
  addErasureRoutes(app, services, visitors)
  addLinkRoutes(app, services, visitors, addresses)
  addPollRoutes(app, {
    tunnels: options.tunnels,
    visitors,
    limitOpening: (request) => rates.countTunnel(request),
  })
  await addClientFiles(app, options.client)
  return app
}

function warnOrLess(level: string): string {
  return ['error', 'fatal', 'silent'].includes(level) ? level : 'warn'
}
