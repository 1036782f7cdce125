import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { secureRandomBytes } from '#shared/core/random.ts'
import { runCommand } from '#shared/document/run-command.ts'
import { projectPlan } from '#shared/projection/project-plan.ts'
import { openedTunnelSchema } from '#shared/protocol/http-poll.ts'
import { messageCodes, syncCodes } from '#shared/protocol/message-codes.ts'
import { mayDo } from '../../server/auth/may.ts'
import { createLogger } from '../../server/observability/logger.ts'
import { askRaw } from '../support/ask-raw.ts'
import { eventually } from '../support/eventually.ts'
import {
  createHttpBrowser,
  createPlan,
  joinByLink,
  secretOf,
  type Answer,
  type HttpBrowser,
} from '../support/http-browser.ts'
import {
  connectRawPeer,
  isOurs,
  markMessage,
  noteMessage,
  syncMessage,
} from '../support/raw-peer.ts'
import { openRawSocket, rawFrame } from '../support/raw-socket.ts'
import { startServer, type TestServer } from '../support/start-server.ts'
import { routeRights, type PlanNames, type RouteRights } from './route-rights.ts'

/** Words that are in one plan and nowhere else. */
const texts = ['Zorbex account', 'Quillonia', 'Vexillology', 'Mordanth', 'Ysgramor', 'Thessaly']
const [title = '', facilitator = '', area = '', stakeholder = '', remark = '', guest = ''] = texts

const codeSchema = z.object({ code: z.object({ code: z.string() }) })

