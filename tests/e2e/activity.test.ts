import type { Page } from '@playwright/test'
import { cardOf, detailsOf, openDetails, rate } from '../support/board-steps.ts'
import { it } from '../support/browser-test.ts'
import { expectAccessible } from '../support/check-accessibility.ts'
import { expect } from '../support/expect-page.ts'
import { addPeople, createPlan, expectSaved, joinPlan, openPlan } from '../support/plan-steps.ts'

async function openActivity(page: Page) {
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Activity' }).click()
  const panel = page.getByRole('dialog', { name: 'Activity' })
  await expect(panel.getByRole('heading', { name: 'Today' })).toBeVisible()
  return panel
}

it('[ACTIVITY-3] what one does appears in the open activity of the other, who goes there', async ({
  newPerson,
}) => {
  const [ana, ben] = await Promise.all([newPerson(), newPerson()])
  const { planId, links } = await createPlan(ana, { template: 'blank' })
  await joinPlan(ben, links.participant, { name: 'Ben', area: 'Logistics' })
  await addPeople(ana, planId, [
    { name: 'Marta Vidal', title: 'Plant manager', power: 2, interest: 2 },
    { name: 'Jonas Keller', title: 'Buyer', power: 4, interest: 3 },
  ])
  await Promise.all([openPlan(ana, planId, 'map'), openPlan(ben, planId, 'map')])
  const panel = await openActivity(ana.page)
  await expect(panel.getByRole('button', { name: /^Ben joined the plan/ })).toBeVisible()

  await rate(await openDetails(ben.page, 'Jonas Keller'), 'Power', 5)
  const entry = panel.getByRole('button', { name: /^Ben changed “Jonas Keller”.*Logistics/ })
  await expect(entry).toBeVisible()
  await expectAccessible(ana.page, 'the activity')
  await panel.getByRole('combobox', { name: 'Who' }).click()
  await ana.page.getByRole('option', { name: 'Ana · Sales' }).click()
  await expect(entry).toHaveCount(0)
  await panel.getByRole('combobox', { name: 'Who' }).click()
  await ana.page.getByRole('option', { name: 'Ben · Logistics' }).click()
  await entry.press('Enter')
  await expect(panel).toHaveCount(0)
  await expect(detailsOf(ana.page, 'Jonas Keller')).toBeVisible()

  // From the rating back to the board, whose key it is.
  await openDetails(ben.page, 'Jonas Keller')
  await ben.page.keyboard.press('Delete')
  await expect(cardOf(ana.page, 'Jonas Keller')).toHaveCount(0)
  await openDetails(ana.page, 'Marta Vidal')
  const again = await openActivity(ana.page)
  const binned = again.getByText('Ben moved “Jonas Keller” to the bin')
  await expect(binned).toBeVisible()
  await expect(again.getByRole('button', { name: /Jonas Keller/ })).toHaveCount(0)
  await expect(again.getByText('In the bin').first()).toBeVisible()
  await again.getByRole('switch', { name: 'Only about “Marta Vidal”' }).check()
  await expect(binned).toHaveCount(0)
  await expectSaved(ben)
})
