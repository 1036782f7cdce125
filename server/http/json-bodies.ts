import type { FastifyInstance } from 'fastify'
import { isModestJson } from './modest-json.ts'
import { RefusalError } from './refusal-error.ts'

/**
 * Parses the bodies of requests as Fastify does, which refuses keys that reach into a prototype; refuses
 * `request/too-large` for what would take too long.
 */
export function parseJsonBodies(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error')
  app.addContentTypeParser<Buffer>(
    'application/json',
    { parseAs: 'buffer' },
    (request, body, parsed) => {
      if (isModestJson(body)) void parse(request, body.toString('utf8'), parsed)
      else parsed(new RefusalError({ code: 'request/too-large' }))
    },
  )
}
