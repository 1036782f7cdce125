import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from './expect-page.ts'

/** Axe finds nothing serious or critical on the page as it is now, the canvas included. */
export async function expectAccessible(page: Page, screen: string): Promise<void> {
  await expectNothingGrave(new AxeBuilder({ page }), screen)
}

/** So it is in the light theme, and in the dark one, which differs in its colours alone. */
export async function expectAccessibleInBothThemes(page: Page, screen: string): Promise<void> {
  await wearTheme(page, 'light')
  await expectAccessible(page, screen)
  await wearTheme(page, 'dark')
  await expectNothingGrave(
    new AxeBuilder({ page }).withRules(['color-contrast']),
    `${screen}, dark,`,
  )
}

/** The page wears what its system does. */
async function wearTheme(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme })
  await expect(page.locator(`html[data-mantine-color-scheme="${colorScheme}"]`)).toHaveCount(1)
}

async function expectNothingGrave(axe: AxeBuilder, screen: string): Promise<void> {
  const { violations } = await axe.setLegacyMode(true).analyze()
  const grave = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, help, nodes }) => ({
      id,
      help,
      where: nodes
        .slice(0, 5)
        .map((node) => `${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`),
    }))
  expect(grave, `${screen} is accessible`).toEqual([])
}
