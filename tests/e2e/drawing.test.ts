import { cardOf, detailsOf, openDetails, placeOf } from '../support/board-steps.ts'
import { it } from '../support/browser-test.ts'
import { expect } from '../support/expect-page.ts'
import { addPeople, createPlan, expectSaved, joinPlan, openPlan } from '../support/plan-steps.ts'

const people = [
  { name: 'Marta Vidal', power: 1, interest: 1 },
  { name: 'Jonas Keller', power: 5, interest: 5 },
]

it('[DRAWING-2] [FONT-1] [DRAWING-1] a sticky note is on the other screen too, and after a reload; its font comes with it; an arrow drawn between two cards becomes the relation that is chosen', async ({
  newPerson,
}) => {
  const [ana, ben] = await Promise.all([newPerson(), newPerson()])
  const { planId, links } = await createPlan(ana, { template: 'blank' })
  await addPeople(ana, planId, people)
  await joinPlan(ben, links.participant, { name: 'Ben' })
  const canvasFonts: string[] = []
  ana.page.on('request', (request) => {
    if (/(?:Shantell_Sans|IBMPlex)/.test(request.url())) canvasFonts.push(request.url())
  })
  const page = await openPlan(ana, planId, 'map')
  await openPlan(ben, planId, 'map')
  await expect(cardOf(ben.page, 'Jonas Keller')).toBeVisible()
  const { x, y } = await placeOf(cardOf(page, 'Marta Vidal'))

  expect(canvasFonts).toEqual([])
  await page.getByRole('button', { name: 'Sticky note', exact: true }).click()
  await page.mouse.click(x + 240, y - 160)
  // The note takes the caret a moment after the click, as nobody types that fast.
  await expect(page.locator('.ProseMirror-focused')).toBeVisible()
  await page.keyboard.type('Ask the works council first', { delay: 30 })
  await page.keyboard.press('Escape')
  await expect.poll(() => canvasFonts.length).toBeGreaterThan(0)
  await expectSaved(ana)
  // The canvas measures texts in a place of its own, out of sight.
  const text = ben.page.getByText('Ask the works council first').filter({ visible: true })
  await expect(text).toBeVisible()

  await page.getByRole('button', { name: 'Arrow', exact: true }).click()
  const from = await placeOf(cardOf(page, 'Marta Vidal'))
  const to = await placeOf(cardOf(page, 'Jonas Keller'))
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 5 })
  await page.mouse.move(to.x, to.y, { steps: 5 })
  await page.mouse.up()
  await expect(page.getByText('Marta Vidal → Jonas Keller')).toBeVisible()
  await page.getByText('Influences', { exact: true }).last().click()
  await expectSaved(ana)
  await expect(await openDetails(ben.page, 'Marta Vidal')).toContainText('Jonas Keller')
  await page.keyboard.press('Control+z')
  await expect(detailsOf(ben.page, 'Marta Vidal')).not.toContainText('Jonas Keller')

  await ben.page.reload()
  await expect(text).toBeVisible()
})
