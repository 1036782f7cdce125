import { cardOf, detailsOf } from '../support/board-steps.ts'
import { it } from '../support/browser-test.ts'
import { expectAccessible } from '../support/check-accessibility.ts'
import { expect } from '../support/expect-page.ts'
import { addPeople, createPlan, openPlan } from '../support/plan-steps.ts'

it('[PALETTE-3] Ctrl+K finds commands, boards and people by typing', async ({ newPerson }) => {
  const ana = await newPerson()
  const { planId } = await createPlan(ana, { template: 'blank' })
  await addPeople(ana, planId, [{ name: 'Marta Vidal', title: 'Plant manager', power: 2 }])
  const page = await openPlan(ana, planId, 'map')
  await expect(cardOf(page, 'Marta Vidal')).toBeVisible()
  const palette = page.getByRole('dialog', { name: 'Commands and everything in the plan' })
  const type = async (text: string) => {
    await page.keyboard.press('Control+k')
    await expect(palette).toBeVisible()
    await page.keyboard.type(text)
    await expect(palette.getByRole('option').first()).toHaveAttribute('data-combobox-selected')
    await page.keyboard.press('Enter')
    await expect(palette).toHaveCount(0)
  }
  await page.keyboard.press('Control+k')
  await expect(palette.getByRole('option', { name: 'Import' })).toBeVisible()
  await expectAccessible(page, 'the command palette')
  await page.keyboard.press('Escape')
  await expect(palette).toHaveCount(0)
  const search = page.getByRole('dialog', { name: 'Find in the plan' })
  await page.keyboard.press('Control+f')
  await expect(search).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(search).toHaveCount(0)
  await type('org map')
  await expect(page.getByRole('link', { name: 'Org map' })).toHaveAttribute('aria-current', 'page')
  await type('marta')
  await expect(detailsOf(page, 'Marta Vidal')).toBeVisible()
  await type('export')
  await expect(page.getByRole('dialog', { name: 'Export' })).toBeVisible()
})
