import { rmSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { PlanId } from '#shared/core/ids.ts'
import { eventually } from '../support/eventually.ts'
import { createHttpBrowser, createPlan, type HttpBrowser } from '../support/http-browser.ts'
import { createDataDir, startServer, type TestServer } from '../support/start-server.ts'
import { openSyncSocket } from '../support/sync-socket.ts'

const DAY_MS = 24 * 60 * 60 * 1000
const START_MS = Date.UTC(2026, 0, 1)

describe('retention', () => {
  let dataDir: string
  let server: TestServer | null
  let port: number
  let day: number
  let fay: HttpBrowser
  const clock = { nowMs: () => START_MS + day * DAY_MS }

  beforeEach(() => {
    dataDir = createDataDir()
    day = 0
    port = 0
    server = null
  })
  afterEach(async () => {
    await server?.close()
    rmSync(dataDir, { recursive: true })
  })

  /** Starts the server, or starts it again, on a later day. */
  async function start(onDay: number, days: number | null): Promise<TestServer> {
    await server?.close()
    day = onDay
    server = await startServer({
      dataDir,
      clock,
      syncLimits: { stopSpreadMs: 0 },
      environment: {
        PORT: String(port),
        ...(days === null ? {} : { RETENTION_DAYS: String(days) }),
      },
    })
    port = server.port
    return server
  }

  async function planOfFay(onDay: number, days: number | null): Promise<PlanId> {
    fay = createHttpBrowser((await start(onDay, days)).url)
    return (await createPlan(fay)).planId
  }

  const dayOf = (expiresAt: unknown) =>
    typeof expiresAt === 'number' ? (expiresAt - START_MS) / DAY_MS : expiresAt

  async function listedExpiry(): Promise<unknown> {
    const { body } = await fay.get('/api/plans')
    const { plans } = body as { plans: { expiresAt: unknown }[] }
    return plans.length === 0 ? 'no plan' : dayOf(plans[0]?.expiresAt)
  }

  it('[RETENTION-1] without the setting no plan is ever deleted', async () => {
    await planOfFay(0, null)
    await start(5000, null)
    expect(await listedExpiry()).toBeNull()
  })

  it('[RETENTION-1] [RETENTION-4] a plan that nobody opened is deleted when the list has said, and not a day before', async () => {
    const planId = await planOfFay(0, 60)
    expect(await listedExpiry()).toBe(60)
    await start(59, 60)
    expect(await listedExpiry()).toBe(60)
    const opened = await fay.get(`/api/plans/${planId}`)
    expect(dayOf((opened.body as { expiresAt: unknown }).expiresAt)).toBe(119)
    await start(118, 60)
    expect(await listedExpiry()).toBe(119)
    await start(119, 60)
    expect(await listedExpiry()).toBe('no plan')
    expect((await fay.get(`/api/plans/${planId}`)).body).toMatchObject({
      code: 'access/plan-unknown',
    })
  })

  it('[RETENTION-3] plans that are old when the setting is made are kept for 30 days more', async () => {
    await planOfFay(0, null)
    await start(1000, 60)
    expect(await listedExpiry()).toBe(1030)
    await start(1029, 60)
    expect(await listedExpiry()).toBe(1030)
    await start(1030, 60)
    expect(await listedExpiry()).toBe('no plan')
  })

  it('[RETENTION-2] a plan that somebody has open is in use', async () => {
    const planId = await planOfFay(0, 60)
    if (server === null) throw new Error('it runs')
    const socket = openSyncSocket(server.url, planId, fay)
    await socket.admitted
    day = 100
    expect(await server.deleteExpired()).toEqual({ ok: true, value: 0 })
    expect(await listedExpiry()).toBe(160)
    socket.close()
    await eventually(() => expect(server?.sync.present()).toEqual([]))
    day = 160
    expect(await server.deleteExpired()).toEqual({ ok: true, value: 1 })
    expect(await listedExpiry()).toBe('no plan')
  })
})
