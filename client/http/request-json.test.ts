import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'

import { requestJson, type Fetch } from './request-json.ts'

const answer = z.object({ title: z.string() })
const request = { method: 'GET', path: '/api/x', answer } as const

function answering(status: number, body: string): Fetch {
  return async () => new Response(body, { status })
}

describe('requestJson', () => {
  it('[API-1] gives the decoded answer', async () => {
    const result = await requestJson(answering(200, '{"title":"Nordwind"}'), request)
    expect(result).toEqual({ ok: true, value: { title: 'Nordwind' } })
  })

  it('[API-2] gives the catalog code and the values of a problem', async () => {
    const body = JSON.stringify({
      type: 'about:blank',
      title: 'Too many',
      status: 429,
      code: 'request/too-many',
      values: { retryAfterSeconds: 30 },
    })
    const result = await requestJson(answering(429, body), request)
    expect(result).toEqual({
      ok: false,
      error: { code: 'request/too-many', detail: { retryAfterSeconds: 30 } },
    })
  })

  it('[API-3] says offline where the server cannot be reached', async () => {
    const result = await requestJson(() => Promise.reject(new TypeError('failed')), request)
    expect(result).toEqual({ ok: false, error: { code: 'local/offline' } })
  })

  it.each([
    [200, '<html>a proxy speaks</html>'],
    [200, '{"name":"other shape"}'],
    [502, '<html>bad gateway</html>'],
    [500, '{"code":"no/such-code","type":"","title":"","status":500}'],
  ])('[API-4] calls %i %s a failure of the server', async (status, body) => {
    const result = await requestJson(answering(status, body), request)
    expect(result).toEqual({ ok: false, error: { code: 'server/failed' } })
  })

  it('[API-5] accepts an empty answer where none is expected', async () => {
    const empty = { method: 'DELETE', path: '/api/x', answer: z.null() } as const
    const fetch: Fetch = async () => new Response(null, { status: 204 })
    expect(await requestJson(fetch, empty)).toEqual({ ok: true, value: null })
  })
})
