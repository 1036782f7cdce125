import type { Locator, Page } from '@playwright/test'
import { expect } from './expect-page.ts'
import type { Words } from './words.ts'

/** What people do in the outline's table. */

/** Shows the board, the tree, or the table of a kind by its code: `board`, `tree`, `action`. */
export async function showInOutline(page: Page, words: Words, shown: string): Promise<void> {
  const list = page.getByRole('combobox', { name: words.outline.show })
  const strip = page.getByRole('radiogroup', { name: words.outline.show })
  await list.or(strip).waitFor()
  if (await list.isVisible()) await list.selectOption(shown)
  else await strip.locator(`label[for$="-${shown}"]`).click()
}

/** The table of a kind, such as `People`. */
export function tableOf(page: Page, kind: string): Locator {
  return page.getByRole('grid', { name: kind })
}

/** The row of somebody in a table. */
export function rowOf(table: Locator, name: string): Locator {
  return table.getByRole('row').filter({ hasText: name })
}

/** The cell of somebody in the column of that name. */
export async function cellOf(table: Locator, name: string, column: string): Promise<Locator> {
  const heads = async () =>
    (await table.getByRole('columnheader').allInnerTexts()).map((head) => head.trim())
  await expect.poll(heads).toContain(column)
  const index = (await heads()).indexOf(column)
  // By its id: while the name itself is edited, the row does not hold it as text.
  const id = await rowOf(table, name).getAttribute('data-entity-id')
  return table.locator(`[data-entity-id="${id}"]`).locator('td, th').nth(index)
}

/** Types into a text cell, as one does in a spreadsheet: Enter opens and commits. */
export async function typeIntoCell(cell: Locator, text: string): Promise<void> {
  const page = cell.page()
  await cell.click()
  await page.keyboard.press('Enter')
  const input = cell.getByRole('textbox')
  await input.fill(text)
  await input.press('Enter')
}
