import { it } from '../support/browser-test.ts'
import { cardOf, dragCard, openDetails, placeOf, rate, ratingOf } from '../support/board-steps.ts'
import { expect } from '../support/expect-page.ts'
import {
  addPeople,
  createPlan,
  expectSaved,
  giveRole,
  goOffline,
  joinPlan,
  openPlan,
  showView,
} from '../support/plan-steps.ts'
import { cellOf, tableOf } from '../support/table-steps.ts'

it('[OBSERVE-2] [OBSERVE-1] who is made an observer in the middle of a session is told so, sees every change live and can make none', async ({
  newPerson,
}) => {
  const [ana, ben] = await Promise.all([newPerson(), newPerson()])
  const { planId, links } = await createPlan(ana, { template: 'blank' })
  await addPeople(ana, planId, [{ name: 'Marta Vidal', power: 2, interest: 2 }])
  await joinPlan(ben, links.participant, { name: 'Ben' })
  const [page] = await Promise.all([openPlan(ben, planId, 'map'), openPlan(ana, planId, 'map')])
  const add = page.getByRole('button', { name: 'Add a board' })
  const told = page.getByRole('alert')
  await expect(add).toBeVisible()
  await giveRole(ana, planId, { to: 'Ben', role: 'observer' })
  await expect(told.filter({ hasText: 'made you an observer' })).toBeVisible()
  await expect(add).toHaveCount(0)

  const details = await openDetails(page, 'Marta Vidal')
  await expect(ratingOf(details, 'Power', 5)).toBeDisabled()
  await expect(details.getByRole('textbox', { name: 'Name', exact: true })).not.toBeEditable()
  await rate(await openDetails(ana.page, 'Marta Vidal'), 'Power', 4)
  await expect(ratingOf(details, 'Power', 4)).toBeChecked()
  const card = cardOf(page, 'Marta Vidal')
  const before = await placeOf(card)
  await dragCard(page, 'Marta Vidal', { x: before.x + 200, y: before.y + 60 })
  await expect.poll(() => placeOf(card)).toEqual(before)
  await showView(page, 'Outline')
  const cell = await cellOf(tableOf(page, 'People'), 'Marta Vidal', 'Name')
  await cell.dblclick()
  await expect(cell.getByRole('textbox')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Share' })).toHaveCount(0)

  await giveRole(ana, planId, { to: 'Ben', role: 'participant' })
  await expect(told.filter({ hasText: 'made you a participant' })).toBeVisible()
  await expect(add).toBeVisible()
  await showView(page, 'Map')
  await openDetails(page, 'Marta Vidal')
  await goOffline(ben)
  await rate(details, 'Power', 5)
  await giveRole(ana, planId, { to: 'Ben', role: 'observer' })
  await ben.context.setOffline(false)
  const banner = page.getByRole('region', { name: 'Connection' })
  await expect(banner).toContainText('You may only look at this plan now')
  await expect(banner).toContainText('kept on this device')
  await giveRole(ana, planId, { to: 'Ben', role: 'participant' })
  await expectSaved(ben)
  await expect(banner).toHaveCount(0)
})
