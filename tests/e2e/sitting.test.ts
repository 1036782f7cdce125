import type { Locator, Page } from '@playwright/test'
import { cardOf, detailsOf, dragCard, openDetails, placeOf } from '../support/board-steps.ts'
import { it, type NewPerson } from '../support/browser-test.ts'
import { expect } from '../support/expect-page.ts'
import { addInLane, isInLane, spotInLane } from '../support/lane-steps.ts'
import { createPlan, expectSaved, goOffline, joinPlan, openPlan } from '../support/plan-steps.ts'

/** Ana facilitates with a mouse; Ben has a keyboard and nothing else: no step of his points. */
async function sitDown(newPerson: NewPerson): Promise<{ readonly ana: Page; readonly ben: Page }> {
  const [ana, ben] = await Promise.all([newPerson(), newPerson({ colorScheme: 'dark' })])
  const { planId, links } = await createPlan(ana, { template: 'blank' })
  await joinPlan(ben, links.participant, { name: 'Ben', area: 'Logistics' })
  const [page, other] = await Promise.all([openPlan(ana, planId), openPlan(ben, planId)])
  return { ana: page, ben: other }
}

/** Types into the command palette, and takes its first answer. */
async function command(page: Page, text: string, answer: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.keyboard.type(text)
  const first = page.getByRole('dialog').getByRole('option').first()
  await expect(first).toContainText(answer)
  await expect(first).toHaveAttribute('data-combobox-selected')
  await page.keyboard.press('Enter')
  await expect(first).toHaveCount(0)
}

/** Goes to a board by its name; the keyboard is on it then. */
async function goTo(page: Page, board: string): Promise<void> {
  await command(page, board, `Go to: ${board}`)
  const current = page.getByRole('link', { name: board }).and(page.locator('[aria-current=page]'))
  await expect(current).toBeVisible()
  await expect(page.getByRole('application')).toBeFocused()
}

