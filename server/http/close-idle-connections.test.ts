import { PassThrough } from 'node:stream'
import { fastify } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { expect, it, vi } from 'vitest'
import { closeIdleConnections } from './close-idle-connections.ts'

it('[STOP-2] a request that does not end does not hold up the close for ever', async () => {
  const app = fastify({ forceCloseConnections: 'idle' }).withTypeProvider<ZodTypeProvider>()
  closeIdleConnections(app, 1)
  const body = new PassThrough()
  app.get('/', (_request, reply) => reply.send(body))
  const address = await app.listen({ port: 0, host: '127.0.0.1' })
  body.write('begun')
  const answer = await fetch(address)
  await app.close()
  await expect(answer.text()).rejects.toThrow('terminated')
})

it('[STOP-1] a connection that was busy as the server began to close does not hold it up', async () => {
  const app = fastify({ forceCloseConnections: 'idle' }).withTypeProvider<ZodTypeProvider>()
  closeIdleConnections(app)
  const body = new PassThrough()
  app.get('/', (_request, reply) => reply.send(body))
  const address = await app.listen({ port: 0, host: '127.0.0.1' })
  body.write('begun, ')
  const answer = await fetch(address)
  const closed = app.close()
  await vi.waitFor(() => expect(app.server.listening).toBe(false), { timeout: 20_000 })
  body.end('done')
  expect(await answer.text()).toBe('begun, done')
  await closed
})
