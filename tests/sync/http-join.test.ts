import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createHttpBrowser, createPlan, joinByLink, secretOf } from '../support/http-browser.ts'
import { startServer, type TestServer } from '../support/start-server.ts'
import { openSyncSocket } from '../support/sync-socket.ts'

describe('getting in', () => {
  let server: TestServer
  let nowMs = 0

  beforeEach(async () => {
    nowMs = Date.now()
    server = await startServer({
      clock: { nowMs: () => nowMs },
      httpLimits: { failedJoins: 5 },
      syncLimits: { stopSpreadMs: 0 },
    })
  })
  afterEach(() => server.close())

  function newBrowser() {
    return createHttpBrowser(server.url)
  }

  it('[CREATE-1] the creator is a facilitator and a member of the team', async () => {
    const fay = newBrowser()
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

  it('[CREATE-1] who says no name is called by their role, and joins the team once they do', async () => {
    const fay = newBrowser()
    const { planId, membership } = await createPlan(fay, { name: undefined, language: 'es' })
    expect(membership).toMatchObject({ name: 'Facilitador/a', memberId: null })
    const named = await fay.patch(`/api/plans/${planId}/me`, { name: 'Fay', level: 'senior' })
    expect(named.body).toMatchObject({ name: 'Fay', level: 'senior', role: 'facilitator' })
    expect(named.body).not.toMatchObject({ memberId: null })
  })

  it('[JOIN-1] a link lets in with its role, and a second visit asks nothing', async () => {
    const { planId, links } = await createPlan(newBrowser())
    const pablo = newBrowser()
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
    const socket = openSyncSocket(server.url, planId, pablo)
    await socket.admitted
    socket.close()
  })

  it('[JOIN-1] a stranger must say their name', async () => {
    const { links } = await createPlan(newBrowser())
    const answer = await newBrowser().post('/api/join', { secret: secretOf(links.participant) })
    expect(answer.status).toBe(400)
    expect(answer.body).toMatchObject({ code: 'request/malformed', values: { field: 'name' } })
  })

  it('[JOIN-1] joining again keeps the higher role and says so, and a higher link raises it', async () => {
    const fay = newBrowser()
    const { planId, links } = await createPlan(fay)
    const lower = await fay.post('/api/join', { secret: secretOf(links.observer) })
    expect(lower.body).toMatchObject({ role: 'facilitator', keptHigherRole: true, name: 'Fay' })

    const olga = newBrowser()
    await joinByLink(olga, links.observer, { name: 'Olga' })
    const socket = openSyncSocket(server.url, planId, olga)
    await socket.admitted
    const higher = await olga.post('/api/join', { secret: secretOf(links.participant) })
    expect(higher.body).toMatchObject({ role: 'participant', keptHigherRole: false, name: 'Olga' })
    expect(higher.body).not.toMatchObject({ memberId: null })
    expect(await socket.ended).toEqual({ code: 1012, reason: 'access/changed' })
  })

  it('[MEMBER-1] who joins is added to the team, an observer is not, and "I am" adds nobody', async () => {
    const fay = newBrowser()
    const { links } = await createPlan(fay)
    await joinByLink(newBrowser(), links.participant, { name: 'Pablo', area: 'Logistics' })
    const observer = await joinByLink(newBrowser(), links.observer, { name: 'Olga' })
    expect(observer.memberId).toBeNull()
    const phone = newBrowser()
    const key = { secret: secretOf(links.participant) }
    const { members } = (await phone.post('/api/join/preview', key)).body as {
      members: { id: string; name: string }[]
    }
    expect(members.map(({ name }) => name)).toEqual(['Fay', 'Pablo'])
    const pablo = members.find(({ name }) => name === 'Pablo')
    const joined = await phone.post('/api/join', { ...key, memberId: pablo?.id })
    expect(joined.body).toMatchObject({ name: 'Pablo', area: 'Logistics', memberId: pablo?.id })
    const after = await newBrowser().post('/api/join/preview', key)
    expect(after.body).toMatchObject({ members })
  })

  it('[JOIN-3] to be a facilitator on the team gives no facilitator’s rights', async () => {
    const { membership, links, planId } = await createPlan(newBrowser())
    const mallory = newBrowser()
    const joined = await joinByLink(mallory, links.participant, {
      name: 'Fay',
      memberId: membership.memberId,
    })
    expect(joined.role).toBe('participant')
    expect((await mallory.get(`/api/plans/${planId}/links`)).status).toBe(403)
  })

  it('[LINK-KEY-1] a room code lets participants in, typed in any way, until it is closed', async () => {
    const fay = newBrowser()
    const { planId } = await createPlan(fay)
    const opened = await fay.post(`/api/plans/${planId}/code`, { open: true })
    const { code } = opened.body as { code: { code: string; expiresAt: number } }
    expect(code.code).toHaveLength(7)
    expect(code.expiresAt).toBe(nowMs + 12 * 60 * 60 * 1000)
    const typed = `${code.code.slice(0, 3)}-${code.code.slice(3)} `.toLowerCase()
    const joined = await newBrowser().post('/api/join', { code: typed, name: 'Pablo' })
    expect(joined.body).toMatchObject({ planId, role: 'participant' })

    await fay.post(`/api/plans/${planId}/code`, { open: false })
    const closed = await newBrowser().post('/api/join', { code: typed, name: 'Late' })
    expect(closed.status).toBe(410)
    expect(closed.body).toMatchObject({ code: 'access/code-closed' })
  })

  it('[LINK-KEY-1] a room code ends by itself after twelve hours', async () => {
    const fay = newBrowser()
    const { planId } = await createPlan(fay)
    const opened = await fay.post(`/api/plans/${planId}/code`, { open: true })
    const { code } = opened.body as { code: { code: string } }
    nowMs += 12 * 60 * 60 * 1000
    const late = await newBrowser().post('/api/join', { code: code.code, name: 'Late' })
    expect(late.body).toMatchObject({ code: 'access/code-closed' })
    expect((await fay.get(`/api/plans/${planId}/links`)).body).toMatchObject({ code: null })
  })

  it('[LINK-KEY-3] a revoked or rotated link lets nobody new in, and who is in stays in', async () => {
    const fay = newBrowser()
    const { planId, links } = await createPlan(fay)
    const pablo = newBrowser()
    await joinByLink(pablo, links.participant, { name: 'Pablo' })
    const rotated = await fay.post(`/api/plans/${planId}/links`, {
      role: 'participant',
      action: 'rotate',
    })
    const late = await newBrowser().post('/api/join', {
      secret: secretOf(links.participant),
      name: 'Late',
    })
    expect(late.status).toBe(410)
    expect(late.body).toMatchObject({ code: 'access/link-revoked' })
    expect((await pablo.get(`/api/plans/${planId}`)).status).toBe(200)

    const { links: shown } = rotated.body as { links: { role: string; url: string | null }[] }
    const fresh = shown.find(({ role }) => role === 'participant')?.url ?? ''
    expect((await joinByLink(newBrowser(), fresh, { name: 'Nora' })).role).toBe('participant')

    const revoked = await fay.post(`/api/plans/${planId}/links`, {
      role: 'participant',
      action: 'revoke',
    })
    expect(revoked.body).toMatchObject({
      links: [{ role: 'facilitator' }, { role: 'participant', active: false, url: null }, {}],
    })
  })

  it('[LINK-KEY-2] links can be shown again, the facilitator’s only in the answer that issued it', async () => {
    const fay = newBrowser()
    const { planId, links } = await createPlan(fay)
    const shown = (await fay.get(`/api/plans/${planId}/links`)).body
    expect(shown).toEqual({
      links: [
        { role: 'facilitator', active: true, path: null, url: null },
        {
          role: 'participant',
          active: true,
          path: `/join#${secretOf(links.participant)}`,
          url: links.participant,
        },
        {
          role: 'observer',
          active: true,
          path: `/join#${secretOf(links.observer)}`,
          url: links.observer,
        },
      ],
      code: null,
    })
    const rotated = await fay.post(`/api/plans/${planId}/links`, {
      role: 'facilitator',
      action: 'rotate',
    })
    const { links: issued } = rotated.body as { links: { url: string | null }[] }
    expect(issued[0]?.url).toMatch(/\/join#[\w-]{32}$/)
    expect((await fay.get(`/api/plans/${planId}/links`)).body).toEqual(shown)
  })

  it('[LIMIT-1] who guesses too often is refused for a while, right guesses included', async () => {
    const fay = newBrowser()
    const { planId } = await createPlan(fay)
    const opened = await fay.post(`/api/plans/${planId}/code`, { open: true })
    const { code } = opened.body as { code: { code: string } }
    const guesser = newBrowser()
    for (let guess = 0; guess < 5; guess += 1) {
      const answer = await guesser.post('/api/join', { code: `AAAAAA${guess}`, name: 'Eve' })
      expect(answer.body).toMatchObject({ code: 'access/code-unknown' })
    }
    const limited = await guesser.post('/api/join', { code: code.code, name: 'Eve' })
    expect(limited.status).toBe(429)
    expect(limited.headers.get('retry-after')).toBe('600')
    expect(limited.body).toMatchObject({
      code: 'request/too-many',
      values: { retryAfterSeconds: 600 },
    })
    expect((await guesser.post('/api/re-enter', { code: 'AAAA' })).status).toBe(429)
    nowMs += 600_000
    const later = await guesser.post('/api/join', { code: code.code, name: 'Eve' })
    expect(later.status).toBe(200)
  })

  it('[LIMIT-1] guesses sent all at once are told no more than guesses one by one', async () => {
    const guesser = newBrowser()
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, guess) =>
        guesser.post('/api/join/preview', { code: `AAAAA${guess + 10}` }),
      ),
    )
    expect(answers.filter(({ status }) => status !== 429)).toHaveLength(5)
  })

  it('[LIMIT-1] guesses of a re-entry code are counted too', async () => {
    const guesser = newBrowser()
    for (let guess = 0; guess < 5; guess += 1) {
      const answer = await guesser.post('/api/re-enter', { code: `AAAAAAAAA${guess}` })
      expect(answer.body).toMatchObject({ code: 'access/re-entry-unknown' })
    }
    expect((await guesser.post('/api/re-enter', { code: 'AAAAAAAAAA' })).status).toBe(429)
  })

  it('[RE-ENTRY-1] a re-entry code moves the person to another device, once', async () => {
    const fay = newBrowser()
    const { planId, membership } = await createPlan(fay)
    const socket = openSyncSocket(server.url, planId, fay)
    await socket.admitted
    const { code } = (await fay.post(`/api/plans/${planId}/re-entry`)).body as { code: string }
    const phone = newBrowser()
    const moved = await phone.post('/api/re-enter', { code: code.toLowerCase() })
    expect(moved.body).toMatchObject({
      planId,
      participantId: membership.participantId,
      role: 'facilitator',
      memberId: membership.memberId,
    })
    expect(await socket.ended).toEqual({ code: 4401, reason: 'access/not-joined' })
    expect((await fay.get(`/api/plans/${planId}`)).status).toBe(401)
    const twice = await newBrowser().post('/api/re-enter', { code })
    expect(twice.body).toMatchObject({ code: 'access/re-entry-unknown' })
  })

  it('[JOIN-2] who was removed comes back only by a link that was issued afterwards', async () => {
    const fay = newBrowser()
    const { planId, links } = await createPlan(fay)
    const pablo = newBrowser()
    const { participantId } = await joinByLink(pablo, links.participant, { name: 'Pablo' })
    nowMs += 1000
    await fay.delete(`/api/plans/${planId}/people/${participantId}`)
    const refused = await pablo.post('/api/join', {
      secret: secretOf(links.participant),
      name: 'Pablo',
    })
    expect(refused.body).toMatchObject({ code: 'access/removed' })
    expect((await pablo.get('/api/plans')).body).toEqual({ plans: [] })
    nowMs += 1000
    const opened = await fay.post(`/api/plans/${planId}/code`, { open: true })
    const { code } = opened.body as { code: { code: string } }
    const back = await pablo.post('/api/join', { code: code.code, name: 'Pablo' })
    expect(back.status).toBe(200)
    expect(back.body).not.toMatchObject({ participantId })
  })
})