/** Goes on from control to control until this one has the keyboard. */
async function tabTo(page: Page, control: Locator): Promise<void> {
  await expect(control).toBeVisible()
  for (let steps = 0; steps < 60; steps += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error('Tab does not get there')
}

/** Presses a button of the details and answers its search by typing. */
async function pickByKeys(page: Page, button: Locator, text: string, found: RegExp): Promise<void> {
  await tabTo(page, button)
  await page.keyboard.press('Enter')
  await page.keyboard.type(text)
  const option = page.getByRole('option', { name: found })
  await expect(option).toHaveAttribute('data-combobox-selected')
  await page.keyboard.press('Enter')
  await expect(option).toHaveCount(0)
}

/** Goes to a card by its name, and into its details. */
async function openByKeys(page: Page, name: string): Promise<Locator> {
  await command(page, name, name)
  const details = detailsOf(page, name)
  await expect(details).toBeVisible()
  await expect(page.getByRole('application')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(details.getByRole('textbox', { name: 'Name', exact: true })).toBeFocused()
  return details
}

/** Adds cards where the keyboard is, one after the other. */
async function addByKeys(page: Page, names: readonly string[]): Promise<void> {
  await page.keyboard.press('p')
  for (const name of names) {
    await page.keyboard.type(name)
    await page.keyboard.press('Enter')
    await expect(cardOf(page, name).first()).toBeVisible()
  }
  await page.keyboard.press('Escape')
  await expect(page.getByRole('application')).toBeFocused()
}

const side = (details: Locator, name: string) => details.getByRole('list', { name, exact: true })
const button = (details: Locator, name: string) =>
  details.getByRole('button', { name, exact: true })

it('[SITTING-1] two people build a small plan from nothing on all boards, one of them by keyboard alone, and the traces are right on both screens', async ({
  newPerson,
}) => {
  const { ana, ben } = await sitDown(newPerson)

  // People: Ben names and rates them, Ana drags one; Ben's undo is of his own step alone.
  await command(ben, 'add person', 'Add: Person')
  await expect(ben.getByRole('dialog').getByRole('textbox')).toBeFocused()
  for (const name of ['Marta Vidal, Plant manager', 'Jonas Keller, Buyer']) {
    await ben.keyboard.type(name)
    await ben.keyboard.press('Enter')
  }
  await expect(cardOf(ana, 'Jonas Keller')).toBeVisible()
  await ben.keyboard.press('Escape')
  await expect(ben.getByRole('application')).toBeFocused()
  await ben.keyboard.press('ArrowDown')
  const jonas = detailsOf(ben, 'Jonas Keller')
  await expect(jonas).toBeVisible()
  await ben.keyboard.press('ArrowUp')
  await ben.keyboard.press('ArrowUp')
  const power = jonas.getByRole('group', { name: 'Power', exact: true })
  await expect(power.getByRole('radio', { name: /^2:/ })).toBeChecked()
  const marta = await placeOf(cardOf(ana, 'Marta Vidal'))
  await dragCard(ana, 'Marta Vidal', { x: marta.x + 760, y: marta.y + 40 })
  await expect.poll(async () => (await placeOf(cardOf(ben, 'Marta Vidal'))).x).toBeGreaterThan(400)
  await ben.keyboard.press('Control+z')
  await expect(power.getByRole('radio', { name: /^1:/ })).toBeChecked()
  expect((await placeOf(cardOf(ben, 'Marta Vidal'))).x).toBeGreaterThan(400)

  // Who reports to whom, by a list in place of a drag.
  await goTo(ben, 'Org map')
  await expect(jonas).toBeVisible()
  await ben.keyboard.press('m')
  await ben.keyboard.type('Marta')
  await ben.keyboard.press('Enter')
  await ana.getByRole('link', { name: 'Org map' }).click()
  const reportsTo = side(await openDetails(ana, 'Jonas Keller'), 'Reports to')
  await expect(reportsTo).toContainText('Marta Vidal')

  // What the customer wants: notes become cards of a lane, and are answered.
  await goTo(ben, 'Customer strategy map')
  await addByKeys(ben, ['Deliver in two days', 'Less scrap'])
  await ana.getByRole('link', { name: 'Customer strategy map' }).click()
  await addInLane(ana, 'Add a note', ['Old presses'])
  await ana.keyboard.press('Escape')
  await dragCard(ana, 'Old presses', await spotInLane(ana, 'Add a challenge', 90))
  await expect.poll(() => isInLane(ben, 'Add a challenge', 'Old presses')).toBe(true)
  for (const [label, name] of [
    ['Add an initiative', 'New hall'],
    ['Add a culture trait', 'Family first'],
    ['Add a value proposition', 'Buffer stock'],
  ] as const) {
    await addInLane(ana, label, [name])
    await expect(cardOf(ben, name)).toBeVisible()
  }
  const goal = await openByKeys(ben, 'Deliver in two days')
  await pickByKeys(ben, button(goal, 'Add: Is answered by'), 'buffer', /^Buffer stock/)
  await pickByKeys(ben, button(goal, 'Add: Is advanced by'), 'Stock contract', /Add “Stock/)
  await ben.keyboard.press('Escape')

  // Who does it: Ben takes an action, in steps; Ana moves it on.
  await goTo(ben, 'Action plan')
  await addByKeys(ben, ['Visit the warehouse'])
  await ben.keyboard.press('ArrowDown')
  await ben.keyboard.press('Enter')
  const action = detailsOf(ben, 'Visit the warehouse')
  await expect(action.getByRole('textbox', { name: 'Name', exact: true })).toBeFocused()
  await pickByKeys(ben, button(action, 'Name who is responsible'), 'ben', /^Ben/)
  await pickByKeys(ben, button(action, 'Add: Serves'), 'stock', /^Stock contract/)
  await ana.getByRole('link', { name: 'Action plan' }).click()
  await dragCard(
    ana,
    'Visit the warehouse',
    await spotInLane(ana, 'Add an action: In progress', 90),
  )
  await expect(action.getByRole('combobox', { name: 'Status' })).toHaveValue('in-progress')

  // The same chain on both screens, at once.
  const seen = detailsOf(ana, 'Visit the warehouse')
  const chain = ['Deliver in two days', 'Stock contract', 'Visit the warehouse', 'Ben']
  for (const details of [action, seen]) {
    const entries = details.getByRole('list', { name: /^Chain/ }).getByRole('button')
    await expect(entries).toHaveText(chain.map((name) => new RegExp(name)))
  }

  // A word to Ana, who goes where it was said.
  await tabTo(ben, action.getByRole('textbox', { name: 'Add a comment' }))
  await ben.keyboard.type('Can you come, @an')
  await expect(ben.getByRole('option', { name: /^Ana/ })).toBeVisible()
  await ben.keyboard.press('Enter')
  await ben.keyboard.type('in May?')
  await ben.keyboard.press('Control+Enter')
  await ana.keyboard.press('Escape')
  await ana.getByRole('button', { name: '1 new mention of me' }).click()
  await ana.getByRole('button', { name: /Can you come, @Ana in May/ }).click()
  await expect(side(seen, 'Comments')).toContainText('in May?')

  // A sheet for everything else.
  await ben.keyboard.press('Escape')
  await command(ben, 'add a board white', 'Add a board: Whiteboard')
  await expect(ben.getByRole('link', { name: 'Whiteboard' })).toHaveAttribute(
    'aria-current',
    'page',
  )
  await expect(ben.getByRole('application')).toBeFocused()
  await addByKeys(ben, ['Ask about the new hall'])
  await ana.getByRole('link', { name: 'Whiteboard' }).click()
  await expect(cardOf(ana, 'Ask about the new hall')).toBeVisible()

  // Who the customer is.
  await command(ben, 'account file', 'Account file')
  const profile = (page: Page) =>
    page.getByRole('article').getByRole('textbox', { name: 'The customer in two sentences' })
  await tabTo(ben, ben.getByRole('link', { name: 'Skip to the content' }))
  await ben.keyboard.press('Enter')
  await tabTo(ben, profile(ben))
  await ben.keyboard.type('They press steel.')
  await ben.keyboard.press('Tab')
  await ana.getByRole('button', { name: 'Account file' }).click()
  await expect(profile(ana)).toHaveValue('They press steel.')
})

it('[SITTING-2] a goal removed by one while the other links an action to it leaves a clean plan and a clear word to both', async ({
  newPerson,
}) => {
  const [mouse, keys] = await Promise.all([newPerson(), newPerson()])
  const { planId, links } = await createPlan(mouse, { template: 'blank' })
  await joinPlan(keys, links.participant, { name: 'Ben', area: 'Logistics' })
  const [ana, ben] = await Promise.all([openPlan(mouse, planId), openPlan(keys, planId)])
  await ana.getByRole('link', { name: 'Customer strategy map' }).click()
  await addInLane(ana, 'Add a goal', ['Less scrap'])
  await goTo(ben, 'Action plan')
  await addByKeys(ben, ['Walk the line'])
  const action = await openByKeys(ben, 'Walk the line')
  await tabTo(ben, button(action, 'Add: Serves'))
  await ben.keyboard.press('Enter')
  await ben.keyboard.type('less')
  await expect(ben.getByRole('option', { name: /^Less scrap/ })).toBeVisible()
  await openDetails(ana, 'Less scrap')

  // Neither knows of the other's step yet.
  await goOffline(keys)
  await ben.keyboard.press('Enter')
  await expect(side(action, 'Serves')).toContainText('Less scrap')
  await ana.keyboard.press('Delete')
  await expect(cardOf(ana, 'Less scrap')).toHaveCount(0)
  await keys.context.setOffline(false)

  await expect(ana.getByText(/^Ben linked Walk the line with “Less scrap”/)).toBeVisible()
  await expect(ben.getByText(/^Ana moved “Less scrap” to the bin/)).toBeVisible()
  await expect(side(action, 'Serves')).toHaveCount(0)
  await expect(action.getByText('It serves no objective and no goal yet.')).toBeVisible()
  await Promise.all([expectSaved(mouse), expectSaved(keys)])

  await tabTo(ben, ben.getByRole('button', { name: 'Restore “Less scrap”' }))
  await ben.keyboard.press('Enter')
  await expect(side(action, 'Serves')).toContainText('Less scrap')
  await expect(cardOf(ana, 'Less scrap')).toBeVisible()
})
