import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { EntityId, ParticipantId, PlanId } from '#shared/core/ids.ts'
import type { Result } from '#shared/core/result.ts'
import type {
  CodeRecord,
  ParticipantRecord,
  PlanRecord,
  Registry,
  SecretRecord,
} from '../../server/storage/registry.ts'

interface OpenRegistry {
  readonly registry: Registry
  close(): Promise<void>
}

const planId = 'plan1' as PlanId
const otherPlanId = 'plan2' as PlanId

function plan(overrides: Partial<PlanRecord> = {}): PlanRecord {
  return { planId, title: 'Acme', language: 'es', createdAtMs: 10, deletedAtMs: null, ...overrides }
}

function secret(overrides: Partial<SecretRecord> = {}): SecretRecord {
  return {
    planId,
    role: 'participant',
    hash: 'h1',
    sealed: Uint8Array.of(1, 2, 3),
    createdAtMs: 10,
    revokedAtMs: null,
    ...overrides,
  }
}

function code(overrides: Partial<CodeRecord> = {}): CodeRecord {
  return {
    planId,
    hash: 'c1',
    sealed: Uint8Array.of(7),
    openedAtMs: 10,
    expiresAtMs: 1000,
    closedAtMs: null,
    ...overrides,
  }
}

function participant(id: string, overrides: Partial<ParticipantRecord> = {}): ParticipantRecord {
  return {
    planId,
    participantId: id as ParticipantId,
    role: 'participant',
    name: `Name ${id}`,
    area: 'Logistics',
    level: null,
    language: 'en',
    memberId: null,
    joinedAtMs: 20,
    lastSeenAtMs: 20,
    removedAtMs: null,
    ...overrides,
  }
}

async function valueOf<Value>(answer: Promise<Result<Value>>): Promise<Value> {
  const result = await answer
  if (!result.ok) throw new Error(`refused: ${result.error.code}`)
  return result.value
}

