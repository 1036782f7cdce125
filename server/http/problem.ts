import { STATUS_CODES } from 'node:http'
import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import { type ErrorCode, errorEntry } from '#shared/core/error-catalog.ts'
import type { Refusal } from '#shared/core/result.ts'
import { type Problem, PROBLEM_CONTENT_TYPE } from '#shared/protocol/http-problem.ts'
import { RefusalError } from './refusal-error.ts'

/** A command refused over HTTP was understood, and cannot be done. */
const STATUS_WITHOUT_OWN = 422

/** The status of a refusal as an HTTP answer. */
function statusOf(code: ErrorCode): number {
  return errorEntry(code).http ?? STATUS_WITHOUT_OWN
}

/** The body of a refusal. `reason` of the detail is for logs, and stays here. */
function encodeProblem({ code, detail }: Refusal): Problem {
  const status = statusOf(code)
  const shown = Object.entries(detail ?? {}).filter(([name]) => name !== 'reason')
  return {
    type: `urn:tesela:problem:${code}`,
    title: STATUS_CODES[status] ?? 'Error',
    status,
    code,
    ...(shown.length === 0 ? {} : { values: Object.fromEntries(shown) }),
  }
}

/** Ends a request with a refusal. */
export function sendProblem(reply: FastifyReply, refusal: Refusal): FastifyReply {
  const retryAfterSeconds = refusal.detail?.['retryAfterSeconds']
  if (retryAfterSeconds !== undefined) void reply.header('retry-after', String(retryAfterSeconds))
  return reply
    .code(statusOf(refusal.code))
    .header('cache-control', 'no-store')
    .type(PROBLEM_CONTENT_TYPE)
    .serializer(JSON.stringify)
    .send(encodeProblem(refusal))
}

/** Makes every error of an application a problem; what is not expected is logged, never told. */
export function handleErrors(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const refusal = refusalOf(error)
    if (refusal.code === 'server/failed') {
      request.log.error({ err: error, route: request.routeOptions.url }, 'a request failed')
    }
    return sendProblem(reply, refusal)
  })
}

function refusalOf(error: FastifyError): Refusal {
  if (error instanceof RefusalError) return error.refusal
  if (hasZodFastifySchemaValidationErrors(error)) {
    const path = error.validation[0]?.instancePath ?? ''
    const field = path.slice(path.lastIndexOf('/') + 1)
    return field === ''
      ? { code: 'request/malformed' }
      : { code: 'request/malformed', detail: { field } }
  }
  if (error.statusCode === 413) return { code: 'request/too-large' }
  if (error.statusCode === 429) return { code: 'request/too-many' }
  if (error.statusCode === 404) return { code: 'request/not-found' }
  const isClients =
    error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500
  return { code: isClients ? 'request/malformed' : 'server/failed' }
}
