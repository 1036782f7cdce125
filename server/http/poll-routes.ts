import type { FastifyRequest } from 'fastify'
import * as z from 'zod/mini'
import type { Result } from '#shared/core/result.ts'
import { openedTunnelSchema } from '#shared/protocol/http-poll.ts'
import type { Visitors } from '../auth/visitors.ts'
import type { PollTunnel } from '../sync/poll-tunnel.ts'
import type { PollTunnels } from '../sync/poll-tunnels.ts'
import type { HttpApp } from './http-app.ts'
import { nothingSchema, rawSchema } from './plain-answers.ts'
import { RefusalError, valueOf } from './refusal-error.ts'

export interface PollRouteOptions {
  readonly tunnels: PollTunnels
  readonly visitors: Visitors
  /** Counts the opening of a tunnel, or refuses it. */
  readonly limitOpening: (request: FastifyRequest) => Promise<Result<void>>
}

const BODY_LIMIT_BYTES = 1024 * 1024

const openParamsSchema = z.object({ planId: z.string(), documentName: z.string() })
const tunnelParamsSchema = z.object({ tunnel: z.string() })
const seqQuerySchema = z.object({
  seq: z.pipe(z.string().check(z.regex(/^[1-9][0-9]{0,9}$/)), z.transform(Number)),
})
const receiveQuerySchema = z.extend(seqQuerySchema, {
  /** `no`: answers at once, so as to keep none of the few connections that a browser has. */
  wait: z.optional(z.literal('no')),
})
const tags = ['sync']

/** Sync without WebSockets: the same bytes in requests and answers. */
export function addPollRoutes(app: HttpApp, options: PollRouteOptions): void {
  const { tunnels, visitors } = options

  /** A tunnel that is somebody else's is as good as none. */
  function tunnelOf(request: FastifyRequest, name: string): PollTunnel {
    const tunnel = tunnels.find(name, visitors.findBrowser(request.raw))
    if (tunnel === null) throw new RefusalError({ code: 'request/not-found' })
    return tunnel
  }

  void app.register((scope: HttpApp, _options, done) => {
    scope.addContentTypeParser(
      'application/octet-stream',
      { parseAs: 'buffer', bodyLimit: BODY_LIMIT_BYTES },
      (_request, body, parsed) => parsed(null, body),
    )
    scope.addHook('onSend', async (_request, reply) => {
      void reply.header('cache-control', 'no-store')
    })

    scope.post(
      '/sync-poll/:planId/:documentName',
      {
        schema: {
          summary: 'Opens a document where WebSockets are blocked',
          tags,
          params: openParamsSchema,
          response: { 201: openedTunnelSchema },
        },
      },
      async (request, reply) => {
        valueOf(await options.limitOpening(request))
        const target = request.url.replace(/^\/sync-poll/, '/sync')
        const browser = visitors.findBrowser(request.raw)
        const tunnel = valueOf(tunnels.open(target, request.headers, browser))
        return reply.code(201).send({ tunnel })
      },
    )

    scope.post(
      '/sync-poll/:tunnel/send',
      {
        schema: {
          summary: 'Bytes of a WebSocket to the server',
          tags,
          params: tunnelParamsSchema,
          querystring: seqQuerySchema,
          response: { 204: nothingSchema },
        },
        // Before the body is read: nobody's bytes are kept for a tunnel that is not theirs.
        onRequest: async (request) => {
          tunnelOf(request, request.params.tunnel)
        },
      },
      async (request, reply) => {
        const tunnel = tunnelOf(request, request.params.tunnel)
        const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
        valueOf(await tunnel.send(request.query.seq, body))
        return reply.code(204).send()
      },
    )

    scope.post(
      '/sync-poll/:tunnel/receive',
      {
        schema: {
          summary: 'Bytes of a WebSocket from the server; waits for some',
          tags,
          params: tunnelParamsSchema,
          querystring: receiveQuerySchema,
          produces: ['application/octet-stream'],
          response: { 200: rawSchema },
        },
      },
      async (request, reply) => {
        const tunnel = tunnelOf(request, request.params.tunnel)
        const { seq, wait } = request.query
        const bytes = valueOf(await tunnel.receive(seq, wait === undefined))
        return reply.type('application/octet-stream').send(bytes)
      },
    )
    done()
  })
}
