import type { Locator, Page } from '@playwright/test'
import { cardOf, detailsOf } from '../support/board-steps.ts'
import { it } from '../support/browser-test.ts'
import { expectAccessible } from '../support/check-accessibility.ts'
import { expect } from '../support/expect-page.ts'
import { createPlan, expectSaved, joinPlan, openPlan, showView } from '../support/plan-steps.ts'
import { openAsStockPeer } from '../support/stock-peer.ts'

/** Finds a piece of the plan by typing, and gives its details. */
async function find(page: Page, name: string): Promise<Locator> {
  await page.keyboard.press('Control+f')
  const search = page.getByRole('dialog')
  await expect(search).toBeVisible()
  await page.keyboard.type(name)
  await expect(search.getByRole('option', { name }).first()).toHaveAttribute(
    'data-combobox-selected',
  )
  await page.keyboard.press('Enter')
  await expect(search).toHaveCount(0)
  const details = detailsOf(page, name)
  await expect(details).toBeVisible()
  return details
}

/** Types into the search that has the keyboard, and takes what is offered for it. */
async function pick(page: Page, text: string, option: string | RegExp): Promise<void> {
  await page.keyboard.type(text)
  await expect(page.getByRole('option', { name: option }).first()).toBeVisible()
  await page.getByRole('option', { name: option }).first().click()
}

const linked = (details: Locator, side: string) => details.getByRole('list', { name: side })

it('[RELATION-4] an action is linked, assigned, parted and discussed, and the other sees it live', async ({
  newPerson,
}) => {
  const [ana, ben] = await Promise.all([newPerson({ colorScheme: 'dark' }), newPerson()])
  const { planId, links } = await createPlan(ana, { template: 'blank' })
  await joinPlan(ben, links.participant, { name: 'Ben', area: 'Logistics' })
  const peer = await openAsStockPeer(ana, planId)
  for (const [kind, name] of [
    ['goal', 'Less scrap'],
    ['action', 'Weekly visit'],
  ] as const) {
    peer.run({ name: 'addEntities', args: { kind, entries: [{ fields: { name } }] } })
  }
  await peer.delivered()
  peer.close()
  await Promise.all([openPlan(ana, planId, 'outline'), openPlan(ben, planId, 'outline')])
  const mine = await find(ana.page, 'Weekly visit')
  const theirs = await find(ben.page, 'Weekly visit')

  await expect(theirs.getByText('It serves no objective and no goal yet.')).toBeVisible()
  await mine.getByRole('button', { name: 'Link an aim' }).click()
  await pick(ana.page, 'less', /^Less scrap/)
  await expect(linked(theirs, 'Serves')).toContainText('Less scrap')
  await expect(theirs.getByText('It serves no objective and no goal yet.')).toHaveCount(0)
  await mine.getByRole('button', { name: 'Name who is responsible' }).click()
  await pick(ana.page, 'ben', /^Ben/)
  await expect(linked(theirs, 'Responsible')).toContainText('Ben')

  await mine.getByRole('textbox', { name: 'Add a step' }).fill('Ask for the figures')
  await ana.page.keyboard.press('Enter')
  await mine.getByRole('textbox', { name: 'Add a step' }).fill('Walk the line')
  await ana.page.keyboard.press('Enter')
  await theirs.getByRole('checkbox', { name: 'Done: Ask for the figures' }).check()
  await expect(mine.getByRole('button', { name: 'Steps 1 of 2' })).toBeVisible()
  await expect(mine.getByRole('checkbox', { name: 'Done: Ask for the figures' })).toBeChecked()

  await mine.getByRole('textbox', { name: 'Add a comment' }).click()
  await ana.page.keyboard.type('Can you come, @be')
  await expect(ana.page.getByRole('option', { name: /^Ben/ })).toBeVisible()
  await ana.page.keyboard.press('Enter')
  await ana.page.keyboard.type('in May?')
  await ana.page.keyboard.press('Control+Enter')
  await expect(linked(theirs, 'Comments')).toContainText('Can you come, @Ben in May?')
  await find(ben.page, 'Less scrap')
  await ben.page.getByRole('button', { name: '1 new mention of me' }).click()
  await ben.page.getByRole('button', { name: /Can you come, @Ben in May/ }).click()
  await expect(theirs).toBeVisible()
  await expect(ben.page.getByRole('button', { name: 'Mentions of me' })).toBeVisible()

  const chain = ['Less scrap', 'Weekly visit', 'Ben']
  for (const details of [mine, theirs]) {
    const entries = details.getByRole('list', { name: /^Chain/ }).getByRole('button')
    await expect(entries).toHaveText(chain.map((name) => new RegExp(name)))
  }

  await mine.getByRole('button', { name: 'Add: Serves' }).click()
  await pick(ana.page, 'Pilot line', /Add “Pilot line”.*Objective/)
  await expect(linked(theirs, 'Serves')).toContainText('Pilot line')
  await expect(theirs.getByRole('list', { name: /^Chain/ })).toContainText('Pilot line')
  await expectAccessible(ana.page, 'the details of an action in the dark')
  await expectAccessible(ben.page, 'the details of an action')
  await ana.page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(linked(theirs, 'Serves')).not.toContainText('Pilot line')
  await expect(linked(theirs, 'Serves')).toContainText('Less scrap')
  await Promise.all([expectSaved(ana), expectSaved(ben)])
})

