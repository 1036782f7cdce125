import { it } from '../support/browser-test.ts'
import { cardOf, dragCard, openDetails, placeOf, rate, ratingOf } from '../support/board-steps.ts'
import { expect } from '../support/expect-page.ts'
import { addPeople, createPlan, joinPlan, openPlan } from '../support/plan-steps.ts'
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
