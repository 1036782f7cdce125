import { it } from '../support/browser-test.ts'
import { detailsOf, rate, ratingOf } from '../support/board-steps.ts'
import { expect } from '../support/expect-page.ts'
import { findByName } from '../support/lane-steps.ts'
import { addPeople, createPlan, expectSaved, joinByHand } from '../support/plan-steps.ts'
import { openAsStockPeer } from '../support/stock-peer.ts'

it('[PHONE-1] [FRAME-2] on a phone the outline and a half sheet of details are the interface', async ({
  newPerson,
}) => {
  const [ana, ben] = await Promise.all([newPerson(), newPerson({ isPhone: true })])
  const { planId, links } = await createPlan(ana, { template: 'blank' })
  await addPeople(ana, planId, [{ name: 'Marta Vidal', title: 'Plant manager', power: 2 }])
  await joinByHand(ben, links.participant, { name: 'Ben' })
  await expectSaved(ben)
  const { page } = ben

  await page.getByPlaceholder(/^Add people/).fill('Pablo Ríos, Buyer')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: /^Pablo Ríos/ })).toBeVisible()
  await page.getByRole('button', { name: /^Marta Vidal/ }).click()
  const details = detailsOf(page, 'Marta Vidal')
  await rate(details, 'Power', 5)
  await expect(ratingOf(details, 'Power', 5)).toBeChecked()
  const line = page.getByRole('button', { name: /^Marta Vidal.*Power 5/ })
  await expect(line, 'the edit shows above the sheet').toBeInViewport({ ratio: 1 })
  await page.getByRole('button', { name: 'Show in full height' }).click()
  await page.getByRole('button', { name: 'Show in half height' }).press('Escape')
  await expect(details).toHaveCount(0)
  await expect(line).toBeFocused()
  await expectSaved(ben)

  const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(wide, 'nothing is wider than the screen').toBeLessThanOrEqual(0)
  const peer = await openAsStockPeer(ana, planId)
  expect(findByName(peer, 'Pablo Ríos'), 'it is there for everybody').toMatchObject({
    title: 'Buyer',
  })
  peer.close()
})
