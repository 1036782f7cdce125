import type { FastifyInstance } from 'fastify'
import { isOwnOrigin } from '../auth/request-origin.ts'
import { RefusalError } from './refusal-error.ts'

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Refuses `request/cross-site` for every request that may change something and is not our pages'. */
export function guardOwnOrigin(app: FastifyInstance, publicUrl: string | null): void {
  app.addHook('onRequest', (request, _reply, done) => {
    const { origin, host } = request.headers
    if (SAFE_METHODS.has(request.method) || isOwnOrigin({ origin, host, publicUrl })) done()
    else done(new RefusalError({ code: 'request/cross-site' }))
  })
}
