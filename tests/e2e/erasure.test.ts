import { it } from '../support/browser-test.ts'
import { cardOf, openDetails } from '../support/board-steps.ts'
import { expect } from '../support/expect-page.ts'
import {
  addPeople,
  createPlan,
  expectSaved,
  joinPlan,
  openPlan,
  showPeople,
} from '../support/plan-steps.ts'

const people = [
  { name: 'Marta Vidal', power: 2, interest: 2 },
  { name: 'Jonas Keller', power: 4, interest: 3 },
]

it('[ERASE-7] a facilitator erases an executive and a colleague; every screen comes back without them', async ({
  newPerson,
}) => {
  const [ana, ben] = await Promise.all([newPerson(), newPerson()])
  ben.expectTrouble(/status of 4\d\d|WebSocket/)
  const { planId, links } = await createPlan(ana, { template: 'blank' })
  await addPeople(ana, planId, people)
  await joinPlan(ben, links.participant, { name: 'Ben Rahman', area: 'Logistics' })
  const page = await openPlan(ana, planId, 'map')
  await openPlan(ben, planId, 'map')

  const details = await openDetails(page, 'Jonas Keller')
  await details.getByRole('button', { name: 'Actions for Jonas Keller' }).click()
  await page.getByRole('menuitem', { name: 'Erase for ever…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Erase Jonas Keller for ever?' })
  await expect(dialog).toContainText('Within 1 min')
  const erase = dialog.getByRole('button', { name: 'Erase for ever' })
  await expect(erase).toBeDisabled()
  await dialog.getByRole('textbox').fill('Jonas Keller')
  await erase.click()
  for (const person of [ana, ben]) {
    await expect(cardOf(person.page, 'Jonas Keller')).toHaveCount(0)
    await expect(cardOf(person.page, 'Marta Vidal')).toBeVisible()
    await expectSaved(person)
  }

  await showPeople(page)
  await page.getByRole('button', { name: 'More about Ben Rahman' }).click()
  await page.getByRole('menuitem', { name: 'Erase this person…' }).click()
  const about = page.getByRole('dialog', { name: 'Erase Ben Rahman for ever?' })
  await about.getByRole('textbox').fill('Ben Rahman')
  await about.getByRole('button', { name: 'Erase for ever' }).click()
  await expect(page.getByText('Ben Rahman is erased.')).toBeVisible()
  await expectSaved(ana)
  await expect(page.getByText('1 person joined')).toBeVisible()
  await expect(ben.page.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'refused')
})