/** What every registry promises; run on each implementation. */
export function describeRegistry(name: string, open: () => Promise<OpenRegistry>): void {
  describe(`registry: ${name}`, () => {
    let opened: OpenRegistry
    let registry: Registry

    beforeEach(async () => {
      opened = await open()
      registry = opened.registry
      await valueOf(registry.createPlan(plan(), [secret()]))
      await valueOf(registry.createPlan(plan({ planId: otherPlanId, createdAtMs: 5 }), []))
    })
    afterEach(() => opened.close())

    it('[REGISTRY-0] a plan is found as it was written, and plans are listed oldest first', async () => {
      expect(await valueOf(registry.findPlan(planId))).toEqual(plan())
      expect(await valueOf(registry.findPlan('plan3' as PlanId))).toBeNull()
      await valueOf(registry.renamePlan(planId, 'Nuevo'))
      const plans = await valueOf(registry.listPlans())
      expect(plans.map((each) => [each.planId, each.title])).toEqual([
        [otherPlanId, 'Acme'],
        [planId, 'Nuevo'],
      ])
    })

    it('[RETENTION-1] a plan was opened when the last of its people was there, at least when it was made', async () => {
      expect(await valueOf(registry.findLastOpened(planId))).toBe(10)
      await valueOf(registry.addParticipant(participant('p1', { lastSeenAtMs: 30 }), 'b1'))
      await valueOf(registry.addParticipant(participant('p2', { lastSeenAtMs: 90 }), 'b2'))
      await valueOf(registry.touchParticipant(planId, 'p1' as ParticipantId, 60))
      expect(await valueOf(registry.findLastOpened(planId))).toBe(90)
      expect(await valueOf(registry.findLastOpened('plan3' as PlanId))).toBeNull()
      await valueOf(registry.deletePlan(planId, 95))
      expect(await valueOf(registry.findLastOpened(planId))).toBeNull()
    })

    it('[RETENTION-3] it is known since when plans are kept for a time only', async () => {
      expect(await valueOf(registry.beginRetention(40))).toBe(40)
      expect(await valueOf(registry.beginRetention(50))).toBe(40)
      await valueOf(registry.endRetention())
      expect(await valueOf(registry.beginRetention(60))).toBe(60)
    })

    it('[REGISTRY-1] a secret is found by its hash, bytes unchanged', async () => {
      expect(await valueOf(registry.findSecret('h1'))).toEqual(secret())
      expect(await valueOf(registry.findSecret('h2'))).toBeNull()
    })

    it('[REGISTRY-5] a new secret revokes the former one of its role alone', async () => {
      await valueOf(registry.putSecret(secret({ role: 'observer', hash: 'o1', createdAtMs: 11 })))
      await valueOf(registry.putSecret(secret({ hash: 'h2', createdAtMs: 12 })))
      expect((await valueOf(registry.findSecret('h1')))?.revokedAtMs).toBe(12)
      expect((await valueOf(registry.findSecret('h1')))?.sealed).toBeNull()
      const active = await valueOf(registry.listSecrets(planId))
      expect(active.map((each) => each.hash)).toEqual(['o1', 'h2'])
      await valueOf(registry.revokeSecret(planId, 'participant', 13))
      expect((await valueOf(registry.findSecret('h2')))?.revokedAtMs).toBe(13)
      expect(await valueOf(registry.listSecrets(planId))).toHaveLength(1)
    })

    it('[REGISTRY-5] a plan has one open code, and a former one is known as closed', async () => {
      expect(await valueOf(registry.openCode(code(), 10))).toBe(true)
      expect(await valueOf(registry.findOpenCode(planId, 999))).toEqual(code())
      expect(await valueOf(registry.openCode(code({ hash: 'c2', openedAtMs: 11 }), 11))).toBe(true)
      expect((await valueOf(registry.findCode('c1')))?.closedAtMs).toBe(11)
      expect((await valueOf(registry.findOpenCode(planId, 12)))?.hash).toBe('c2')
      expect(await valueOf(registry.findOpenCode(planId, 1000))).toBeNull()
      await valueOf(registry.closeCode(planId, 13))
      expect(await valueOf(registry.findOpenCode(planId, 14))).toBeNull()
      expect((await valueOf(registry.findCode('c2')))?.closedAtMs).toBe(13)
    })

    it('[REGISTRY-5] a code that another plan has is not given out twice', async () => {
      await valueOf(registry.openCode(code({ planId: otherPlanId }), 10))
      expect(await valueOf(registry.openCode(code(), 10))).toBe(false)
      expect((await valueOf(registry.findCode('c1')))?.planId).toBe(otherPlanId)
    })

    it('[REGISTRY-2] a browser holds one participant of a plan: the last one given', async () => {
      await valueOf(registry.addParticipant(participant('p1'), 'b1'))
      await valueOf(registry.addParticipant(participant('p2', { joinedAtMs: 21 }), 'b1'))
      const access = await valueOf(registry.findAccess('b1', planId))
      expect(access.participant).toEqual(participant('p2', { joinedAtMs: 21 }))
      expect(await valueOf(registry.findAccess('b2', planId))).toEqual({
        plan: plan(),
        participant: null,
      })
      const people = await valueOf(registry.listParticipants(planId))
      expect(people.map((each) => each.participantId)).toEqual(['p1', 'p2'])
    })

    it('[REGISTRY-2] plans of a browser are listed last seen first', async () => {
      await valueOf(registry.addParticipant(participant('p1'), 'b1'))
      await valueOf(
        registry.addParticipant(participant('q1', { planId: otherPlanId, lastSeenAtMs: 30 }), 'b1'),
      )
      const before = await valueOf(registry.listAccess('b1'))
      expect(before.map((each) => each.plan.planId)).toEqual([otherPlanId, planId])
      await valueOf(registry.touchParticipant(planId, 'p1' as ParticipantId, 40))
      const after = await valueOf(registry.listAccess('b1'))
      expect(after.map((each) => each.participant.participantId)).toEqual(['p1', 'q1'])
    })

    it('[REGISTRY-0] a participant changes in all but ids and the time of joining', async () => {
      await valueOf(registry.addParticipant(participant('p1'), 'b1'))
      const change = {
        role: 'facilitator' as const,
        name: 'Ana',
        area: 'Quality',
        level: 'senior' as const,
        language: 'es' as const,
        memberId: 'm1' as EntityId,
        lastSeenAtMs: 50,
      }
      const p1 = 'p1' as ParticipantId
      const changed = participant('p1', change)
      expect(await valueOf(registry.changeParticipant(planId, p1, change))).toEqual(changed)
      expect(await valueOf(registry.findParticipant(planId, p1))).toEqual(changed)
    })

    it('[REGISTRY-7] who changes one thing of a participant brings back no other', async () => {
      const p1 = 'p1' as ParticipantId
      await valueOf(registry.addParticipant(participant('p1', { role: 'facilitator' }), 'b1'))
      await valueOf(registry.changeParticipant(planId, p1, { role: 'observer' }))
      const renamed = await valueOf(registry.changeParticipant(planId, p1, { name: 'Ana' }))
      expect(renamed).toEqual(participant('p1', { role: 'observer', name: 'Ana' }))
      await valueOf(registry.removeParticipant(planId, p1, 60))
      const late = { role: 'facilitator' as const, name: 'Ana' }
      expect(await valueOf(registry.changeParticipant(planId, p1, late))).toBeNull()
      expect(await valueOf(registry.findParticipant(planId, p1))).toMatchObject({
        role: 'observer',
        name: '',
        removedAtMs: 60,
      })
      const nobody = 'p9' as ParticipantId
      expect(await valueOf(registry.changeParticipant(planId, nobody, late))).toBeNull()
      expect(await valueOf(registry.findParticipant(planId, nobody))).toBeNull()
    })

    it('[REGISTRY-0] merging gives all browsers of one participant to the other', async () => {
      await valueOf(registry.addParticipant(participant('p1'), 'b1'))
      await valueOf(registry.addParticipant(participant('p2'), 'b2'))
      await valueOf(
        registry.mergeParticipants(planId, 'p1' as ParticipantId, 'p2' as ParticipantId),
      )
      const access = await valueOf(registry.findAccess('b2', planId))
      expect(access.participant?.participantId).toBe('p1')
      expect(await valueOf(registry.listParticipants(planId))).toHaveLength(1)
    })

    it('[REGISTRY-0] a removed participant is nobody, and its browser can be told', async () => {
      await valueOf(
        registry.addParticipant(participant('p1', { memberId: 'm1' as EntityId }), 'b1'),
      )
      await valueOf(registry.removeParticipant(planId, 'p1' as ParticipantId, 60))
      expect(await valueOf(registry.listParticipants(planId))).toEqual([])
      expect(await valueOf(registry.listAccess('b1'))).toEqual([])
      expect((await valueOf(registry.findAccess('b1', planId))).participant).toMatchObject({
        removedAtMs: 60,
        name: '',
        area: '',
        memberId: null,
      })
    })

    it('[REGISTRY-4] a re-entry code works once, and the former browser loses the participant', async () => {
      await valueOf(registry.addParticipant(participant('p1'), 'b1'))
      const reEntry = { hash: 'r1', planId, participantId: 'p1' as ParticipantId, expiresAtMs: 100 }
      await valueOf(registry.putReEntry({ ...reEntry, hash: 'r0' }))
      await valueOf(registry.putReEntry(reEntry))
      expect(await valueOf(registry.takeReEntry('r0', 'b2', 50))).toBeNull()
      const taken = await valueOf(registry.takeReEntry('r1', 'b2', 50))
      expect(taken?.participant.participantId).toBe('p1')
      expect(await valueOf(registry.takeReEntry('r1', 'b3', 50))).toBeNull()
      expect((await valueOf(registry.findAccess('b1', planId))).participant).toBeNull()
      expect((await valueOf(registry.findAccess('b2', planId))).participant?.name).toBe('Name p1')
    })

    it('[REGISTRY-6] a browser that lets a plan go holds it no more; the participant stays', async () => {
      await valueOf(registry.addParticipant(participant('p1'), 'b1'))
      await valueOf(registry.releaseBrowser('b2', planId))
      expect((await valueOf(registry.findAccess('b1', planId))).participant).not.toBeNull()
      await valueOf(registry.releaseBrowser('b1', planId))
      expect((await valueOf(registry.findAccess('b1', planId))).participant).toBeNull()
      expect(await valueOf(registry.listAccess('b1'))).toEqual([])
      expect(await valueOf(registry.listParticipants(planId))).toHaveLength(1)
    })

    it('[REGISTRY-4] an expired re-entry code moves nobody', async () => {
      await valueOf(registry.addParticipant(participant('p1'), 'b1'))
      await valueOf(
        registry.putReEntry({
          hash: 'r1',
          planId,
          participantId: 'p1' as ParticipantId,
          expiresAtMs: 100,
        }),
      )
      expect(await valueOf(registry.takeReEntry('r1', 'b2', 100))).toBeNull()
      expect((await valueOf(registry.findAccess('b1', planId))).participant).not.toBeNull()
    })

    it('[REGISTRY-3] a deleted plan leaves its id and time, and nothing else', async () => {
      await valueOf(registry.openCode(code(), 10))
      await valueOf(registry.addParticipant(participant('p1'), 'b1'))
      await valueOf(registry.deletePlan(planId, 70))
      expect(await valueOf(registry.findPlan(planId))).toEqual(plan({ title: '', deletedAtMs: 70 }))
      expect(await valueOf(registry.findSecret('h1'))).toBeNull()
      expect(await valueOf(registry.findCode('c1'))).toBeNull()
      expect(await valueOf(registry.listAccess('b1'))).toEqual([])
      expect((await valueOf(registry.findAccess('b1', planId))).participant).toBeNull()
      expect((await valueOf(registry.listPlans())).map((each) => each.planId)).toEqual([
        otherPlanId,
      ])
      await valueOf(registry.addParticipant(participant('p2'), 'b2'))
      expect(await valueOf(registry.listParticipants(planId))).toEqual([])
      await valueOf(registry.deletePlan(planId, 80))
      expect((await valueOf(registry.findPlan(planId)))?.deletedAtMs).toBe(70)
    })
  })
}
