import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { boardKinds } from '#shared/boards/board-registry.ts'
import { runCommand } from '#shared/document/run-command.ts'
import { projectPlan } from '#shared/projection/project-plan.ts'
import { secureRandomBytes } from '#shared/core/random.ts'
import { createHttpBrowser, createPlan, joinByLink, secretOf } from '../support/http-browser.ts'
import { createDataDir, startServer, type TestServer } from '../support/start-server.ts'
import { openSyncSocket } from '../support/sync-socket.ts'

describe('plans', () => {
  let server: TestServer
  beforeEach(async () => {
    server = await startServer({
      syncLimits: { stopSpreadMs: 0 },
      httpLimits: { plansPerHour: 3, requestsPerMinute: 40 },
    })
  })
  afterEach(() => server.close())

  it('[SEED-1] a blank plan has its facts and one board of each kind with a meaning', async () => {
    const { planId } = await createPlan(createHttpBrowser(server.url), { language: 'es' })
    const view = await server.sync.rooms.read(planId, 'plan', projectPlan)
    if (!view.ok) throw new Error(view.error.code)
    expect(view.value.facts).toMatchObject({ title: 'Acme 2027', language: 'es' })
    const meaningful = boardKinds.filter((kind: string) => kind !== 'whiteboard')
    expect([...view.value.boards.values()].map(({ kind }) => kind)).toEqual(meaningful)
  })

  it.each(['en', 'es'])('[SEED-2] the sample is a whole customer in %s', async (language) => {
    const fay = createHttpBrowser(server.url)
    const { planId } = await createPlan(fay, { language, template: 'sample' })
    const view = await server.sync.rooms.read(planId, 'plan', projectPlan)
    if (!view.ok) throw new Error(view.error.code)
    const kinds = [...view.value.entities.values()].map(({ kind }) => kind)
    expect(kinds.filter((kind) => kind === 'person').length).toBeGreaterThanOrEqual(14)
    // Six of the sample, and who created the plan.
    expect(kinds.filter((kind) => kind === 'member')).toHaveLength(7)
    expect(view.value.facts.customer).not.toBe('')
    expect(view.value.boards.size).toBe(boardKinds.length)
    expect(view.value.broken.size).toBe(0)
    for (const board of view.value.boards.values()) {
      const placed = view.value.placements.get(board.id)?.size ?? 0
      expect(placed > 0).toBe(board.kind === 'whiteboard')
    }
  })

  it('[PLAN-1] a browser sees the plans it has joined, by the title they have today', async () => {
    const fay = createHttpBrowser(server.url)
    const { planId } = await createPlan(fay)
    const changed = await server.sync.rooms.run(planId, 'plan', 'server', (doc) =>
      runCommand(
        doc,
        projectPlan(doc),
        { name: 'setPlanFacts', args: { title: 'Acme 2028' } },
        {
          author: { participantId: null, name: '', area: '' },
          isFacilitator: true,
          nowMs: 1,
          randomBytes: secureRandomBytes,
        },
      ),
    )
    expect(changed.ok).toBe(true)
    expect((await fay.get('/api/plans')).body).toMatchObject({
      plans: [{ planId, title: 'Acme 2028', role: 'facilitator', language: 'en' }],
    })
    expect((await createHttpBrowser(server.url).get('/api/plans')).body).toEqual({ plans: [] })
  })

  it('[PLAN-2] a plan is closed to who has not joined, and nobody has joined one that is not there', async () => {
    const { planId } = await createPlan(createHttpBrowser(server.url))
    const stranger = createHttpBrowser(server.url)
    const closed = await stranger.get(`/api/plans/${planId}`)
    expect(closed.status).toBe(401)
    expect(closed.body).toMatchObject({ code: 'access/not-joined' })
    const unknown = await stranger.get('/api/plans/abc')
    expect(unknown.status).toBe(401)
    expect(unknown.body).toMatchObject({ code: 'access/not-joined' })
    expect((await stranger.get('/api/plans/not%20an%20id')).status).toBe(400)
    expect((await openSyncSocket(server.url, planId, stranger).ended).code).toBe(4401)
    expect((await openSyncSocket(server.url, 'abc', stranger).ended).code).toBe(4401)
  })

  it('[PLAN-3] deleting needs the title typed, and leaves a tombstone', async () => {
    const fay = createHttpBrowser(server.url)
    const { planId, links } = await createPlan(fay)
    const pablo = createHttpBrowser(server.url)
    await joinByLink(pablo, links.participant, { name: 'Pablo' })
    const socket = openSyncSocket(server.url, planId, pablo)
    await socket.admitted
    const wrong = await fay.delete(`/api/plans/${planId}`, { confirmation: 'Acme' })
    expect(wrong.status).toBe(400)
    expect(wrong.body).toMatchObject({ code: 'access/confirmation-differs' })
    const deleted = await fay.delete(`/api/plans/${planId}`, { confirmation: ' acme  2027 ' })
    expect(deleted.status).toBe(204)
    expect((await socket.ended).code).toBe(4404)
    for (const path of ['', '/links', '/people', '/activity']) {
      const answer = await fay.get(`/api/plans/${planId}${path}`)
      expect(answer.status).toBe(404)
      expect(answer.body).toMatchObject({ code: 'access/plan-unknown' })
    }
    expect((await openSyncSocket(server.url, planId, fay).ended).code).toBe(4404)
    expect((await fay.get('/api/plans')).body).toEqual({ plans: [] })
    const late = await pablo.post('/api/join', {
      secret: secretOf(links.participant),
      name: 'Late',
    })
    expect(late.body).toMatchObject({ code: 'access/link-unknown' })
  })

  it('[PLAN-4] activity names who did what, newest first, in pages', async () => {
    const fay = createHttpBrowser(server.url)
    const { planId, links, membership } = await createPlan(fay)
    await joinByLink(createHttpBrowser(server.url), links.participant, { name: 'Pablo' })
    const first = await fay.get(`/api/plans/${planId}/activity?limit=1`)
    expect(first.body).toMatchObject({ entries: [{ name: 'Pablo', command: 'addEntities' }] })
    const { next } = first.body as { next: number }
    const second = await fay.get(`/api/plans/${planId}/activity?limit=5&before=${next}`)
    expect(second.body).toMatchObject({
      entries: [{ name: 'Fay', ids: [membership.memberId] }],
      next: null,
    })
    const about = await fay.get(`/api/plans/${planId}/activity?entityId=${membership.memberId}`)
    expect(about.body).toMatchObject({ entries: [{ name: 'Fay' }], next: null })
    const by = `participantId=${membership.participantId}`
    expect((await fay.get(`/api/plans/${planId}/activity?${by}`)).body).toEqual(about.body)
    const bad = await fay.get(`/api/plans/${planId}/activity?limit=many`)
    expect(bad.body).toMatchObject({ code: 'request/malformed', values: { field: 'limit' } })
    const olga = createHttpBrowser(server.url)
    await joinByLink(olga, links.observer, { name: 'Olga' })
    expect((await olga.get(`/api/plans/${planId}/activity`)).status).toBe(403)
  })

  it('[LIMIT-3] one address creates so many plans an hour, and asks so much a minute', async () => {
    for (let count = 0; count < 3; count += 1) await createPlan(createHttpBrowser(server.url))
    const fourth = await createHttpBrowser(server.url).post('/api/plans', {
      title: 'Too many',
      language: 'en',
      template: 'blank',
    })
    expect(fourth.status).toBe(429)
    expect(fourth.body).toMatchObject({ code: 'request/too-many' })
    expect(Number(fourth.headers.get('retry-after'))).toBeGreaterThan(3000)
    const notRead = await createHttpBrowser(server.url).post('/api/plans/import', { file: '{' })
    expect(notRead.status).toBe(429)
    const stranger = createHttpBrowser(server.url)
    const statuses = []
    for (let count = 0; count < 41; count += 1)
      statuses.push((await stranger.get('/api/me')).status)
    expect(statuses.at(-1)).toBe(429)
    expect((await stranger.get('/%61pi/me')).status).toBe(429)
    expect((await stranger.get('/livez')).status).toBe(200)
  })
})

