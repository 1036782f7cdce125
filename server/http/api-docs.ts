import { fastifySwagger } from '@fastify/swagger'
import { fastifySwaggerUi } from '@fastify/swagger-ui'
import type { FastifyInstance } from 'fastify'
import { jsonSchemaTransform } from 'fastify-type-provider-zod'

/** OpenAPI of all routes at `/api/docs`, its JSON at `/api/docs/json`. Register before the routes. */
export async function addApiDocs(app: FastifyInstance, version: string): Promise<void> {
  await app.register(fastifySwagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Tesela',
        version,
        description:
          'Refusals are application/problem+json with a stable code. Live documents: WebSocket at /sync/<planId>/plan and /sync/<planId>/session (y-websocket protocol).',
      },
    },
    transform: jsonSchemaTransform,
  })
  await app.register(fastifySwaggerUi, { routePrefix: '/api/docs' })
}
