import { networkInterfaces } from 'node:os'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createHttpBrowser, createPlan, joinByLink, secretOf } from '../support/http-browser.ts'
import { startServer, type TestServer } from '../support/start-server.ts'
import { openSyncSocket } from '../support/sync-socket.ts'

describe('the edge of the server', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await startServer({ syncLimits: { stopSpreadMs: 0 } })
  })
  afterAll(() => server.close())

  it('[ORIGIN-1] what another site sends changes nothing and opens no socket', async () => {
    const fay = createHttpBrowser(server.url)
    const { planId } = await createPlan(fay)
    for (const origin of ['https://evil.example', 'null', 'http://localhost:1']) {
      const evil = { ...createHttpBrowser(server.url, origin) }
      const answer = await evil.post('/api/plans', {
        title: 'Evil',
        language: 'en',
        template: 'blank',
      })
      expect(answer.status).toBe(403)
      expect(answer.body).toMatchObject({ code: 'request/cross-site' })
      const socket = openSyncSocket(server.url, planId, fay, origin)
      expect(await socket.ended).toEqual({ code: 4403, reason: 'request/cross-site' })
    }
    const script = createHttpBrowser(server.url, null)
    expect((await createPlan(script)).membership.role).toBe('facilitator')
  })

  it('[ORIGIN-1] no other site may read an answer', async () => {
    const answer = await fetch(`${server.url}/api/me`, {
      headers: { origin: 'https://evil.example' },
    })
    expect(answer.headers.get('access-control-allow-origin')).toBeNull()
    expect(answer.headers.get('cross-origin-resource-policy')).toBe('same-origin')
  })

  it('[HEADERS-1] scripts come from this server alone', async () => {
    const policy = (await fetch(`${server.url}/api/config`)).headers.get('content-security-policy')
    expect(policy).toContain("script-src 'self';")
    expect(policy).toContain("style-src 'self' 'unsafe-inline';")
    expect(policy).not.toContain('upgrade-insecure-requests')
  })

  it('[PROBLEM-1] every refusal is problem+json with a stable code', async () => {
    const browser = createHttpBrowser(server.url)
    const answers = [
      [await browser.get('/api/nothing'), 404, 'request/not-found'],
      [await browser.post('/api/join', {}), 400, 'request/malformed'],
      [await browser.post('/api/join', { secret: 'x', name: 'A' }), 404, 'access/link-unknown'],
      [await browser.post('/api/plans', { title: '' }), 400, 'request/malformed'],
      [await browser.post('/api/plans', { title: 'x'.repeat(400_000) }), 413, 'request/too-large'],
    ] as const
    for (const [{ status, headers, body }, expected, code] of answers) {
      expect(status).toBe(expected)
      expect(headers.get('content-type')).toContain('application/problem+json')
      expect(body).toMatchObject({ status: expected, code, type: `urn:tesela:problem:${code}` })
    }
    const notJson = await fetch(`${server.url}/api/join`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"secret":',
    })
    expect(await notJson.json()).toMatchObject({ status: 400, code: 'request/malformed' })
    const form = await fetch(`${server.url}/api/join`, { method: 'POST', body: 'secret=x' })
    expect(await form.json()).toMatchObject({ code: 'request/malformed' })
  })

  it('[METRICS-1] metrics and health name nobody', async () => {
    const fay = createHttpBrowser(server.url)
    const { planId, membership, links } = await createPlan(fay, { title: 'Secret customer' })
    const socket = openSyncSocket(server.url, planId, fay)
    await socket.admitted
    const metrics = await (await fetch(`${server.url}/metrics`)).text()
    expect(metrics).toContain('tesela_sync_connections{role="facilitator",document="plan"} 1')
    expect(metrics).toContain('route="/api/plans"')
    expect(metrics).toContain('tesela_sync_commit_seconds_count')
    for (const secret of [
      planId,
      membership.participantId,
      'Secret customer',
      secretOf(links.observer),
    ]) {
      expect(metrics).not.toContain(secret)
    }
    expect((await fetch(`${server.url}/livez`)).status).toBe(200)
    expect(await (await fetch(`${server.url}/readyz`)).json()).toEqual({ status: 'ok' })
    socket.close()
    await socket.ended
  })

  it('[METRICS-2] metrics are for this machine itself, or for who bears the token', async () => {
    const statusOf = async (url: string, headers: Record<string, string> = {}) =>
      (await fetch(`${url}/metrics`, { headers })).status
    expect(await statusOf(server.url)).toBe(200)
    expect(await statusOf(server.url, { 'x-forwarded-for': '127.0.0.1' })).toBe(403)
    const token = 'a token of an operator'.replaceAll(' ', '-')
    const guarded = await startServer({ environment: { METRICS_TOKEN: token } })
    expect(await statusOf(guarded.url)).toBe(403)
    expect(await statusOf(guarded.url, { authorization: `Bearer ${token}x` })).toBe(403)
    const fromAfar = { authorization: `Bearer ${token}`, 'x-forwarded-for': '203.0.113.5' }
    expect(await statusOf(guarded.url, fromAfar)).toBe(200)
    await guarded.close()
  })

  it('[DOCS-1] the contract is served as OpenAPI', async () => {
    const contract = (await (await fetch(`${server.url}/api/docs/json`)).json()) as {
      paths: Record<string, Record<string, unknown>>
    }
    const routes = Object.entries(contract.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    )
    for (const route of [
      'post /api/plans',
      'post /api/join',
      'post /api/join/preview',
      'get /api/plans',
      'get /api/me',
      'get /api/plans/{planId}/links',
      'post /api/plans/{planId}/links',
      'get /api/plans/{planId}/activity',
      'delete /api/plans/{planId}',
      'get /readyz',
    ]) {
      expect(routes).toContain(route)
    }
    const page = await fetch(`${server.url}/api/docs/`)
    expect(page.status).toBe(200)
    expect(await page.text()).toContain('swagger-ui')
  })

  it('[CONFIG-5] what a client must know is public', async () => {
    expect(await (await fetch(`${server.url}/api/config`)).json()).toEqual({
      version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
      protocolVersion: 2,
      languages: ['en', 'es'],
      tldrawLicenseKey: null,
      planCreation: 'open',
    })
  })
})