it('[RELATION-5] [JUMP-1] a few keys link a goal; as a challenge it names what cannot stay, and undo restores it', async ({
  newPerson,
}) => {
  const ana = await newPerson()
  const { planId } = await createPlan(ana, { template: 'blank' })
  const peer = await openAsStockPeer(ana, planId)
  for (const [kind, name] of [
    ['goal', 'Less scrap'],
    ['action', 'Weekly visit'],
  ] as const) {
    peer.run({ name: 'addEntities', args: { kind, entries: [{ fields: { name } }] } })
  }
  const [goal, action] = (['goal', 'action'] as const).map((kind) =>
    [...peer.view().entities.values()].find((entity) => entity.kind === kind),
  )
  if (goal === undefined || action === undefined) throw new Error('two pieces')
  peer.run({ name: 'addLink', args: { kind: 'serves', fromId: action.id, toId: goal.id } })
  await peer.delivered()
  peer.close()
  const page = await openPlan(ana, planId, 'outline')
  const details = await find(page, 'Less scrap')
  await details.getByRole('textbox', { name: 'Name' }).focus()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitem', { name: 'Is owned by' })).toBeFocused()
  for (const key of ['ArrowDown', 'ArrowDown', 'Enter']) await page.keyboard.press(key)
  await expect(details.getByRole('textbox', { name: /^Find: Is answered by/ })).toBeFocused()
  await page.keyboard.press('Escape')
  await details.getByRole('button', { name: 'Actions for Less scrap' }).click()
  await page.getByRole('menuitem', { name: 'Turn into…' }).click()
  await page.getByRole('menuitem', { name: 'Challenge' }).click()
  const question = page.getByRole('dialog', { name: 'Turn into: Challenge' })
  await expect(question).toContainText('Weekly visit serves Less scrap')
  await question.getByRole('button', { name: 'Turn anyway' }).click()
  await expect(details.getByRole('heading', { name: 'Challenge', exact: true })).toBeVisible()
  await expect(linked(details, 'Is served by')).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(linked(details, 'Is served by')).toContainText('Weekly visit')

  await showView(page, 'Map')
  const onScreen = (name: string) =>
    page.getByRole('link', { name }).and(page.locator('[aria-current=page]'))
  await expect(onScreen('Stakeholder map')).toBeVisible()
  await find(page, 'Less scrap')
  await expect(onScreen('Customer strategy map')).toBeVisible()
  await linked(detailsOf(page, 'Less scrap'), 'Is served by')
    .getByRole('button', { name: /^Weekly visit/ })
    .click()
  await expect(onScreen('Action plan')).toBeVisible()
  await expect(cardOf(page, 'Weekly visit').first()).toBeVisible()
})
