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
} from '../support/plan-steps.ts'
import { cellOf, tableOf } from '../support/table-steps.ts'

it('[OBSERVE-1] an observer sees every change live and can make none', async ({ newPerson }) => {
  const [ana, eva] = await Promise.all([newPerson(), newPerson()])
  const { planId, links } = await createPlan(ana, { template: 'blank' })
  await addPeople(ana, planId, [{ name: 'Marta Vidal', power: 2, interest: 2 }])
  await joinPlan(eva, links.observer, { name: 'Eva' })
  await Promise.all([openPlan(ana, planId, 'map'), openPlan(eva, planId, 'map')])

  const seen = await openDetails(eva.page, 'Marta Vidal')
  await expect(ratingOf(seen, 'Power', 5)).toBeDisabled()
  await expect(seen.getByRole('textbox', { name: 'Name', exact: true })).not.toBeEditable()
  await rate(await openDetails(ana.page, 'Marta Vidal'), 'Power', 4)
  await expect(ratingOf(seen, 'Power', 4)).toBeChecked()

  const card = cardOf(eva.page, 'Marta Vidal')
  const before = await placeOf(card)
  await dragCard(eva.page, 'Marta Vidal', { x: before.x + 200, y: before.y + 60 })
  await expect.poll(() => placeOf(card)).toEqual(before)

  await openPlan(eva, planId, 'outline')
  const cell = await cellOf(tableOf(eva.page, 'People'), 'Marta Vidal', 'Name')
  await cell.dblclick()
  await expect(cell.getByRole('textbox')).toHaveCount(0)
  await expect(eva.page.getByRole('button', { name: 'Share' })).toHaveCount(0)
})

it('[OBSERVE-2] who is made an observer in the middle of a session is told so, and may only look', async ({
  newPerson,
}) => {
  const [ana, ben] = await Promise.all([newPerson(), newPerson()])
  const { planId, links } = await createPlan(ana, { template: 'blank' })
  await addPeople(ana, planId, [{ name: 'Marta Vidal', power: 2, interest: 2 }])
  await joinPlan(ben, links.participant, { name: 'Ben' })
  const page = await openPlan(ben, planId, 'map')
  const add = page.getByRole('button', { name: 'Add a board' })
  const told = page.getByRole('alert')
  await expect(add).toBeVisible()
  await giveRole(ana, planId, { to: 'Ben', role: 'observer' })
  await expect(told.filter({ hasText: 'made you an observer' })).toBeVisible()
  await expect(add).toHaveCount(0)
  await giveRole(ana, planId, { to: 'Ben', role: 'participant' })
  await expect(told.filter({ hasText: 'made you a participant' })).toBeVisible()
  await expect(add).toBeVisible()

  const details = await openDetails(page, 'Marta Vidal')
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