describe('plan creation by secret', () => {
  it('[CONFIG-4] only who knows the secret creates plans, and everyone is told so', async () => {
    const server = await startServer({
      environment: { PLAN_CREATION: 'secret', PLAN_CREATION_SECRET: 'correct horse battery' },
    })
    const browser = createHttpBrowser(server.url)
    expect((await browser.get('/api/config')).body).toMatchObject({ planCreation: 'secret' })
    const plan = { title: 'Acme', language: 'en', template: 'blank' }
    for (const creationSecret of [undefined, 'wrong horse battery']) {
      const refused = await browser.post('/api/plans', { ...plan, creationSecret })
      expect(refused.status).toBe(403)
      expect(refused.body).toMatchObject({ code: 'access/plan-creation-closed' })
    }
    // A stranger's file is not even looked at.
    expect((await browser.post('/api/plans/import', { file: {} })).body).toMatchObject({
      code: 'access/plan-creation-closed',
    })
    const created = await browser.post('/api/plans', {
      ...plan,
      creationSecret: 'correct horse battery',
    })
    expect(created.status).toBe(201)
    await server.close()
  })
})

describe('a restart', () => {
  it('[STORAGE-9] keeps plans, links and browsers, and one folder has one server', async () => {
    const dataDir = createDataDir()
    const first = await startServer({ dataDir })
    const fay = createHttpBrowser(first.url)
    const { planId, links } = await createPlan(fay)
    await expect(startServer({ dataDir })).rejects.toThrow('storage/locked')
    await first.close()
    const second = await startServer({ dataDir, environment: { PORT: String(first.port) } })
    expect((await fay.get(`/api/plans/${planId}`)).body).toMatchObject({ title: 'Acme 2027' })
    expect((await fay.get(`/api/plans/${planId}/links`)).body).toMatchObject({
      links: [{}, { url: links.participant }, {}],
    })
    await second.close()
  })
})
