import { afterAll, beforeAll } from 'vitest'
import { decodePlanId } from '#shared/core/ids.ts'
import { assert } from '#shared/core/assert.ts'
import { clientDir } from '../../server/client-dir.ts'
import { it } from '../support/browser-test.ts'
import { expectAccessible } from '../support/check-accessibility.ts'
import { expect } from '../support/expect-page.ts'
import { createPlan, joinPlan, openPlan } from '../support/plan-steps.ts'
import { startServer, type TestServer } from '../support/start-server.ts'

const DOCUMENT_BYTES = 200_000

let server: TestServer

beforeAll(async () => {
  server = await startServer({
    client: { kind: 'built', dir: clientDir },
    syncLimits: {
      documentBytes: DOCUMENT_BYTES,
      compactRows: 0,
      roomIdleMs: 100,
      heartbeatMs: 200,
      stopSpreadMs: 0,
    },
  })
})
afterAll(() => server.close())

/** As years of work would make it. */
async function fill(id: string, percent: number): Promise<void> {
  const planId = decodePlanId(id)
  assert(planId !== null, 'the server gave the id')
  const text = 'x'.repeat((DOCUMENT_BYTES * percent) / 100)
  const done = await server.sync.rooms.run(planId, 'plan', 'server', (doc) => {
    doc.getMap('filling').set('text', text)
  })
  assert(done.ok, 'the server may write')
}

it('[FULL-2] a plan that is nearly full says so, and what to do, once; a full one says why it takes no more', async ({
  newPerson,
}) => {
  const serverUrl = server.url
  const [ana, luz, oto] = await Promise.all([
    newPerson({ serverUrl }),
    newPerson({ serverUrl, isPhone: true, locale: 'es-ES', colorScheme: 'dark' }),
    newPerson({ serverUrl }),
  ])
  const { planId, links } = await createPlan(ana, { template: 'blank' })
  await joinPlan(luz, links.participant, { name: 'Luz', area: 'Quality' })
  await joinPlan(oto, links.observer, { name: 'Oto' })
  await Promise.all([ana, luz, oto].map((person) => openPlan(person, planId, 'outline')))
  const nearly = ana.page.getByRole('status').filter({ hasText: 'nearly full' })
  await expect(nearly).toHaveCount(0)

  await fill(planId, 84)
  await expect(nearly).toContainText(/8\d% of its largest size/)
  await expect(luz.page.getByText(/casi lleno: ocupa el 8\d % de su tamaño/)).toBeVisible()
  await expectAccessible(luz.page, 'a plan that is nearly full, on a phone, in the dark')
  await expect(oto.page.getByText('nearly full')).toHaveCount(0)
  await nearly.getByRole('button', { name: 'Bin' }).click()
  await expect(ana.page.getByRole('dialog', { name: 'Bin' })).toBeVisible()
  await ana.page.keyboard.press('Escape')
  await nearly.getByRole('button', { name: 'Dismiss' }).click()
  await expect(nearly).toHaveCount(0)
  await Promise.all([ana.page.reload(), luz.page.reload()])
  await expect(luz.page.getByText(/casi lleno/)).toBeVisible()

  await fill(planId, 110)
  const full = ana.page.getByRole('status').filter({ hasText: 'This plan is full' })
  await expect(full).toContainText('Reading and exporting still work')
  await expect(nearly).toHaveCount(0)
  await luz.page.getByText('Este plan está lleno').waitFor()
  await ana.page.getByRole('button', { name: /^Add/ }).first().click()
  await ana.page.keyboard.type('Marta Vidal')
  await ana.page.keyboard.press('Enter')
  const banner = ana.page.locator('[data-connection-banner="danger"]')
  await expect(banner).toContainText('takes no more changes')
  await expect(banner).toContainText('Not saved')
  await expect(full).toHaveCount(0)
})
