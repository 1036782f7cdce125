import type { Page } from '@playwright/test'
import { cardOf, detailsOf, dragCard, openDetails, placeOf } from '../support/board-steps.ts'
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
import { createPlan, expectSaved, joinPlan, openPlan } from '../support/plan-steps.ts'
import { openAsStockPeer } from '../support/stock-peer.ts'

async function openMap(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Customer strategy map' }).click()
  await expect(page.getByRole('button', { name: 'Add a goal', exact: true })).toBeVisible()
}

it('[STRATEGY-1] [LANE-3] [CONVERT-2] notes of one become goals in the hand of the other, while their text is typed; a link that cannot stay is named before the drop, and one undo brings it back', async ({
  newPerson,
}) => {
  const [ana, ben] = await Promise.all([newPerson(), newPerson()])
  const { planId, links } = await createPlan(ana, { template: 'blank' })
  await joinPlan(ben, links.participant, { name: 'Ben', area: 'Logistics' })
  await Promise.all([openPlan(ana, planId), openPlan(ben, planId)])
  await Promise.all([openMap(ana.page), openMap(ben.page)])
  const peer = await openAsStockPeer(ben, planId)

  await addInLane(ana.page, 'Add a note', ['Grow in Asia', 'Fewer lorries'])
  await expect(cardOf(ben.page, 'Grow in Asia')).toBeVisible()
  await expectAccessible(ben.page, 'the strategy map')

  // Ben turns the note into a goal while Ana writes in it.
  const details = await openDetails(ana.page, 'Grow in Asia')
  const notes = details.getByRole('textbox', { name: 'Notes' })
  await notes.click()
  await Promise.all([
    notes.pressSequentially('Said in May and again.'),
    spotInLane(ben.page, 'Add a goal', 120).then((to) => dragCard(ben.page, 'Grow in Asia', to)),
  ])
  await expect.poll(() => findByName(peer, 'Grow in Asia')?.kind).toBe('goal')
  await expect(notes).toContainText('Said in May and again.')
  await expect.poll(() => findByName(peer, 'Grow in Asia')?.notes).toContain('and again.')
  for (const { page } of [ana, ben]) {
    await expect.poll(() => isInLane(page, 'Add a goal', 'Grow in Asia')).toBe(true)
  }
  // With Ctrl a click adds to what is selected.
  const first = await placeOf(cardOf(ben.page, 'Grow in Asia'))
  const second = await placeOf(cardOf(ben.page, 'Fewer lorries'))
  await ben.page.mouse.click(first.x, first.y)
  await ben.page.keyboard.down('Control')
  await ben.page.mouse.click(second.x, second.y)
  await ben.page.keyboard.up('Control')
  await expect(ben.page.getByText('2 selected')).toBeVisible()
  await Promise.all([expectSaved(ana), expectSaved(ben)])

  // All lanes show where nothing stands beside them.
  await ben.page.keyboard.press('Escape')
  await expect(ben.page.getByText('2 selected')).toHaveCount(0)
  await details.getByRole('button', { name: 'Close the panel' }).click()
  await expect(details).toHaveCount(0)
  const toId = findByName(peer, 'Grow in Asia')?.id
  if (toId === undefined) throw new Error('the goal is there')
  const fromId = addEntity(peer, 'challenge', 'Prices rise')
  peer.run({ name: 'addLink', args: { kind: 'threatens', fromId, toId } })
  await expect(cardOf(ana.page, 'Prices rise')).toBeVisible()

  const from = await placeOf(cardOf(ana.page, 'Prices rise'))
  const to = await spotInLane(ana.page, 'Add a culture trait', 120)
  await ana.page.mouse.move(from.x, from.y)
  await ana.page.mouse.down()
  await ana.page.mouse.move((from.x + to.x) / 2, to.y, { steps: 4 })
  await ana.page.mouse.move(to.x, to.y, { steps: 4 })
  const hint = ana.page.getByTestId('drop-hint')
  await expect(hint).toContainText('Becomes a culture trait')
  await expect(hint).toContainText('This relation would not stay:')
  await expect(hint).toContainText('Grow in Asia')
  await ana.page.mouse.up()
  await expect.poll(() => peer.view().entities.get(fromId)?.kind).toBe('culture-trait')
  expect(peer.view().links.size).toBe(0)

  await expect.poll(() => isInLane(ben.page, 'Add a culture trait', 'Prices rise')).toBe(true)

  // Ben works on it; Ana's undo takes back her own step, and leaves his.
  const theirs = (await openDetails(ben.page, 'Prices rise')).getByRole('textbox', {
    name: 'Notes',
  })
  await theirs.click()
  await theirs.pressSequentially('Since May.')
  await expect.poll(() => peer.view().entities.get(fromId)).toMatchObject({ notes: 'Since May.' })
  await ana.page.getByRole('button', { name: /^Undo/ }).click()
  await expect.poll(() => linkedWith(peer, 'Prices rise', 'threatens')).toEqual(['Grow in Asia'])
  expect(peer.view().entities.get(fromId)).toMatchObject({ kind: 'challenge', notes: 'Since May.' })
  await expect(detailsOf(ben.page, 'Prices rise')).toBeVisible()
  peer.close()
})
