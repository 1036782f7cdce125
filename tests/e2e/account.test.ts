import type { Page } from '@playwright/test'
import { accountFields } from '#shared/domain/account.ts'
import { it } from '../support/browser-test.ts'
import { expectAccessible } from '../support/check-accessibility.ts'
import { expect } from '../support/expect-page.ts'
import { createPlan, expectSaved, joinPlan, openPlan } from '../support/plan-steps.ts'
import { openAsStockPeer } from '../support/stock-peer.ts'

function fieldOf(page: Page, name: string) {
  return page.getByRole('article').getByRole('textbox', { name, exact: true })
}

/** How many sheets of paper the page takes, at the size it asks for. */
async function countSheets(page: Page): Promise<number> {
  const pdf = await page.pdf({ preferCSSPageSize: true })
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0
}

it('[ACCOUNT-1] two people fill the account file at once, and all of it stays', async ({
  newPerson,
}) => {
  const [ana, ben] = await Promise.all([newPerson(), newPerson()])
  const { planId, links } = await createPlan(ana, { template: 'blank' })
  await joinPlan(ben, links.participant, { name: 'Ben', area: 'Finance' })
  await Promise.all([openPlan(ana, planId), openPlan(ben, planId, 'account')])
  await ana.page.getByRole('heading', { level: 1 }).getByRole('button').click()

  const strategy = fieldOf(ana.page, 'Their strategy')
  await expect(strategy).toHaveAttribute('placeholder', /^For example: /)
  await strategy.fill('One factory for every continent.')
  await fieldOf(ben.page, 'Their growth aim').fill('Twice the sales in five years.')
  // Each sees where the other is while both type.
  await expect(ben.page.locator('[data-field="strategy"]')).toContainText('Ana')
  await expect(ana.page.locator('[data-field="growthAim"]')).toContainText('Ben')
  await Promise.all([ana.page.keyboard.press('Tab'), ben.page.keyboard.press('Tab')])
  await expect(fieldOf(ana.page, 'Their growth aim')).toHaveValue('Twice the sales in five years.')
  await expect(fieldOf(ben.page, 'Their strategy')).toHaveValue('One factory for every continent.')

  await ana.page.getByRole('button', { name: 'Account manager: choose or add somebody' }).click()
  await ana.page.getByRole('textbox', { name: 'Account manager' }).fill('Lea Vogt')
  await ana.page.getByRole('option', { name: 'Lea Vogt' }).click()
  await expect(ana.page.locator('[data-field="managerId"]').getByText('Lea Vogt')).toBeVisible()
  await expect(ana.page.getByRole('button', { name: /^Lea Vogt/ })).toBeFocused()
  await expect(ben.page.locator('[data-field="managerId"]')).toContainText('Lea Vogt')
  await ben.page.getByLabel('Plan from', { exact: true }).fill('2027-01-01')
  await ben.page.getByLabel('Plan to', { exact: true }).fill('2027-06-30')
  await ben.page.keyboard.press('Enter')
  await expect(ana.page.getByText(/^Less than a year/)).toBeVisible()

  await Promise.all([expectSaved(ana), expectSaved(ben)])
  await ben.page.reload()
  await expect(fieldOf(ben.page, 'Their strategy')).toHaveValue('One factory for every continent.')
  await expect(ben.page.getByLabel('Plan to', { exact: true })).toHaveValue('2027-06-30')
  await expectAccessible(ben.page, 'the account file')
})

it('[ACCOUNT-3] an observer reads it, and prints it on one sheet however much is in it', async ({
  newPerson,
}) => {
  const [ana, eva] = await Promise.all([newPerson(), newPerson()])
  const { planId, links } = await createPlan(ana)
  await joinPlan(eva, links.observer, { name: 'Eva' })
  await openPlan(eva, planId, 'account')
  await expect(fieldOf(eva.page, 'Their budget')).not.toBeEditable()
  await expect(eva.page.getByRole('button', { name: /choose/ })).toHaveCount(0)
  await expect(eva.page.getByRole('article')).toContainText('7,750,000 GBP')

  await eva.page.emulateMedia({ media: 'print' })
  await expect(eva.page.getByRole('banner')).toBeHidden()
  await expect(eva.page.locator('[data-account-sheet]')).toBeVisible()
  await expect.poll(() => countSheets(eva.page)).toBe(1)

  const peer = await openAsStockPeer(ana, planId)
  const long = (length: number) => 'Words that fill a line. '.repeat(length / 20).slice(0, length)
  const texts = Object.entries(accountFields).flatMap(([name, field]) =>
    field.type === 'text' && field.maxLength > 100 ? [[name, long(field.maxLength).trim()]] : [],
  )
  peer.run({ name: 'setAccount', args: { fields: Object.fromEntries(texts) } })
  await peer.delivered()
  peer.close()
  await expect(eva.page.locator('[data-account-sheet]')).toHaveAttribute('data-density', 'densest')
  await expect.poll(() => countSheets(eva.page)).toBe(1)
})
