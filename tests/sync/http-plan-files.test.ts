import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { projectPlan } from '#shared/projection/project-plan.ts'
import { createHttpBrowser, createPlan, joinByLink } from '../support/http-browser.ts'
import { startServer, type TestServer } from '../support/start-server.ts'

describe('plan files', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await startServer()
  })
  afterAll(() => server.close())

  it('[FILE-1] what was exported is imported without loss, as a plan of its own', async () => {
    const fay = createHttpBrowser(server.url)
    const { planId, links } = await createPlan(fay, { title: 'Año «Acme»', language: 'es' })
    await joinByLink(createHttpBrowser(server.url), links.participant, { name: 'Pablo' })
    const exported = await fay.get(`/api/plans/${planId}/export.json`)
    expect(exported.headers.get('content-disposition')).toBe(
      'attachment; filename="Ano-Acme.tesela.json"',
    )
    const nora = createHttpBrowser(server.url)
    const imported = await nora.post('/api/plans/import', { file: exported.body })
    expect(imported.status).toBe(201)
    const { planId: copyId } = imported.body as { planId: typeof planId }
    expect(copyId).not.toBe(planId)
    const [original, copy] = await Promise.all(
      [planId, copyId].map((id) => server.sync.rooms.read(id, 'plan', projectPlan)),
    )
    expect(original?.ok && original.value).toEqual(copy?.ok && copy.value)
    expect((await nora.get('/api/plans')).body).toMatchObject({
      plans: [{ planId: copyId, title: 'Año «Acme»', role: 'facilitator', language: 'es' }],
    })
    expect((await nora.get(`/api/plans/${planId}`)).status).toBe(401)
  })

  it('[FILE-2] another title may be given, and the text of the file as well as its content', async () => {
    const fay = createHttpBrowser(server.url)
    const { planId } = await createPlan(fay)
    const { body } = await fay.get(`/api/plans/${planId}/export.json`)
    const imported = await fay.post('/api/plans/import', {
      file: JSON.stringify(body),
      title: 'Acme, a copy',
    })
    const { planId: copyId } = imported.body as { planId: string }
    expect((await fay.get(`/api/plans/${copyId}`)).body).toMatchObject({ title: 'Acme, a copy' })
  })

  it('[FILE-3] a file from a newer version, and what is no plan file, create nothing', async () => {
    const fay = createHttpBrowser(server.url)
    const { planId } = await createPlan(fay)
    const { body } = await fay.get(`/api/plans/${planId}/export.json`)
    const newer = { ...(body as object), version: 99 }
    const refusals = [
      [await fay.post('/api/plans/import', { file: newer }), 'plan/newer-version'],
      [await fay.post('/api/plans/import', { file: { entities: [] } }), 'plan/file-malformed'],
      [
        await fay.post('/api/plans/import', { file: '{\n"format": 1\n"version": 2}' }),
        'plan/file-not-json',
      ],
    ] as const
    for (const [answer, code] of refusals) {
      expect(answer.status).toBe(422)
      expect(answer.body).toMatchObject({ code })
    }
    expect(refusals[2][0].body).toMatchObject({ values: { line: 3 } })
    expect((await fay.get('/api/plans')).body).toMatchObject({ plans: [{ planId }] })
  })

  it('[MODEST-1] what would take long to parse is not parsed, as a file or as its text', async () => {
    const nora = createHttpBrowser(server.url)
    const text = '['.repeat(100_000)
    const nested = Array.from({ length: 200 }).reduce((inner: unknown) => [inner], null)
    for (const file of [text, nested]) {
      const answer = await nora.post('/api/plans/import', { file })
      expect(answer.body).toMatchObject({ status: 413, code: 'request/too-large' })
    }
  })

  it('[FILE-4] a file is for who has joined, an observer included', async () => {
    const fay = createHttpBrowser(server.url)
    const { planId, links } = await createPlan(fay)
    const olga = createHttpBrowser(server.url)
    expect((await olga.get(`/api/plans/${planId}/export.json`)).status).toBe(401)
    await joinByLink(olga, links.observer, { name: 'Olga' })
    expect((await olga.get(`/api/plans/${planId}/export.json`)).status).toBe(200)
  })
})
