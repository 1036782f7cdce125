import type { Person } from '../support/person.ts'
import { it, type NewPerson } from '../support/browser-test.ts'
import {
  cardOf,
  detailsOf,
  dragCard,
  openDetails,
  placeOf,
  rate,
  ratingOf,
} from '../support/board-steps.ts'
import { expect } from '../support/expect-page.ts'
import { addPeople, createPlan, expectSaved, joinPlan, openPlan } from '../support/plan-steps.ts'
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

it('[TOGETHER-1] a rating given by one moves the card on the screen of the other', async ({
  newPerson,
}) => {
  const { ana, ben, planId } = await startWorkshop(newPerson)
  await Promise.all([openPlan(ana, planId, 'map'), openPlan(ben, planId, 'map')])
  const card = cardOf(ben.page, 'Marta Vidal')
  await expect(card).toBeVisible()
  const before = await placeOf(card)
  await rate(await openDetails(ana.page, 'Marta Vidal'), 'Power', 5)
  await expect.poll(async () => (await placeOf(card)).y).not.toBe(before.y)
  await expectSaved(ana)
})

it('[TOGETHER-2] dragging a card rates the person, for everybody', async ({ newPerson }) => {
  const { ana, ben, planId } = await startWorkshop(newPerson)
  await Promise.all([openPlan(ana, planId, 'map'), openPlan(ben, planId, 'map')])
  const details = await openDetails(ben.page, 'Marta Vidal')
  await expect(ratingOf(details, 'Interest', 2)).toBeChecked()
  const target = await placeOf(cardOf(ana.page, 'Jonas Keller'))
  await dragCard(ana.page, 'Marta Vidal', { x: target.x, y: target.y + 8 })
  await expect(ratingOf(details, 'Power', 4)).toBeChecked()
  await expect(ratingOf(details, 'Interest', 3)).toBeChecked()
  await expectSaved(ana)
})

it('[TOGETHER-3] what one types into the table stands on the card of the other', async ({
  newPerson,
}) => {
  const { ana, ben, planId } = await startWorkshop(newPerson)
  await Promise.all([openPlan(ana, planId, 'outline'), openPlan(ben, planId, 'map')])
  const table = tableOf(ana.page, 'People')
  await typeIntoCell(await cellOf(table, 'Jonas Keller', 'Name'), 'Jonas Keller-Braun')
  await expect(cardOf(ben.page, 'Jonas Keller-Braun')).toBeVisible()
  await expectSaved(ana)
})

it('[TOGETHER-4] undo takes back mine alone, and leaves what others did', async ({ newPerson }) => {
  const { ana, ben, planId } = await startWorkshop(newPerson)
  await Promise.all([openPlan(ana, planId, 'map'), openPlan(ben, planId, 'map')])
  const mine = await openDetails(ana.page, 'Marta Vidal')
  const theirs = await openDetails(ben.page, 'Jonas Keller')
  await rate(mine, 'Power', 3)
  await rate(theirs, 'Power', 1)
  await openDetails(ana.page, 'Jonas Keller')
  await expect(ratingOf(detailsOf(ana.page, 'Jonas Keller'), 'Power', 1)).toBeChecked()
  await ana.page.keyboard.press('Control+z')
  await openDetails(ben.page, 'Marta Vidal')
  await expect(ratingOf(detailsOf(ben.page, 'Marta Vidal'), 'Power', 2)).toBeChecked()
  await openDetails(ben.page, 'Jonas Keller')
  await expect(ratingOf(detailsOf(ben.page, 'Jonas Keller'), 'Power', 1)).toBeChecked()
})

it('[TOGETHER-5] notes of two people who write at once merge letter by letter', async ({
  newPerson,
}) => {
  const { ana, ben, planId } = await startWorkshop(newPerson)
  await Promise.all([openPlan(ana, planId, 'map'), openPlan(ben, planId, 'map')])
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
})

it('[TOGETHER-6] everybody sees who is here, on which board, and where they point', async ({
  newPerson,
}) => {
  const { ana, ben, planId } = await startWorkshop(newPerson)
  await Promise.all([openPlan(ana, planId, 'map'), openPlan(ben, planId, 'map')])
  const face = ana.page.getByRole('button', { name: /^Follow Ben · Logistics · Stakeholder map/ })
  await expect(face).toBeVisible()
  await expect(cardOf(ana.page).first()).toBeVisible()
  await expect(cardOf(ben.page).first()).toBeVisible()
  await ben.page.mouse.move(600, 400)
  await ben.page.mouse.move(620, 420, { steps: 4 })
  await expect(ana.page.getByText('Ben · Logistics')).toBeVisible()
  await ben.page.getByRole('link', { name: 'Org map' }).click()
  await expect(
    ana.page.getByRole('button', { name: /^Follow Ben · Logistics · Org map/ }),
  ).toBeVisible()
  await ben.page.close()
  await expect(ana.page.getByRole('button', { name: /^Follow Ben/ })).toHaveCount(0)
})

it('[TOGETHER-7] following somebody shows what they look at, until Escape', async ({
  newPerson,
}) => {
  const { ana, ben, planId } = await startWorkshop(newPerson)
  await Promise.all([openPlan(ana, planId, 'map'), openPlan(ben, planId, 'map')])
  await ana.page.getByRole('button', { name: /^Follow Ben/ }).click()
  await ben.page.getByRole('link', { name: 'Org map' }).click()
  await expect(ana.page.getByRole('link', { name: 'Org map' })).toHaveAttribute(
    'aria-current',
    'page',
  )
  await expect(cardOf(ana.page).first()).toBeVisible()
  await ana.page.keyboard.press('Escape')
  await expect(ana.page.getByRole('button', { name: /^Follow Ben/ })).toBeVisible()
  await ben.page.getByRole('link', { name: 'Stakeholder map' }).click()
  await expect(
    ana.page.getByRole('button', { name: /^Follow Ben · Logistics · Stakeholder map/ }),
  ).toBeVisible()
  await expect(ana.page.getByRole('link', { name: 'Org map' })).toHaveAttribute(
    'aria-current',
    'page',
  )
})

it('[TOGETHER-8] undoing a person whom others have worked on since asks first', async ({
  newPerson,
}) => {
  const { ana, ben, planId } = await startWorkshop(newPerson)
  await Promise.all([openPlan(ana, planId, 'outline'), openPlan(ben, planId, 'outline')])
  await ana.page.getByPlaceholder('Name, job title').fill('Pablo Ríos, Buyer')
  await ana.page.keyboard.press('Enter')
  const theirs = tableOf(ben.page, 'People')
  await typeIntoCell(await cellOf(theirs, 'Pablo Ríos', 'Unit'), 'Purchasing')
  await expect(tableOf(ana.page, 'People').getByText('Purchasing')).toBeVisible()
  await ana.page.getByRole('button', { name: 'Undo', exact: true }).click()
  const question = ana.page.getByRole('dialog', { name: 'Others have worked on this' })
  await question.getByRole('button', { name: 'Cancel' }).click()
  await expect(tableOf(ana.page, 'People').getByText('Pablo Ríos')).toBeVisible()
  await ana.page.getByRole('button', { name: 'Undo', exact: true }).click()
  await question.getByRole('button', { name: 'Move to the bin' }).click()
  await expect(theirs.getByText('Pablo Ríos')).toHaveCount(0)
})
