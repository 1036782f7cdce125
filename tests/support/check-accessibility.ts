import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from './expect-page.ts'

/** Axe finds nothing serious or critical on the page as it is now, the canvas included. */
export async function expectAccessible(page: Page, screen: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
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
