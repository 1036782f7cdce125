import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { it } from '../support/browser-test.ts'
import { cardOf } from '../support/board-steps.ts'
import { expect } from '../support/expect-page.ts'
import { checkImport, confirmOf, importFiles } from '../support/import-steps.ts'
import { createPlan, expectSaved, joinPlan, openPlan } from '../support/plan-steps.ts'

it('[IMPORT-1] a real file of 705 rows comes in for everybody, and one undo takes it back', async ({
  newPerson,
}) => {
  const [ana, ben] = await Promise.all([newPerson(), newPerson()])
  const { planId, links } = await createPlan(ana, { template: 'blank' })
  await joinPlan(ben, links.participant, { name: 'Ben' })
  const page = await openPlan(ana, planId, 'map')
  await openPlan(ben, planId, 'outline')
  const dialog = await checkImport(page, importFiles.large)
  await expect(dialog.getByRole('tab', { name: 'Remarks' })).toContainText(/\(\d+\)/)
  await confirmOf(dialog).click()
  await expect(dialog.getByRole('heading', { name: 'Imported' })).toBeVisible()
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expect(cardOf(page).first()).toBeVisible()
  await expectSaved(ana)
  const count = ben.page.getByRole('status').filter({ hasText: /entries/ })
  await expect(count).toHaveText(/^70\d entries$/)

  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(ben.page.getByText('No people yet')).toBeVisible()
  await expect(cardOf(page)).toHaveCount(0)
})

it('[IMPORT-2] [IMPORT-3] a file in Windows-1252 is recognised, shown and corrected before it is written; the plan leaves as a file that the first page takes back', async ({
  newPerson,
}) => {
  const ana = await newPerson()
  const { planId } = await createPlan(ana)
  const page = await openPlan(ana, planId, 'outline')
  const dialog = await checkImport(page, importFiles.small)
  await dialog.getByRole('button', { name: 'Back' }).click()
  await expect(dialog.getByLabel('Characters')).toHaveValue('windows-1252')
  await dialog.getByRole('button', { name: 'Check', exact: true }).click()
  await confirmOf(dialog).click()
  await dialog.getByRole('button', { name: 'Undo the import' }).click()
  await expect(dialog.getByText('The import was undone')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)

  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Export plan' }).click()
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save the whole plan' }).click()
  const path = join(mkdtempSync(join(tmpdir(), 'tesela-export-')), 'plan.json')
  await (await downloading).saveAs(path)

  const eva = await newPerson()
  await eva.page.goto('/')
  await eva.page.getByRole('button', { name: 'New plan' }).click()
  const choosing = eva.page.waitForEvent('filechooser')
  await eva.page.getByRole('radio', { name: /A plan file/ }).click()
  await eva.page.getByRole('button', { name: /file/i }).first().click()
  await (await choosing).setFiles(path)
  await eva.page.getByRole('dialog').getByLabel('Your name').fill('Eva')
  await eva.page.getByRole('button', { name: 'Create plan' }).click()
  await eva.page.getByRole('button', { name: 'I have kept it: open the plan' }).click()
  await expectSaved(eva)
  await expect(cardOf(eva.page, 'Daniel Okafor')).toBeVisible()
})
