import { fastifySwagger } from '@fastify/swagger'
import { fastifySwaggerUi } from '@fastify/swagger-ui'
import type { FastifyInstance } from 'fastify'
import { jsonSchemaTransform } from 'fastify-type-provider-zod'
import { errorCodes, errorEntry } from '#shared/core/error-catalog.ts'
import { PROBLEM_CONTENT_TYPE } from '#shared/protocol/http-problem.ts'

/** OpenAPI of all routes at `/api/docs`, its JSON at `/api/docs/json`. Register before the routes. */
export async function addApiDocs(app: FastifyInstance, version: string): Promise<void> {
  await app.register(fastifySwagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Tesela',
        version,
        description:
          'A browser is known by its cookie, which POST /api/join, /api/plans and /api/re-enter set. Refusals are application/problem+json with a stable code. Live documents: WebSocket at /sync/<planId>/plan and /sync/<planId>/session (y-websocket protocol; docs/sync-protocol.md).',
      },
    },
    transform: withRefusals,
  })
  await app.register(fastifySwaggerUi, { routePrefix: '/api/docs' })
}

const codesOfHttp = errorCodes.filter((code) => errorEntry(code).http !== undefined)

/** What any route may answer instead. A command that cannot be done is 422 with a code of its own. */
const refusal = {
  description: `Refused: ${codesOfHttp.map((code) => `${errorEntry(code).http} ${code}`).join(', ')}`,
  content: {
    [PROBLEM_CONTENT_TYPE]: {
      schema: {
        type: 'object',
        required: ['type', 'title', 'status', 'code'],
        properties: {
          type: { type: 'string', description: 'urn:tesela:problem:<code>' },
          title: { type: 'string' },
          status: { type: 'integer' },
          code: { type: 'string', enum: errorCodes },
          values: { type: 'object', description: 'What a sentence about it names' },
        },
      },
    },
  },
}

function withRefusals(input: Parameters<typeof jsonSchemaTransform>[0]) {
  const { schema, url } = jsonSchemaTransform(input)
  if (schema === undefined || schema['hide'] === true) return { schema, url }
  return { schema: { ...schema, response: { ...Object(schema.response), default: refusal } }, url }
}