describe('what another plan can learn', () => {
  let server: TestServer
  let log = ''
  let names: PlanNames
  let observerLink = ''
  let fayCookie = ''
  let fayTunnel = ''
  /** Whoever has one of these is in, so nobody is shown any. */
  let secrets: string[] = []
  let otherFay: HttpBrowser
  let otherPablo: HttpBrowser
  let otherPlanId = ''
  let contract: [route: string, rights: RouteRights | undefined][] = []

  beforeAll(async () => {
    const logger = createLogger('trace', { write: (line: string) => void (log += line) })
    server = await startServer({
      logger,
      syncLimits: { stopSpreadMs: 0 },
      httpLimits: { failedJoins: 1000, plansPerHour: 1000, requestsPerMinute: 100_000 },
    })
    const fay = createHttpBrowser(server.url)
    const { planId, links, membership } = await createPlan(fay, { title, name: facilitator, area })
    names = { planId, participantId: membership.participantId, title }
    await writeInto(fay)
    const code = codeSchema.parse(
      (await fay.post(`/api/plans/${planId}/code`, { open: true })).body,
    )
    const reEntry = z
      .object({ code: z.string() })
      .parse((await fay.post(`/api/plans/${planId}/re-entry`)).body)
    observerLink = links.observer
    fayCookie = fay.cookie()
    const tunnel = await fay.post(`/sync-poll/${planId}/plan?v=1`)
    fayTunnel = openedTunnelSchema.parse(tunnel.body).tunnel
    secrets = [
      ...Object.values(links).map(secretOf),
      fayCookie.split('=', 2)[1] ?? '',
      code.code.code,
      reEntry.code,
      fayTunnel,
    ]

    otherFay = createHttpBrowser(server.url)
    const other = await createPlan(otherFay, { title: 'Other plan', name: 'Olive' })
    otherPlanId = other.planId
    otherPablo = createHttpBrowser(server.url)
    await joinByLink(otherPablo, other.links.participant, { name: 'Otto' })

    const schema = z.object({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) })
    const { paths } = schema.parse((await otherFay.get('/api/docs/json')).body)
    contract = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method): [string, RouteRights | undefined] => [
        `${method} ${path}`,
        routeRights[`${method} ${path}`],
      ]),
    )
  })
  afterAll(() => server.close())

  /** A stakeholder with a remark, and a line of activity. */
  async function writeInto(fay: HttpBrowser): Promise<void> {
    const { planId, participantId } = names
    const context = {
      author: { participantId, name: facilitator, area },
      isFacilitator: true,
      nowMs: 1_800_000_000_000,
      randomBytes: secureRandomBytes,
    }
    const entries = [{ fields: { name: stakeholder }, notes: remark }]
    const call = { name: 'addEntities', args: { kind: 'person', entries } } as const
    const ran = await server.sync.rooms.run(planId, 'plan', participantId, (doc) =>
      runCommand(doc, projectPlan(doc), call, context),
    )
    expect(ran).toMatchObject({ ok: true, value: { ok: true } })
    const socket = connectRawPeer(`ws://127.0.0.1:${server.port}/sync/${planId}/plan?v=1`, {
      cookie: fay.cookie(),
    })
    await socket.sync()
    socket.send(noteMessage('{"command":"addEntities","ids":[]}'))
    socket.send(markMessage(1))
    await socket.hear(isOurs(messageCodes.durable, 1))
    socket.close()
  }

  function pathOf(route: string): string {
    return route
      .replace(/^\w+ /, '')
      .replace('{planId}', names.planId)
      .replace('{participantId}', names.participantId)
      .replace('{documentName}', 'plan')
      .replace(/\{tunnel\}(.*)$/, `${fayTunnel}$1?seq=1`)
  }

  async function ask(browser: HttpBrowser, route: string, body: unknown): Promise<Answer> {
    const path = pathOf(route)
    if (route.startsWith('get ')) return browser.get(path)
    if (route.startsWith('patch ')) return browser.patch(path, body)
    if (route.startsWith('delete ')) return browser.delete(path, body)
    return browser.post(path, body)
  }

  function expectNothingOf(answer: string, words: readonly string[], what: string): void {
    const told = words.filter((word) => answer.includes(word))
    expect({ what, told }).toEqual({ what, told: [] })
  }

  function textOf({ headers, body }: Answer): string {
    return JSON.stringify([...headers, body])
  }

  /** What an outsider is told where a route is not theirs; null: it is everybody's. */
  const refusals: Readonly<Record<RouteRights['by'], readonly [number, string] | null>> = {
    plan: [401, 'access/not-joined'],
    tunnel: [404, 'request/not-found'],
    key: null,
    browser: null,
    socket: null,
    anyone: null,
  }

  it('[LEAK-1] the rights of every route of the contract are known, and tested here', () => {
    expect(contract.map(([route]) => route).toSorted()).toEqual(Object.keys(routeRights).toSorted())
  })

  it('[LEAK-1] no route tells an outsider anything of a plan, whatever they bring', async () => {
    const outsiders = { otherFay, otherPablo, stranger: createHttpBrowser(server.url) }
    for (const [route, rights] of contract) {
      for (const [who, browser] of Object.entries(outsiders)) {
        const answer = await ask(browser, route, rights?.body?.(names))
        const what = `${route} as ${who}`
        expectNothingOf(textOf(answer), [...texts, ...secrets], what)
        const refusal = refusals[rights?.by ?? 'plan']
        if (refusal === null) continue
        const [status, code] = refusal
        const { status: given, body } = answer
        expect({ what, given, body }).toMatchObject({ what, given: status, body: { code } })
      }
    }
  })

  it('[LEAK-1] an observer learns what their role lets them, and no secret', async () => {
    for (const [route, rights] of contract) {
      const observer = createHttpBrowser(server.url)
      await joinByLink(observer, observerLink, { name: guest })
      const answer = await ask(observer, route, rights?.body?.(names))
      expectNothingOf(textOf(answer), secrets, route)
      if (rights?.action === undefined) continue
      const { status, body } = answer
      if (mayDo('observer', rights.action)) {
        expect({ route, isAnswered: status < 300 }).toEqual({ route, isAnswered: true })
      } else {
        const refused = { route, status: 403, body: { code: 'access/not-allowed' } }
        expect({ route, status, body }).toMatchObject(refused)
      }
    }
  })

  it('[LEAK-6] another site does nothing with the cookie of somebody who is in, whatever the route', async () => {
    for (const [route, rights] of contract) {
      const [method = ''] = route.split(' ', 1)
      if (method === 'get') continue
      for (const origin of ['https://evil.example', 'null']) {
        const answer = await fetch(server.url + pathOf(route), {
          method: method.toUpperCase(),
          headers: { origin, cookie: fayCookie, 'content-type': 'application/json' },
          body: JSON.stringify(rights?.body?.(names) ?? {}),
        })
        expect({ route, status: answer.status, body: await answer.json() }).toMatchObject({
          route,
          status: 403,
          body: { code: 'request/cross-site' },
        })
      }
    }
  })

  it('[LEAK-2] a socket of another plan’s people, or by a tunnel, hears nothing', async () => {
    const target = `/sync/${names.planId}/plan`
    for (const cookie of [otherFay.cookie(), otherPablo.cookie(), 'tesela=x', '']) {
      const socket = openRawSocket(`ws://127.0.0.1:${server.port}${target}?v=1`, { Cookie: cookie })
      expect(await socket.ended).toBe(4401)
      expect(socket.heard).toEqual([])
    }
    const opened = await otherFay.post(`/sync-poll/${names.planId}/plan?v=1`)
    const { tunnel } = openedTunnelSchema.parse(opened.body)
    const answer = await fetch(`${server.url}/sync-poll/${tunnel}/receive?seq=1`, {
      method: 'POST',
      headers: { cookie: otherFay.cookie() },
    })
    // A close frame and nothing else: its code, its reason.
    const bytes = Buffer.from(await answer.arrayBuffer())
    expect(bytes.readUInt16BE(2)).toBe(4401)
    expect(bytes.subarray(4).toString()).toBe('access/not-joined')
  })

  it('[LEAK-3] cookies that are cut, lengthened, doubled or made up open nothing', async () => {
    const [name = '', value = ''] = fayCookie.split('=', 2)
    const cookies = [
      `${name}=${value.slice(0, -1)}`,
      `${name}=${value}a`,
      `${name}=${value.toLowerCase()}`,
      `${name}=${value.slice(0, -1)}${value.endsWith('A') ? 'B' : 'A'}`,
      `${name.toUpperCase()}=${value}`,
      `tesela=${value}`,
      `${name}=`,
      `${name}="; ${name}x=${value}`,
      `${name}=${'%00'.repeat(20)}`,
      `${name}=__proto__`,
      `__proto__=${value}; constructor=${value}`,
      `${name}=${'x'.repeat(3000)}`,
      `${name}=' OR 1=1 --`,
      value,
    ]
    for (const cookie of cookies) {
      const answer = await askRaw(server.port, 'GET', `/api/plans/${names.planId}`, { cookie })
      expect({ cookie, status: answer.status }).toEqual({ cookie, status: 401 })
      expectNothingOf(answer.text, texts, cookie)
      const url = `ws://127.0.0.1:${server.port}/sync/${names.planId}/plan`
      const code = await openRawSocket(url, { cookie }).ended
      expect({ cookie, code }).toEqual({ cookie, code: 4401 })
    }
  })

  it('[LEAK-4] no spelling of a path leads into another plan', async () => {
    const { planId } = names
    const spellings = [
      `${otherPlanId}/../${planId}`,
      `${otherPlanId}/..%2f${planId}`,
      `${otherPlanId}%2f..%2f${planId}`,
      `.%2e/plans/${planId}`,
      `../plans/${planId}`,
      `/${planId}`,
      `${planId}%00`,
      `${planId}%20`,
      `%2f${planId}`,
      `${planId};x`,
      `${planId}\\`,
      `${planId.slice(0, -1)}%${planId.charCodeAt(planId.length - 1).toString(16)}`,
      `${otherPlanId}?planId=${planId}&__proto__[planId]=${planId}`,
      `${planId}%ff`,
      `${planId}é`,
      'x'.repeat(8000),
      '__proto__',
      'constructor',
      '*',
      '',
    ]
    const cookie = otherFay.cookie()
    for (const spelling of spellings) {
      const [segment = '', query] = spelling.split('?', 2)
      const end = query === undefined ? '' : `?${query}`
      for (const tail of ['', '/export.json', '/links', '/people', '/activity']) {
        const target = `/api/plans/${segment}${tail}${end}`
        const answer = await askRaw(server.port, 'GET', target, { cookie })
        expectNothingOf(answer.text, [...texts, ...secrets], target)
      }
      for (const tail of ['/plan', '/session']) {
        const url = `ws://127.0.0.1:${server.port}/sync/${segment}${tail}${end}`
        const socket = openRawSocket(url, { cookie })
        if (segment === otherPlanId) {
          await socket.answered
          socket.write(rawFrame({ payload: syncMessage(syncCodes.step1, Uint8Array.of(0)) }))
          await eventually(() => expect(socket.heard.length).toBeGreaterThan(0))
          socket.reset()
        } else expect(['null', '4401', '4404']).toContain(String(await socket.ended))
        expectNothingOf(Buffer.concat(socket.heard).toString(), texts, url)
      }
    }
  })

  it('[LEAK-5] neither metrics nor the log know a word, a secret or an id of any plan', async () => {
    const broken = `{"secret":"${secrets[0]}","name":"${facilitator}"`
    await fetch(`${server.url}/api/join`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: server.url },
      body: broken,
    })
    await otherFay.get(`/api/plans/${names.planId}?title=${encodeURIComponent(title)}`)
    await otherFay.get(`/${facilitator}/${secrets[0]}`)
    const metrics = await (await fetch(`${server.url}/metrics`)).text()
    expect(metrics).toContain('tesela_http_request_seconds')
    expect(log).toContain('answered')
    const ids = [names.planId, names.participantId, otherPlanId]
    expectNothingOf(metrics, [...texts, ...secrets, ...ids], 'metrics')
    expectNothingOf(log, [...texts, ...secrets, ...ids], 'log')
  })
})
