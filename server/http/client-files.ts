import type { IncomingMessage } from 'node:http'
import { join } from 'node:path'
import type { Duplex } from 'node:stream'
import { fastifyStatic } from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { isPagePath } from '#shared/protocol/page-paths.ts'
import { sendProblem } from './problem.ts'

/** The client's part of the server: built files, a development server's, or none (tests of the API). */
export type ClientFiles =
  | { readonly kind: 'none' }
  | { readonly kind: 'built'; readonly dir: string }
  | DevelopmentClient

/** Another server behind this one, which has the pages and a socket of its own. */
export interface DevelopmentClient {
  readonly kind: 'development'
  answer(request: FastifyRequest, reply: FastifyReply): void
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void
}

const A_YEAR_MS = 365 * 24 * 60 * 60 * 1000

/**
 * FILES-1: a file whose name holds its hash never changes and is kept for a year; the page itself is
 * asked for each time, so that a new version is seen at once.
 * FILES-2: every other path that a browser navigates to is the client's page: its router decides.
 * FILES-3: text files are sent as compressed at build time, where the browser takes that.
 */
export async function addClientFiles(app: FastifyInstance, files: ClientFiles): Promise<void> {
  if (files.kind === 'built') await addBuiltFiles(app, files.dir)
  app.setNotFoundHandler((request, reply) => {
    const [path = ''] = request.url.split('?')
    const isRead = request.method === 'GET' || request.method === 'HEAD'
    if (isRead && isPagePath(path)) {
      if (files.kind === 'built') return sendPage(reply)
      if (files.kind === 'development') {
        files.answer(request, reply)
        return reply
      }
    }
    return sendProblem(reply, { code: 'request/not-found' })
  })
}

async function addBuiltFiles(app: FastifyInstance, dir: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: dir,
    index: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders(reply, path) {
      reply.setHeader('vary', 'accept-encoding')
      const isHashed = path.startsWith(join(dir, 'assets'))
      reply.setHeader(
        'cache-control',
        isHashed ? `public, max-age=${A_YEAR_MS / 1000}, immutable` : 'no-cache',
      )
    },
  })
  app.get('/', { schema: { hide: true } }, (_request, reply) => sendPage(reply))
}

function sendPage(reply: FastifyReply): FastifyReply {
  return reply.header('cache-control', 'no-cache').sendFile('index.html')
}
