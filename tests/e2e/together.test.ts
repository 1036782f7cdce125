import type { Person } from '../support/person.ts'
import { it, type NewPerson } from '../support/browser-test.ts'
import { cardOf, dragCard, openDetails, placeOf, rate, ratingOf } from '../support/board-steps.ts'
import { expect } from '../support/expect-page.ts'
import {
  addPeople,
  createPlan,
  expectSaved,
  joinPlan,
  openPlan,
  showView,
} from '../support/plan-steps.ts'
import { cellOf, tableOf, typeIntoCell } from '../support/table-steps.ts'

/** Ana facilitates, Ben takes part; three people are on the map. */
async function startWorkshop(
  newPerson: NewPerson,
): Promise<{ readonly ana: Person; readonly ben: Person; readonly planId: string }> {
  const [ana, ben] = await Promise.all([newPerson(), newPerson()])
  const { planId, links } = await createPlan(ana, { template: 'blank' })
  await joinPlan(ben, links.participant, { name: 'Ben', area: 'Logistics' })
  await addPeople(ana, planId, [
    { name: 'Marta Vidal', title: 'Plant manager', power: 2, interest: 2, stance: 1 },
    { name: 'Jonas Keller', title: 'Buyer', power: 4, interest: 3 },
    { name: 'Ines Prat', title: 'Head of quality', power: 5, interest: 1 },
  ])
  return { ana, ben, planId }
}

it('[TOGETHER-1] [TOGETHER-4] [TOGETHER-2] a rating by one moves the card of the other, undo takes back mine alone, and a drag rates for everybody', async ({
  newPerson,
}) => {
  const { ana, ben, planId } = await startWorkshop(newPerson)
  await Promise.all([openPlan(ana, planId, 'map'), openPlan(ben, planId, 'map')])
  const card = cardOf(ben.page, 'Marta Vidal')
  await expect(card).toBeVisible()
  const before = await placeOf(card)
  await rate(await openDetails(ana.page, 'Marta Vidal'), 'Power', 3)
  await expect.poll(async () => (await placeOf(card)).y).not.toBe(before.y)
  await expectSaved(ana)

  const mine = await openDetails(ana.page, 'Ines Prat')
  const theirs = await openDetails(ben.page, 'Ines Prat')
  await rate(theirs, 'Power', 1)
  await expect(ratingOf(mine, 'Power', 1)).toBeChecked()
  const marta = await openDetails(ben.page, 'Marta Vidal')
  await ana.page.keyboard.press('Control+z')
  await expect(ratingOf(marta, 'Power', 2)).toBeChecked()
  await openDetails(ben.page, 'Ines Prat')
  await expect(ratingOf(theirs, 'Power', 1)).toBeChecked()

  await openDetails(ben.page, 'Marta Vidal')
  await expect(ratingOf(marta, 'Interest', 2)).toBeChecked()
  const target = await placeOf(cardOf(ana.page, 'Jonas Keller'))
  await dragCard(ana.page, 'Marta Vidal', { x: target.x, y: target.y + 8 })
  await expect(ratingOf(marta, 'Power', 4)).toBeChecked()
  await expect(ratingOf(marta, 'Interest', 3)).toBeChecked()
  await expectSaved(ana)
})

it('[TOGETHER-3] [TOGETHER-8] what one types into the table stands on the card of the other; undoing a person whom others have worked on since asks first', async ({
  newPerson,
}) => {
  const { ana, ben, planId } = await startWorkshop(newPerson)
  await Promise.all([openPlan(ana, planId, 'outline'), openPlan(ben, planId, 'map')])
  const table = tableOf(ana.page, 'People')
  await typeIntoCell(await cellOf(table, 'Jonas Keller', 'Name'), 'Jonas Keller-Braun')
  await expect(cardOf(ben.page, 'Jonas Keller-Braun')).toBeVisible()
  await expectSaved(ana)

  await ana.page.getByPlaceholder('Name, job title').fill('Pablo Ríos, Buyer')
  await ana.page.keyboard.press('Enter')
  await showView(ben.page, 'Outline')
  const theirs = tableOf(ben.page, 'People')
  await typeIntoCell(await cellOf(theirs, 'Pablo Ríos', 'Unit'), 'Purchasing')
  await expect(table.getByText('Purchasing')).toBeVisible()
  await ana.page.getByRole('button', { name: 'Undo', exact: true }).click()
  const question = ana.page.getByRole('dialog', { name: 'Others have worked on this' })
  await question.getByRole('button', { name: 'Cancel' }).click()
  await expect(table.getByText('Pablo Ríos')).toBeVisible()
  await ana.page.getByRole('button', { name: 'Undo', exact: true }).click()
  await question.getByRole('button', { name: 'Move to the bin' }).click()
  await expect(theirs.getByText('Pablo Ríos')).toHaveCount(0)
})

it('[TOGETHER-6] [TOGETHER-7] [TOGETHER-5] everybody sees who is here and where they point, follows them until Escape, and writes notes with them letter by letter', async ({
  newPerson,
}) => {
  const { ana, ben, planId } = await startWorkshop(newPerson)
  await Promise.all([openPlan(ana, planId, 'map'), openPlan(ben, planId, 'map')])
  const faceOn = (board: string) =>
    ana.page.getByRole('button', { name: new RegExp(`^Follow Ben · Logistics · ${board}`) })
  await expect(faceOn('Stakeholder map')).toBeVisible()
  await expect(cardOf(ana.page).first()).toBeVisible()
  await expect(cardOf(ben.page).first()).toBeVisible()
  await ben.page.mouse.move(600, 400)
  await ben.page.mouse.move(620, 420, { steps: 4 })
  await expect(ana.page.getByText('Ben · Logistics')).toBeVisible()

  await faceOn('Stakeholder map').click()
  await ben.page.getByRole('link', { name: 'Org map' }).click()
  const orgMap = ana.page.getByRole('link', { name: 'Org map' })
  await expect(orgMap).toHaveAttribute('aria-current', 'page')
  await expect(cardOf(ana.page).first()).toBeVisible()
  await ana.page.keyboard.press('Escape')
  await expect(faceOn('Org map')).toBeVisible()
  await ben.page.getByRole('link', { name: 'Stakeholder map' }).click()
  await expect(faceOn('Stakeholder map')).toBeVisible()
  await expect(orgMap).toHaveAttribute('aria-current', 'page')

  const mine = (await openDetails(ana.page, 'Ines Prat')).getByRole('textbox', { name: 'Notes' })
  const theirs = (await openDetails(ben.page, 'Ines Prat')).getByRole('textbox', { name: 'Notes' })
  await mine.click()
  await theirs.click()
  await Promise.all([
    mine.pressSequentially('Wants fewer suppliers. '),
    theirs.pressSequentially('Was at our plant in May. '),
  ])
  for (const notes of [mine, theirs]) {
    await expect(notes).toContainText('Wants fewer suppliers.')
    await expect(notes).toContainText('Was at our plant in May.')
  }
  await expectSaved(ana)
  await expectSaved(ben)
  await ben.page.close()
  await expect(ana.page.getByRole('button', { name: /^Follow Ben/ })).toHaveCount(0)
})
