import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createHttpBrowser, createPlan, joinByLink, secretOf } from '../support/http-browser.ts'
import { startServer, type TestServer } from '../support/start-server.ts'

describe('getting in', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await startServer()
  })
  afterAll(() => server.close())

  it('[CREATE-1] the creator is a facilitator and a member of the team', async () => {
    const fay = createHttpBrowser(server.url)
    const created = await createPlan(fay)
    expect(created.membership).toMatchObject({ role: 'facilitator', name: 'Fay', area: 'Sales' })
    expect(created.membership.memberId).not.toBeNull()
    expect(created.links.facilitator).toMatch(/^http:\/\/.+\/join#[\w-]{32}$/)
    expect(new Set(Object.values(created.links)).size).toBe(3)
    expect((await fay.get(`/api/plans/${created.planId}`)).body).toMatchObject({
      title: 'Acme 2027',
      membership: { participantId: created.membership.participantId },
    })
  })

  it('[JOIN-1] a link lets in with its role, and a second visit asks nothing', async () => {
    const fay = createHttpBrowser(server.url)
    const { planId, links } = await createPlan(fay)
    const pablo = createHttpBrowser(server.url)
    const preview = await pablo.post('/api/join/preview', { secret: secretOf(links.participant) })
    expect(preview.body).toMatchObject({
      planId,
      title: 'Acme 2027',
      role: 'participant',
      members: [{ name: 'Fay', area: 'Sales' }],
      alreadyJoined: false,
    })
    const joined = await joinByLink(pablo, links.participant, { name: 'Pablo', area: 'Logistics' })
    expect(joined.role).toBe('participant')
    const again = await pablo.post('/api/join/preview', { secret: secretOf(links.participant) })
    expect(again.body).toMatchObject({ alreadyJoined: true })
    const second = await joinByLink(pablo, links.participant, {})
    expect(second.participantId).toBe(joined.participantId)
    expect((await pablo.get('/api/me')).body).toMatchObject({
      memberships: [{ planId, name: 'Pablo', area: 'Logistics', role: 'participant' }],
    })
  })
})
