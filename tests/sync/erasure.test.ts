import { rmSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { EntityId, ParticipantId, PlanId } from '#shared/core/ids.ts'
import { secureRandomBytes } from '#shared/core/random.ts'
import { runCommand } from '#shared/document/run-command.ts'
import type { CommandCall } from '#shared/domain/command-registry.ts'
import type { PlanView } from '#shared/domain/plan-view.ts'
import { projectPlan } from '#shared/projection/project-plan.ts'
import { filesWith } from '../support/file-bytes.ts'
import { createHttpBrowser, createPlan, joinByLink } from '../support/http-browser.ts'
import { createDataDir, startServer, type TestServer } from '../support/start-server.ts'
import { openSyncSocket } from '../support/sync-socket.ts'

describe('erasure', () => {
  let server: TestServer
  let dataDir: string
  beforeEach(async () => {
    dataDir = createDataDir()
    server = await startServer({ dataDir, syncLimits: { stopSpreadMs: 0 } })
  })
  afterEach(async () => {
    await server.close()
    rmSync(dataDir, { recursive: true })
  })

  async function team() {
    const fay = createHttpBrowser(server.url)
    const { planId, links, membership } = await createPlan(fay)
    const pablo = createHttpBrowser(server.url)
    const joined = await joinByLink(pablo, links.participant, {
      name: 'Pablo Xyzzyplugh',
      area: 'Logistics',
    })
    return {
      fay,
      pablo,
      planId,
      links,
      fayId: membership.participantId,
      pabloId: joined.participantId,
    }
  }

  async function view(planId: PlanId): Promise<PlanView> {
    const read = await server.sync.rooms.read(planId, 'plan', projectPlan)
    if (!read.ok) throw new Error(read.error.code)
    return read.value
  }

  async function idOf(planId: PlanId, name: string): Promise<EntityId> {
    const found = [...(await view(planId)).entities.values()].find((each) => each.name === name)
    if (found === undefined) throw new Error(`no ${name}`)
    return found.id
  }

  /** As that participant's client would. */
  async function run(
    planId: PlanId,
    participantId: ParticipantId,
    name: string,
    call: CommandCall,
  ) {
    const context = {
      author: { participantId, name, area: 'Logistics' },
      isFacilitator: true,
      nowMs: 1_800_000_000_000,
      randomBytes: secureRandomBytes,
    }
    const ran = await server.sync.rooms.run(planId, 'plan', participantId, (doc) =>
      runCommand(doc, projectPlan(doc), call, context),
    )
    if (!ran.ok || !ran.value.ok) throw new Error(`refused: ${call.name}`)
  }

  const add = (kind: 'person' | 'goal', name: string): CommandCall => ({
    name: 'addEntities',
    args: { kind, entries: [{ fields: { name }, notes: `About ${name}` }] },
  })

  it('[MAY-1] only a facilitator erases, by the name typed', async () => {
    const { fay, pablo, planId, pabloId } = await team()
    const path = `/api/plans/${planId}/erasures`
    const request = { participantId: pabloId, confirmation: 'Pablo Xyzzyplugh' }
    expect((await pablo.post(path, request)).body).toMatchObject({ code: 'access/not-allowed' })
    const wrong = await fay.post(path, { ...request, confirmation: 'Pablo' })
    expect(wrong.body).toMatchObject({ code: 'access/confirmation-differs' })
    const member = { entityId: await idOf(planId, 'Pablo Xyzzyplugh'), confirmation: 'Pablo' }
    expect((await fay.post(path, member)).body).toMatchObject({
      code: 'access/confirmation-differs',
    })
    const nobody = await fay.post(path, { entityId: 'nobody', confirmation: '' })
    expect(nobody.body).toMatchObject({ code: 'command/unknown-entity' })
    expect((await view(planId)).entities.size).toBe(2)
  })

  it('[PEOPLE-1] the last facilitator is not erased', async () => {
    const { fay, planId, fayId } = await team()
    const path = `/api/plans/${planId}/erasures`
    for (const whom of [{ participantId: fayId }, { entityId: await idOf(planId, 'Fay') }]) {
      const answer = await fay.post(path, { ...whom, confirmation: 'Fay' })
      expect(answer.body).toMatchObject({ code: 'access/last-facilitator' })
    }
  })

  it('[ERASE-7] an executive of the customer is gone from plan, history, activity and file', async () => {
    const { fay, pablo, planId, pabloId } = await team()
    await run(planId, pabloId, 'Pablo Xyzzyplugh', add('person', 'Quentin Frobozz'))
    await run(planId, pabloId, 'Pablo Xyzzyplugh', add('goal', 'Grow'))
    const entityId = await idOf(planId, 'Quentin Frobozz')
    const toId = await idOf(planId, 'Grow')
    await run(planId, pabloId, 'Pablo Xyzzyplugh', {
      name: 'addLink',
      args: { kind: 'owns', fromId: entityId, toId },
    })
    const socket = openSyncSocket(server.url, planId, pablo)
    await socket.admitted
    const before = await fay.get(`/api/plans/${planId}`)

    const answer = await fay.post(`/api/plans/${planId}/erasures`, {
      entityId,
      confirmation: 'quentin frobozz',
    })
    expect(answer).toMatchObject({ status: 200, body: { entityCount: 1, withinMinutes: 1 } })
    expect((await socket.ended).code).toBe(4409)
    const after = await fay.get(`/api/plans/${planId}`)
    expect(after.body).not.toEqual(before.body)
    const { entities, links } = await view(planId)
    expect([...entities.values()].map(({ name }) => name).sort()).toEqual([
      'Fay',
      'Grow',
      'Pablo Xyzzyplugh',
    ])
    expect(links.size).toBe(0)
    await server.close()
    expect(filesWith(dataDir, 'Frobozz')).toEqual([])
    expect(filesWith(dataDir, 'About Grow')).toEqual(['tesela.sqlite'])
  })

  it('[ERASE-8] a colleague is gone as participant, member and author; what they brought in stays', async () => {
    const { fay, pablo, planId, pabloId } = await team()
    await run(planId, pabloId, 'Pablo Xyzzyplugh', add('goal', 'Grow'))
    const goal = await idOf(planId, 'Grow')
    const socket = openSyncSocket(server.url, planId, pablo)
    await socket.admitted
    const answer = await fay.post(`/api/plans/${planId}/erasures`, {
      participantId: pabloId,
      confirmation: 'Pablo Xyzzyplugh',
    })
    expect(answer.status).toBe(200)
    const { entities } = await view(planId)
    expect([...entities.values()].map(({ name }) => name).sort()).toEqual(['Fay', 'Grow'])
    expect(entities.get(goal)?.authors).toEqual([
      { participantId: null, name: '', area: 'Logistics' },
    ])
    const people = await fay.get(`/api/plans/${planId}/people`)
    expect(people.body).toMatchObject({ people: [{ name: 'Fay' }] })
    const activity = await fay.get(`/api/plans/${planId}/activity`)
    expect(JSON.stringify(activity.body)).not.toContain(pabloId)
    expect((await socket.ended).code).toBe(4403)
    expect((await pablo.get(`/api/plans/${planId}`)).body).toMatchObject({ code: 'access/removed' })
    await server.close()
    expect(filesWith(dataDir, 'Xyzzyplugh')).toEqual([])
  })

  it('[ERASE-7] of several who are erased at once none comes back with another', async () => {
    const { fay, planId, links } = await team()
    const people = await Promise.all(
      ['Quim', 'Rosa', 'Sara'].map(async (name) => {
        const person = createHttpBrowser(server.url)
        const { participantId } = await joinByLink(person, links.participant, { name })
        return { participantId, confirmation: name }
      }),
    )
    const erased = await Promise.all(
      people.map((person) => fay.post(`/api/plans/${planId}/erasures`, person)),
    )
    expect(erased.map(({ status }) => status)).toEqual([200, 200, 200])
    const names = [...(await view(planId)).entities.values()].map(({ name }) => name)
    expect(names.toSorted()).toEqual(['Fay', 'Pablo Xyzzyplugh'])
  })

  it('[REGISTRY-3] of a deleted plan nothing is left in the file', async () => {
    const { fay, planId, pabloId } = await team()
    await run(planId, pabloId, 'Pablo Xyzzyplugh', add('person', 'Quentin Frobozz'))
    const deleted = await fay.delete(`/api/plans/${planId}`, { confirmation: 'Acme 2027' })
    expect(deleted.status).toBe(204)
    await server.close()
    for (const text of ['Xyzzyplugh', 'Frobozz', 'Acme 2027', 'Logistics']) {
      expect(filesWith(dataDir, text)).toEqual([])
    }
  })
})