describe('addresses', () => {
  const lanAddress = Object.values(networkInterfaces())
    .flatMap((each) => each ?? [])
    .find(({ family, internal }) => family === 'IPv4' && !internal)?.address

  it('[HEADERS-2] plain http on a LAN address works: no Secure cookie, no HSTS', async () => {
    const server = await startServer({ environment: { HOST: '0.0.0.0' } })
    // A machine without a network still has the whole of 127.0.0.0/8.
    const url = `http://${lanAddress ?? '127.0.0.2'}:${server.port}`
    const fay = createHttpBrowser(url)
    const answer = await fay.post('/api/plans', {
      title: 'Acme',
      language: 'es',
      template: 'blank',
      name: 'Fay',
    })
    expect(answer.status).toBe(201)
    const cookie = answer.headers.getSetCookie().join()
    expect(cookie).toMatch(/HttpOnly.*SameSite=Lax/)
    expect(cookie).not.toContain('Secure')
    expect(answer.headers.get('strict-transport-security')).toBeNull()
    const { links, planId } = answer.body as {
      links: { participant: string }
      planId: string
    }
    expect(links.participant.startsWith(`${url}/join#`)).toBe(true)
    const pablo = createHttpBrowser(url)
    await joinByLink(pablo, links.participant, { name: 'Pablo' })
    const socket = openSyncSocket(url, planId, pablo)
    await socket.admitted
    socket.close()
    const { addresses, localOnly } = (await fay.get('/api/addresses')).body as {
      addresses: string[]
      localOnly: boolean
    }
    expect(localOnly).toBe(lanAddress === undefined)
    if (lanAddress !== undefined) expect(addresses).toContain(url)
    for (const address of addresses) expect(address).not.toMatch(/localhost|127\./)
    await server.close()
  })

  it('[HEADERS-2] behind an https PUBLIC_URL cookies are Secure and links begin with it', async () => {
    const publicUrl = 'https://plans.example.org'
    const server = await startServer({ environment: { PUBLIC_URL: publicUrl } })
    const browser = createHttpBrowser(server.url, publicUrl)
    const answer = await browser.post('/api/plans', {
      title: 'Acme',
      language: 'en',
      template: 'blank',
    })
    expect(answer.headers.getSetCookie().join()).toContain('Secure')
    expect(answer.headers.get('strict-transport-security')).toContain('max-age')
    expect(answer.headers.get('content-security-policy')).toContain('upgrade-insecure-requests')
    const { links } = answer.body as { links: { observer: string } }
    expect(links.observer).toMatch(/^https:\/\/plans\.example\.org\/join#/)
    expect((await browser.get('/api/addresses')).body).toEqual({
      publicUrl,
      addresses: [],
      localOnly: false,
    })
    const byItsOwnHost = createHttpBrowser(server.url)
    expect((await byItsOwnHost.post('/api/join', {})).body).toMatchObject({
      code: 'request/cross-site',
    })
    await server.close()
  })

  it('[LIMIT-4] behind a proxy on this machine, guesses count for the address they came from', async () => {
    const server = await startServer({ httpLimits: { failedJoins: 1 } })
    async function guess(forwardedFor: string): Promise<number> {
      const answer = await fetch(`${server.url}/api/join`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-forwarded-for': forwardedFor },
        body: JSON.stringify({ code: 'AAAAAAA', name: 'Eve' }),
      })
      return answer.status
    }
    expect(await guess('203.0.113.5')).toBe(404)
    expect(await guess('203.0.113.5')).toBe(429)
    expect(await guess('203.0.113.5, 203.0.113.6')).toBe(404)
    await server.close()
  })

  it('[LIMIT-5] who makes up a cookie for each request is counted by their address', async () => {
    const own = await startServer({ httpLimits: { requestsPerMinute: 1 } })
    const fay = createHttpBrowser(own.url)
    await createPlan(fay)
    const [name = ''] = fay.cookie().split('=', 1)
    const ask = async (number: number) => {
      const cookie = `${name}=${String(number).padStart(32, 'x')}`
      return (await fetch(`${own.url}/api/me`, { headers: { cookie } })).status
    }
    const statuses = await Promise.all(Array.from({ length: 60 }, (_, number) => ask(number)))
    expect(statuses.filter((status) => status === 429)).toHaveLength(11)
    await own.close()
  })

  it('[SHARE-1] a server that listens on this machine alone says that others cannot reach it', async () => {
    const server = await startServer()
    const answer = await createHttpBrowser(server.url).get('/api/addresses')
    expect(answer.body).toEqual({ publicUrl: null, addresses: [], localOnly: true })
    await server.close()
  })
})
