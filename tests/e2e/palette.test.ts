import { cardOf, detailsOf } from '../support/board-steps.ts'
import { it } from '../support/browser-test.ts'
import { expectAccessible } from '../support/check-accessibility.ts'
import { expect } from '../support/expect-page.ts'
import type { Person } from '../support/person.ts'
import { addPeople, createPlan, expectSaved, openPlan } from '../support/plan-steps.ts'

/** The palette, and choosing its first entry for a text. */
function paletteOf({ page }: Person) {
  const palette = page.getByRole('dialog', { name: 'Commands and everything in the plan' })
  const open = async () => {
    await page.keyboard.press('Control+k')
    await expect(palette).toBeVisible()
  }
  const type = async (text: string) => {
    await open()
    await page.keyboard.type(text)
    await expect(palette.getByRole('option').first()).toHaveAttribute('data-combobox-selected')
    await page.keyboard.press('Enter')
    await expect(palette.getByRole('listbox')).toHaveCount(0)
  }
  const leave = async () => {
    await page.keyboard.press('Escape')
    await expect(palette).toHaveCount(0)
  }
  return { palette, open, type, leave }
}

it('[PALETTE-3] [PALETTE-12] Ctrl+K finds commands, boards and cards by typing; a card is added, found on its board and changed without a pointer', async ({
  newPerson,
}) => {
  const ana = await newPerson()
  const { planId } = await createPlan(ana, { template: 'blank' })
  await addPeople(ana, planId, [{ name: 'Marta Vidal', title: 'Plant manager', power: 2 }])
  const page = await openPlan(ana, planId, 'map')
  await expect(cardOf(page, 'Marta Vidal')).toBeVisible()
  const { palette, open, type, leave } = paletteOf(ana)
  await open()
  await expect(palette.getByRole('option', { name: 'Import' })).toBeVisible()
  await expectAccessible(page, 'the command palette')
  await leave()
  const search = page.getByRole('dialog', { name: 'Find in the plan' })
  await page.keyboard.press('Control+f')
  await expect(search).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(search).toHaveCount(0)
  await type('org map')
  await expect(page.getByRole('link', { name: 'Org map' })).toHaveAttribute('aria-current', 'page')
  await type('marta')
  await expect(detailsOf(page, 'Marta Vidal')).toBeVisible()
  await open()
  const recent = palette.getByRole('option').first()
  await expect(recent).toContainText('Marta Vidal')
  await leave()
  await type('export')
  const exporting = page.getByRole('dialog', { name: 'Export' })
  await expect(exporting).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(exporting).toHaveCount(0)

  await type('add strategy map')
  const tab = page.getByRole('link', { name: 'Customer strategy map' })
  await expect(tab.first()).toBeVisible()
  await type('add goal')
  const adding = page.getByRole('dialog', { name: 'Add' })
  await expect(adding.getByRole('radio', { name: 'Goal' })).toBeChecked()
  await expect(adding.getByRole('textbox')).toBeFocused()
  await page.keyboard.type('Fewer lorries a week')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await expect(adding).toHaveCount(0)
  await type('go stakeholder')
  await expect(page.getByRole('link', { name: 'Stakeholder map' })).toHaveAttribute(
    'aria-current',
    'page',
  )
  await type('fewer')
  await expect(page.locator('[aria-current="page"]')).toContainText('Customer strategy map')
  await expect(cardOf(page, 'Fewer lorries')).toBeVisible()
  await expect(detailsOf(page, 'Fewer lorries a week')).toBeVisible()
  await type('turn challenge')
  await expect(page.getByRole('complementary')).toContainText('Challenge')
  await type('edit the details')
  await expect(page.locator('aside :focus')).toBeVisible()
  await type('rename board')
  const question = page.getByRole('textbox', { name: /^New name of the board/ })
  await expect(question).toBeFocused()
  await page.keyboard.type('Their year')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('link', { name: 'Their year' })).toBeVisible()
  await type('table challenges')
  await expect(page.getByRole('grid').getByText('Fewer lorries a week')).toBeVisible()
  await expectSaved(ana)
})
