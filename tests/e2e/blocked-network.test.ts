import { afterAll, beforeAll, inject } from 'vitest'
import { it } from '../support/browser-test.ts'
import { expectAccessible } from '../support/check-accessibility.ts'
import { expect } from '../support/expect-page.ts'
import { addPeople, createPlan, expectSaved, joinPlan, openPlan } from '../support/plan-steps.ts'
import { cellOf, tableOf, typeIntoCell } from '../support/table-steps.ts'
import {
  startUpgradeDroppingProxy,
  type UpgradeDroppingProxy,
} from '../support/upgrade-dropping-proxy.ts'

let proxy: UpgradeDroppingProxy

beforeAll(async () => {
  proxy = await startUpgradeDroppingProxy(inject('serverUrl'))
})
afterAll(() => proxy.close())

it('[TRANS-1] behind a proxy that blocks sockets a plan works both ways, and says that it is slower', async ({
  newPerson,
}) => {
  const [ana, ben] = await Promise.all([newPerson(), newPerson({ serverUrl: proxy.url })])
  ben.expectTrouble(/WebSocket connection to .* failed/)
  const { planId, links } = await createPlan(ana, { template: 'blank' })
  await addPeople(ana, planId, [{ name: 'Marta Vidal' }])
  await joinPlan(ben, links.participant, { name: 'Ben', area: 'Logistics' })
  await Promise.all([openPlan(ana, planId, 'outline'), openPlan(ben, planId, 'outline')])
  await expect(
    ben.page.getByRole('button', { name: /Slower connection: your network blocks/ }),
  ).toBeVisible()
  await expect(ana.page.getByRole('button', { name: /Slower connection/ })).toHaveCount(0)

  await typeIntoCell(await cellOf(tableOf(ben.page, 'People'), 'Marta Vidal', 'Name'), 'Marta V.')
  await expect(tableOf(ana.page, 'People').getByText('Marta V.')).toBeVisible()
  const cell = await cellOf(tableOf(ana.page, 'People'), 'Marta V.', 'Name')
  await typeIntoCell(cell, 'Marta Vidal Roca')
  await expect(tableOf(ben.page, 'People').getByText('Marta Vidal Roca')).toBeVisible()
  await expectSaved(ben)
})

it('[CHECK-6] the check says what a network lets through, to anybody, on a phone and in Spanish too', async ({
  newPerson,
}) => {
  const [ana, luz] = await Promise.all([
    newPerson(),
    newPerson({
      serverUrl: proxy.url,
      isPhone: true,
      locale: 'es-ES',
      colorScheme: 'dark',
    }),
  ])
  luz.expectTrouble(/WebSocket connection to .* failed/)
  await ana.page.goto('/')
  await ana.page.getByRole('link', { name: /Check this device/ }).click()
  await expect(ana.page.locator('[data-check]')).toHaveText('Ready: everything works here.')
  await expect(ana.page.getByText(/ms there and back/)).toBeVisible()
  await ana.context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await ana.page.getByRole('button', { name: 'Copy result' }).click()
  await expect(ana.page.getByText(/^Copied/)).toBeVisible()
  const report = await ana.page.evaluate(() => navigator.clipboard.readText())
  expect(report).toContain('[OK] Live connection: Works')
  await expectAccessible(ana.page, 'the check')

  await luz.page.goto('/check')
  await expect(luz.page.locator('[data-check-line="live"]')).toContainText('Funciona, más lento')
  await expect(luz.page.locator('[data-check="limited"]')).toBeVisible()
  await expect(luz.page.getByText(/Permitan, por favor/)).toBeVisible()
  await expectAccessible(luz.page, 'the check on a phone, in the dark')
  expect(await luz.context.cookies()).toEqual([])
})
