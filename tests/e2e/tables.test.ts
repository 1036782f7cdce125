import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { it } from '../support/browser-test.ts'
import { expectAccessible } from '../support/check-accessibility.ts'
import { expect } from '../support/expect-page.ts'
import type { Person } from '../support/person.ts'
import { createPlan, expectSaved, joinPlan, openPlan } from '../support/plan-steps.ts'
import { cellOf, rowOf, showInOutline, tableOf, typeIntoCell } from '../support/table-steps.ts'
import { words } from '../support/words.ts'

const ROWS = [
  'Subject\tStatus\tDue Date\tAssigned To\tPriority',
  'Call the plant\tNot Started\t2026-12-04\tAna\tHigh',
  'Send the offer\tIn Progress\t2026-12-11\tNobody Known\tNormal',
  'Visit Thornby\tWaiting on someone else\t\tBen\tLow',
].join('\n')

/** Pastes as a spreadsheet does: the clipboard is no business of a browser without a user. */
async function paste(target: Locator, text: string): Promise<void> {
  await target.evaluate((element, pasted) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', pasted)
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }))
  }, text)
}

async function showActions(page: Page): Promise<Locator> {
  await showInOutline(page, words.en, 'action')
  return tableOf(page, 'Actions')
}

/** What the cells of a table say, row by row, without those that select. */
async function cellsOf(table: Locator): Promise<string[][]> {
  const rows = await table.locator('[data-entity-id]').all()
  return Promise.all(
    rows.map(async (row) => (await row.locator('td, th').allInnerTexts()).slice(1)),
  )
}

async function saveActions({ page }: Person): Promise<string> {
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Export plan' }).click()
  await page.getByRole('combobox', { name: 'Table' }).selectOption('action')
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save the table' }).click()
  const path = join(mkdtempSync(join(tmpdir(), 'tesela-tables-')), 'actions.csv')
  await (await downloading).saveAs(path)
  await page.getByRole('button', { name: 'Close', exact: true }).click()
  return path
}

it('[TABLE-1] pasted rows are shown, edited, grouped, seen by others and undone whole; a table leaves and comes back', async ({
  newPerson,
}) => {
  const [ana, ben] = await Promise.all([newPerson(), newPerson()])
  const { planId, links } = await createPlan(ana, { template: 'blank' })
  await joinPlan(ben, links.participant, { name: 'Ben', area: 'Logistics' })
  const [page] = await Promise.all([
    openPlan(ana, planId, 'outline'),
    openPlan(ben, planId, 'outline'),
  ])
  await showInOutline(ben.page, words.en, 'action')
  await showInOutline(page, words.en, 'action')

  await page.getByRole('button', { name: 'Paste rows…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Paste rows: Actions' })
  await dialog.getByRole('textbox', { name: 'Cells of a spreadsheet' }).fill(ROWS)
  await expect(dialog.getByText('The first row says what the columns are.')).toBeVisible()
  await dialog.getByRole('tab', { name: /Remarks/ }).click()
  await expect(dialog.getByRole('listitem').filter({ hasText: 'Nobody Known' })).toBeVisible()
  await dialog.getByRole('button', { name: 'Write 3 rows' }).click()
  const table = tableOf(page, 'Actions')
  await expect(table.locator('[data-entity-id]')).toHaveCount(3)
  await expectAccessible(page, 'the table of actions')

  const others = tableOf(ben.page, 'Actions')
  await expect(rowOf(others, 'Visit Thornby')).toContainText('Blocked')
  await typeIntoCell(await cellOf(table, 'Call the plant', 'Name'), 'Call the plant today')
  await expect(rowOf(others, 'Call the plant today')).toContainText('Ana')

  await page.getByRole('combobox', { name: 'Group by' }).selectOption('responsible')
  await expect(table.getByRole('row', { name: /^Not set/ })).toBeVisible()
  await expect(table.getByRole('row', { name: /^Ben/ })).toBeVisible()
  await page.getByRole('combobox', { name: 'Group by' }).selectOption('')

  // Cells without a name fill the rows from the one with the focus, ratings and lists alike.
  const status = await cellOf(table, 'Call the plant today', 'Status')
  await status.click()
  await paste(status, 'Done\nDone')
  await page.getByRole('button', { name: 'Write 2 rows' }).click()
  await expect(rowOf(others, 'Send the offer')).toContainText('Done')
  await expectSaved(ana)
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(rowOf(others, 'Send the offer')).toContainText('In progress')

  const path = await saveActions(ana)
  expect(readFileSync(path, 'utf8')).toContain('Call the plant today')
  const eva = await newPerson()
  const copy = await createPlan(eva, { template: 'blank' })
  await joinPlan(ben, copy.links.participant, { name: 'Ben', area: 'Logistics' })
  const copyPage = await openPlan(eva, copy.planId, 'outline')
  await copyPage.getByRole('button', { name: 'More', exact: true }).click()
  await copyPage.getByRole('menuitem', { name: 'Import' }).click()
  const choosing = copyPage.waitForEvent('filechooser')
  await copyPage.getByRole('button', { name: 'Choose file' }).click()
  await (await choosing).setFiles(path)
  await expect(copyPage.getByLabel('Each row is one of')).toHaveValue('action')
  await copyPage.getByRole('button', { name: 'Check', exact: true }).click()
  await copyPage.getByRole('button', { name: 'Import 3 rows' }).click()
  await copyPage.getByRole('button', { name: 'Done' }).click()
  const copied = await showActions(copyPage)
  await expect(copied.locator('[data-entity-id]')).toHaveCount(3)
  await expect.poll(() => cellsOf(copied)).toEqual(await cellsOf(table))

  // The import is one step too, and so was the paste: under it are the edit of the name and the rows.
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(ben.page.getByText('Nothing here yet')).toBeVisible()
})

it('[TABLE-2] a board is a list too: a card goes to another lane without a drag, and the keyboard with it', async ({
  newPerson,
}) => {
  const ana = await newPerson({ isPhone: true })
  const { planId } = await createPlan(ana)
  const page = await openPlan(ana, planId, 'outline')
  await page.getByRole('button', { name: 'Stakeholder map' }).first().click()
  await page.getByText('Customer strategy map', { exact: true }).click()
  const notes = page.getByRole('region', { name: 'Notes' })
  const second = notes.getByRole('listitem').nth(1)
  const name = (await second.locator('button').first().innerText()).split('\n')[0] ?? ''
  await second.getByRole('button', { name: /up$/ }).click()
  const note = notes.getByRole('listitem').first()
  await expect(note).toContainText(name)
  await note.getByRole('button', { name: /^Move .* to…$/ }).click()
  await page
    .locator('[role="option"]')
    .filter({ hasText: /challenge/i })
    .click()
  const challenges = page.getByRole('region', { name: 'Challenges' })
  const moved = challenges.getByRole('listitem').filter({ hasText: name })
  await expect(moved.getByRole('button', { name: /^Move .* to…$/ })).toBeFocused()
  await expectAccessible(page, 'the strategy map as a list')
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(note).toContainText(name)
})
