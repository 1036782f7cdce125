import type { Page } from '@playwright/test'
import { cardOf, dragCard, openDetails } from '../support/board-steps.ts'
import { it } from '../support/browser-test.ts'
import { expectAccessible } from '../support/check-accessibility.ts'
import { expect } from '../support/expect-page.ts'
import {
  addEntity,
  addInLane,
  findByName,
  isInLane,
  linkedWith,
  spotInLane,
} from '../support/lane-steps.ts'
import { createPlan, expectSaved, goOffline, joinPlan, openPlan } from '../support/plan-steps.ts'
import { openAsStockPeer } from '../support/stock-peer.ts'

async function openActionPlan(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Action plan' }).click()
  await expect(page.getByRole('radiogroup', { name: 'Columns by' })).toBeVisible()
}

async function switchColumns(page: Page, by: string): Promise<void> {
  await page.getByRole('radiogroup', { name: 'Columns by' }).getByText(by, { exact: true }).click()
}

const add = (column: string) => `Add an action: ${column}`

it('[ACTION-1] [ACTION-2] status, responsible and aim of an action follow the hands of two people', async ({
  newPerson,
}) => {
  const [ana, ben] = await Promise.all([newPerson(), newPerson()])
  const { planId, links } = await createPlan(ana, { template: 'blank' })
  await joinPlan(ben, links.participant, { name: 'Ben', area: 'Logistics' })
  const peer = await openAsStockPeer(ben, planId)
  for (const name of ['Grow', 'Save']) addEntity(peer, 'goal', name)
  addEntity(peer, 'member', 'Zoe Lang')
  await Promise.all([openPlan(ana, planId), openPlan(ben, planId)])
  await Promise.all([openActionPlan(ana.page), openActionPlan(ben.page)])

  await addInLane(ana.page, add('To do'), ['Call them'])
  await expect(cardOf(ben.page, 'Call them')).toBeVisible()
  await expectAccessible(ben.page, 'the action plan')
  await dragCard(ben.page, 'Call them', await spotInLane(ben.page, add('Blocked'), 120))
  await expect.poll(() => findByName(peer, 'Call them')).toMatchObject({ status: 'blocked' })
  await expect(ana.page.getByRole('button', { name: /^Blocked \d/ })).toBeVisible()

  // The columns are the board's: Ben follows Ana's choice.
  await switchColumns(ana.page, 'Responsible')
  const nobody = ben.page.getByRole('button', { name: add('Nobody yet'), exact: true })
  await expect(nobody).toBeVisible()
  await dragCard(ben.page, 'Call them', await spotInLane(ben.page, add('Zoe Lang'), 120))
  await expect.poll(() => linkedWith(peer, 'Call them', 'assigned-to')).toEqual(['Zoe Lang'])

  await switchColumns(ben.page, 'Aim')
  await expect(ana.page.getByRole('button', { name: add('Grow'), exact: true })).toBeVisible()
  await dragCard(ana.page, 'Call them', await spotInLane(ana.page, add('Grow'), 120))
  await expect.poll(() => linkedWith(peer, 'Call them', 'serves')).toEqual(['Grow'])
  await expect.poll(() => isInLane(ben.page, add('Grow'), 'Call them')).toBe(true)
  await dragCard(ben.page, 'Call them', await spotInLane(ben.page, add('Save'), 120))
  await expect.poll(() => linkedWith(peer, 'Call them', 'serves')).toEqual(['Save'])
  await expect.poll(() => isInLane(ana.page, add('Save'), 'Call them')).toBe(true)
  await ana.page.keyboard.down('Control')
  await dragCard(ana.page, 'Call them', await spotInLane(ana.page, add('Grow'), 120))
  await ana.page.keyboard.up('Control')
  await expect.poll(() => linkedWith(peer, 'Call them', 'serves')).toEqual(['Grow', 'Save'])
  await expect(cardOf(ben.page, 'Call them')).toHaveCount(2)
  await Promise.all([expectSaved(ana), expectSaved(ben)])
  peer.close()
})

it('[SLEEP-1] [SLEEP-2] a goal removed by one while the other links to it: both are told, and it comes back', async ({
  newPerson,
}) => {
  const [ana, ben] = await Promise.all([newPerson(), newPerson()])
  const { planId, links } = await createPlan(ana, { template: 'blank' })
  await joinPlan(ben, links.participant, { name: 'Ben', area: 'Logistics' })
  const peer = await openAsStockPeer(ben, planId)
  const goalId = addEntity(peer, 'goal', 'Grow')
  addEntity(peer, 'action', 'Call them')
  await Promise.all([openPlan(ana, planId), openPlan(ben, planId)])
  await Promise.all([openActionPlan(ana.page), openActionPlan(ben.page)])
  await switchColumns(ana.page, 'Aim')
  await expect(ben.page.getByRole('button', { name: add('Grow'), exact: true })).toBeVisible()
  await ben.page.getByRole('link', { name: 'Customer strategy map' }).click()
  await expect(cardOf(ben.page, 'Grow')).toBeVisible()

  await goOffline(ben)
  await openDetails(ben.page, 'Grow')
  await ben.page.keyboard.press('Delete')
  await expect(cardOf(ben.page, 'Grow')).toHaveCount(0)
  await dragCard(ana.page, 'Call them', await spotInLane(ana.page, add('Grow'), 120))
  await expect.poll(() => linkedWith(peer, 'Call them', 'serves')).toEqual(['Grow'])
  await ben.context.setOffline(false)

  await expect(ana.page.getByText('Ben moved “Grow” to the bin.')).toBeVisible()
  await expect(ben.page.getByText('Ana linked Call them with “Grow”')).toBeVisible()
  await expect(cardOf(ana.page, 'Call them')).toHaveCount(1)
  await ana.page.getByRole('button', { name: 'Restore “Grow”' }).click()
  await expect.poll(() => linkedWith(peer, 'Call them', 'serves')).toEqual(['Grow'])
  expect(peer.view().entities.has(goalId)).toBe(true)
  await expect(ben.page.getByText('Ana linked Call them with “Grow”')).toHaveCount(0)
  await expect(cardOf(ben.page, 'Grow')).toBeVisible()
  peer.close()
})
