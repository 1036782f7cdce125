import { join, resolve } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { expect } from './expect-page.ts'

const folder = resolve(import.meta.dirname, '../fixtures/import')

/** The real files of the fixtures; their README says what they are. */
export const importFiles = {
  small: join(folder, 'natural-england-2013-senior-posts.csv'),
  large: join(folder, 'ministry-of-defence-2016-senior-posts.csv'),
} as const

/** Opens the import, chooses a file and goes to where it says what it would do. */
export async function checkImport(page: Page, path: string): Promise<Locator> {
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Import' }).click()
  const dialog = page.getByRole('dialog', { name: 'Import a table' })
  const choosing = page.waitForEvent('filechooser')
  await dialog.getByRole('button', { name: 'Choose file' }).click()
  await (await choosing).setFiles(path)
  await dialog.getByRole('button', { name: 'Check', exact: true }).click()
  await expect(dialog.getByRole('tab', { name: /^Rows/ })).toBeVisible()
  return dialog
}

/** The button that writes what was checked. */
export function confirmOf(dialog: Locator): Locator {
  return dialog.getByRole('button', { name: /^Import \d/ })
}
