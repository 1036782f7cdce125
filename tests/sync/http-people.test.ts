import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { projectPlan } from '#shared/projection/project-plan.ts'
import { createHttpBrowser, createPlan, joinByLink, secretOf } from '../support/http-browser.ts'
import { startServer, type TestServer } from '../support/start-server.ts'
import { openSyncSocket } from '../support/sync-socket.ts'

describe('people', () => {
  let server: TestServer
  beforeEach(async () => {
    server = await startServer({ syncLimits: { stopSpreadMs: 0 } })
  })
  afterEach(() => server.close())

  async function membersOf(planId: Parameters<typeof server.sync.rooms.read>[0]) {
    const view = await server.sync.rooms.read(planId, 'plan', projectPlan)
    if (!view.ok) throw new Error(view.error.code)
    return [...view.value.entities.values()]
      .filter(({ kind }) => kind === 'member')
      .sort((left, right) => left.name.localeCompare(right.name))
  }

  async function team() {
    const fay = createHttpBrowser(server.url)
    const { planId, links, membership } = await createPlan(fay)
    const pablo = createHttpBrowser(server.url)
    const joined = await joinByLink(pablo, links.participant, { name: 'Pablo', area: 'Logistics' })
    return {
      fay,
      pablo,
      planId,
      links,
      fayId: membership.participantId,
      pabloId: joined.participantId,
    }
  }

  it('[MAY-1] only a facilitator sees and changes people, links and codes', async () => {
    const { pablo, planId, links, pabloId } = await team()
    const olga = createHttpBrowser(server.url)
    await joinByLink(olga, links.observer, { name: 'Olga' })
    for (const browser of [pablo, olga]) {
      const answers = await Promise.all([
        browser.get(`/api/plans/${planId}/people`),
        browser.patch(`/api/plans/${planId}/people/${pabloId}`, { role: 'facilitator' }),
        browser.delete(`/api/plans/${planId}/people/${pabloId}`),
        browser.post(`/api/plans/${planId}/people/merge`, { keep: pabloId, absorb: pabloId }),
        browser.get(`/api/plans/${planId}/links`),
        browser.post(`/api/plans/${planId}/links`, { role: 'facilitator', action: 'rotate' }),
        browser.post(`/api/plans/${planId}/code`, { open: true }),
        browser.delete(`/api/plans/${planId}`, { confirmation: 'Acme 2027' }),
      ])
      for (const { status, body } of answers) {
        expect(status).toBe(403)
        expect(body).toMatchObject({ code: 'access/not-allowed' })
      }
    }
  })

  it('[MEMBER-2] a rename by a facilitator is the team member’s too', async () => {
    const { fay, pablo, planId, pabloId } = await team()
    const socket = openSyncSocket(server.url, planId, pablo)
    await socket.admitted
    const changed = await fay.patch(`/api/plans/${planId}/people/${pabloId}`, {
      name: 'Pablo Ruiz',
      level: 'middle',
    })
    expect(changed.body).toMatchObject({
      people: [
        { name: 'Fay', isMe: true },
        { name: 'Pablo Ruiz', area: 'Logistics', level: 'middle', isMe: false },
      ],
    })
    expect(await membersOf(planId)).toMatchObject([
      { name: 'Fay' },
      { name: 'Pablo Ruiz', area: 'Logistics', level: 'middle' },
    ])
    socket.close()
  })

  it('[MEMBER-2] an observer who is one of the team renames themselves, and nothing of the plan', async () => {
    const { planId, links } = await team()
    const [fayMember] = await membersOf(planId)
    const olga = createHttpBrowser(server.url)
    await joinByLink(olga, links.observer, { memberId: fayMember?.id })
    const renamed = await olga.patch(`/api/plans/${planId}/me`, { name: 'Nobody', level: 'field' })
    expect(renamed.body).toMatchObject({ name: 'Nobody', memberId: fayMember?.id })
    expect(await membersOf(planId)).toMatchObject([{ name: 'Fay', level: null }, { name: 'Pablo' }])
  })

  it('[PEOPLE-3] a new role is felt by the open socket, which comes back with it', async () => {
    const { fay, pablo, planId, pabloId } = await team()
    const socket = openSyncSocket(server.url, planId, pablo)
    await socket.admitted
    await fay.patch(`/api/plans/${planId}/people/${pabloId}`, { role: 'observer' })
    expect((await socket.ended).code).toBe(1012)
    expect((await pablo.get('/api/me')).body).toMatchObject({ memberships: [{ role: 'observer' }] })
  })

  it('[PEOPLE-3] a removed participant’s socket is closed with 4403, and stays closed', async () => {
    const { fay, pablo, planId, pabloId } = await team()
    const socket = openSyncSocket(server.url, planId, pablo)
    await socket.admitted
    const removed = await fay.delete(`/api/plans/${planId}/people/${pabloId}`)
    expect(removed.body).toMatchObject({ people: [{ name: 'Fay' }] })
    expect(await socket.ended).toEqual({ code: 4403, reason: 'access/removed' })
    const again = openSyncSocket(server.url, planId, pablo)
    expect((await again.ended).code).toBe(4403)
    expect((await pablo.get(`/api/plans/${planId}`)).body).toMatchObject({ code: 'access/removed' })
    expect(await membersOf(planId)).toHaveLength(2)
  })

  it('[REGISTRY-7] who renames themselves while they are removed or demoted stays so', async () => {
    const { fay, planId, links } = await team()
    const eve = createHttpBrowser(server.url)
    const { participantId } = await joinByLink(eve, links.facilitator, { name: 'Eve' })
    const person = `/api/plans/${planId}/people/${participantId}`
    const rename = () =>
      Array.from({ length: 8 }, (_, index) =>
        eve.patch(`/api/plans/${planId}/me`, { name: `Eve ${index}` }),
      )
    await Promise.all([...rename(), fay.patch(person, { role: 'participant' })])
    expect((await eve.get('/api/me')).body).toMatchObject({
      memberships: [{ role: 'participant' }],
    })
    await Promise.all([...rename(), fay.delete(person)])
    expect((await eve.get(`/api/plans/${planId}`)).body).toMatchObject({ code: 'access/removed' })
  })

  it('[PEOPLE-1] the last facilitator can be neither removed nor given another role', async () => {
    const { fay, planId, fayId, pabloId } = await team()
    const path = `/api/plans/${planId}/people/${fayId}`
    expect((await fay.delete(path)).body).toMatchObject({ code: 'access/last-facilitator' })
    expect((await fay.patch(path, { role: 'observer' })).status).toBe(409)
    await fay.patch(`/api/plans/${planId}/people/${pabloId}`, { role: 'facilitator' })
    expect((await fay.patch(path, { role: 'observer' })).status).toBe(200)
  })

  it('[PEOPLE-2] merging two entries of one person keeps devices, the higher role and one member', async () => {
    const { fay, pablo, planId, links, pabloId } = await team()
    const phone = createHttpBrowser(server.url)
    const double = await joinByLink(phone, links.facilitator, {
      name: 'P. Ruiz',
      area: 'Logistics',
    })
    const socket = openSyncSocket(server.url, planId, phone)
    await socket.admitted
    const merged = await fay.post(`/api/plans/${planId}/people/merge`, {
      keep: pabloId,
      absorb: double.participantId,
    })
    // It comes back as who they are now, though with the rights that it had.
    expect((await socket.ended).code).toBe(1012)
    expect(merged.body).toMatchObject({
      people: [{ name: 'Fay' }, { participantId: pabloId, name: 'Pablo', role: 'facilitator' }],
    })
    for (const browser of [pablo, phone]) {
      expect((await browser.get('/api/me')).body).toMatchObject({
        memberships: [{ participantId: pabloId, role: 'facilitator' }],
      })
    }
    expect((await membersOf(planId)).map(({ name }) => name)).toEqual(['Fay', 'Pablo'])
  })

  it('[PEOPLE-4] a device that forgets a plan is shut out; the person stays and comes back by link', async () => {
    const { fay, pablo, planId, links, pabloId } = await team()
    const socket = openSyncSocket(server.url, planId, pablo)
    await socket.admitted
    expect((await pablo.delete(`/api/plans/${planId}/me`)).status).toBe(204)
    expect((await socket.ended).code).toBe(4401)
    expect((await pablo.get('/api/plans')).body).toEqual({ plans: [] })
    expect((await pablo.get(`/api/plans/${planId}`)).status).toBe(401)
    const { body } = await fay.get(`/api/plans/${planId}/people`)
    expect(JSON.stringify(body)).toContain(pabloId)
    await joinByLink(pablo, links.participant, { name: 'Pablo', area: 'Logistics' })
    expect((await pablo.get(`/api/plans/${planId}`)).status).toBe(200)
  })

  it('[PEOPLE-2] a participant who is gone cannot be changed', async () => {
    const { fay, planId, pabloId } = await team()
    await fay.delete(`/api/plans/${planId}/people/${pabloId}`)
    const answer = await fay.patch(`/api/plans/${planId}/people/${pabloId}`, { name: 'Ghost' })
    expect(answer.body).toMatchObject({ code: 'access/participant-unknown' })
  })

  it('[PEOPLE-0] names are one clean line', async () => {
    const { links, fay, planId } = await team()
    const browser = createHttpBrowser(server.url)
    await joinByLink(browser, links.participant, { name: '  Ana\u202E\n  María\u0000 ' })
    expect((await fay.get(`/api/plans/${planId}/people`)).body).toMatchObject({
      people: [{}, {}, { name: 'Ana María' }],
    })
    const empty = await browser.post('/api/join', {
      secret: secretOf(links.participant),
      name: ' \u200B ',
    })
    expect(empty.body).toMatchObject({ code: 'request/malformed', values: { field: 'name' } })
  })
})
