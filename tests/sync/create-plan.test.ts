import { afterEach, beforeEach, expect, it } from 'vitest'
import { seededRandomBytes } from '#shared/core/random.ts'
import { systemClock } from '#shared/core/clock.ts'
import { createId, decodePlanId } from '#shared/core/ids.ts'
import { refuse } from '#shared/core/result.ts'
import { createAttemptLimit } from '../../server/auth/attempt-limit.ts'
import { openSecretBox } from '../../server/auth/secret-box.ts'
import { createPlan } from '../../server/plans/create-plan.ts'
import type { PlanServices } from '../../server/plans/plan-services.ts'
import { startSyncHost, type SyncHost } from '../support/sync-host.ts'

let host: SyncHost
let services: PlanServices

beforeEach(async () => {
  host = await startSyncHost()
  services = {
    registry: host.storage.registry,
    activity: host.storage.activity,
    rooms: host.sync.rooms,
    recheck: (planId, participantId) => host.sync.recheck(planId, participantId),
    present: () => [],
    retention: null,
    secretBox: openSecretBox(host.dataDir),
    joinLimit: createAttemptLimit({ maxFailures: 1, windowMs: 1000, clock: systemClock }),
    clock: systemClock,
    randomBytes: seededRandomBytes(3),
  }
})
afterEach(() => host.close())

it('[CREATE-2] a plan that cannot be filled leaves nothing behind', async () => {
  const planId = decodePlanId(createId(seededRandomBytes(3)))
  if (planId === null) throw new Error('ids are valid')
  const created = await createPlan(
    services,
    {
      title: 'Acme',
      language: 'en',
      creator: { name: 'Fay' },
      fill: () => refuse('plan/file-malformed'),
    },
    'browser',
  )
  expect(created).toEqual({ ok: false, error: { code: 'plan/file-malformed' } })
  expect(await services.registry.listPlans()).toEqual({ ok: true, value: [] })
  expect(await services.rooms.epoch(planId)).toMatchObject({
    ok: false,
    error: { code: 'access/plan-unknown' },
  })
})

it('[CREATE-1] secrets are stored as hashes, and what can be shown again is encrypted', async () => {
  const created = await createPlan(
    services,
    {
      title: 'Acme',
      language: 'en',
      creator: {},
      fill: () => ({ ok: true, value: undefined }),
    },
    'browser',
  )
  if (!created.ok) throw new Error(created.error.code)
  const { planId, secrets } = created.value
  const stored = await services.registry.listSecrets(planId)
  if (!stored.ok) throw new Error(stored.error.code)
  for (const { role, hash, sealed } of stored.value) {
    expect(hash).not.toContain(secrets[role])
    const bytes = Buffer.from(sealed ?? [])
    expect(bytes.includes(secrets[role])).toBe(false)
    expect(sealed === null).toBe(role === 'facilitator')
    if (sealed !== null) expect(services.secretBox.open(sealed)).toBe(secrets[role])
  }
})
