import { buffer } from 'node:stream/consumers'
import type { Page } from '@playwright/test'
import { cardOf, placeOf } from '../support/board-steps.ts'
import { it } from '../support/browser-test.ts'
import { expectAccessible } from '../support/check-accessibility.ts'
import { expect } from '../support/expect-page.ts'
import { createPlan, expectSaved, joinPlan, openPlan } from '../support/plan-steps.ts'

function tabsOf(page: Page) {
  return page.getByRole('navigation', { name: 'Boards' }).getByRole('listitem')
}

async function openMenu(page: Page, name: string) {
  await page.getByRole('link', { name, exact: true }).click({ button: 'right' })
  await expect(page.getByRole('menu')).toBeVisible()
}

async function countTabs(page: Page): Promise<number> {
  await expect(tabsOf(page).first()).toBeVisible()
  return tabsOf(page).count()
}

/** Saves what is chosen in the dialog and gives the file. */
async function save(page: Page, format: 'PNG' | 'SVG') {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: format, exact: true }).click(),
  ])
  return {
    name: download.suggestedFilename(),
    bytes: await buffer(await download.createReadStream()),
  }
}

it('[BOARDS-1] boards are added, renamed, put in order and deleted, and everybody sees it', async ({
  newPerson,
}) => {
  const [ana, ben] = await Promise.all([newPerson(), newPerson()])
  const { planId, links } = await createPlan(ana)
  await joinPlan(ben, links.participant, { name: 'Ben' })
  const [page, other] = await Promise.all([openPlan(ana, planId), openPlan(ben, planId)])
  const before = await countTabs(page)

  await page.getByRole('button', { name: 'Add a board' }).click()
  await expectAccessible(page, 'the dialog that adds a board')
  await page.getByRole('radio', { name: 'Org map' }).check()
  await page.getByLabel('Name (optional)').fill('Only the plant')
  await page.getByRole('button', { name: 'Add board', exact: true }).click()
  await expect(page.getByRole('link', { name: 'Only the plant' })).toHaveAttribute(
    'aria-current',
    'page',
  )
  await expect(cardOf(page).first()).toBeVisible()
  await expect(tabsOf(other)).toHaveCount(before + 1)
  await expect(tabsOf(other).last()).toContainText('Only the plant')

  // By keyboard alone: renamed in its place, and one place to the left by the menu.
  await page.getByRole('link', { name: 'Only the plant' }).focus()
  await page.keyboard.press('F2')
  await expect(page.getByLabel(/^New name/)).toBeFocused()
  await page.keyboard.type('Thornby plant')
  await page.keyboard.press('Enter')
  await expect(tabsOf(other).last()).toContainText('Thornby plant')
  await page.getByRole('link', { name: 'Thornby plant' }).focus()
  await page.keyboard.press('Shift+F10')
  // The menu gives the keyboard to its first entry once it is open.
  await expect(page.getByRole('menuitem', { name: 'Rename' })).toBeFocused()
  await page.getByRole('menuitem', { name: 'Move left' }).press('Enter')
  await expect(tabsOf(other).nth(before - 1)).toContainText('Thornby plant')
  await expect(tabsOf(page).nth(before - 1)).toContainText('Thornby plant')
  await expect(page.getByRole('menu')).toHaveCount(0)

  // By hand, to the front.
  const from = await placeOf(page.getByRole('link', { name: 'Thornby plant' }))
  const first = await tabsOf(page).first().boundingBox()
  if (first === null) throw new Error('the tabs are on screen')
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(first.x + 4, first.y + 10, { steps: 5 })
  await page.mouse.up()
  await expect(tabsOf(other).first()).toContainText('Thornby plant')
  await expect(tabsOf(page).first()).toContainText('Thornby plant')

  // Only a facilitator deletes; undo brings it back to both.
  await openMenu(other, 'Thornby plant')
  await expect(other.getByRole('menuitem', { name: 'Rename' })).toBeVisible()
  await expect(other.getByRole('menuitem', { name: 'Delete board' })).toHaveCount(0)
  await other.keyboard.press('Escape')
  await openMenu(page, 'Thornby plant')
  await page.getByRole('menuitem', { name: 'Delete board' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Delete board' }).click()
  await expect(tabsOf(other)).toHaveCount(before)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(tabsOf(other).first()).toContainText('Thornby plant')
  await expectSaved(ana)
})

it('[PICTURE-3] an observer saves a board as PNG and SVG and prints all, a page each', async ({
  newPerson,
}) => {
  const [ana, olga] = await Promise.all([newPerson(), newPerson({ colorScheme: 'dark' })])
  const { planId, links } = await createPlan(ana)
  await joinPlan(olga, links.observer, { name: 'Olga' })
  const { page } = olga
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '')
  })
  await openPlan(olga, planId, 'map')
  const count = await countTabs(page)
  await openMenu(page, 'Stakeholder map')
  await expect(page.getByRole('menuitem')).toHaveCount(1)
  await page.getByRole('menuitem', { name: /^Download or print/ }).click()
  await expect(page.getByLabel('Which board')).toHaveValue(/./)

  const svg = await save(page, 'SVG')
  expect(svg.name).toMatch(/^Nordhafen-Robotics-Stakeholder-map-[\d-]+\.svg$/)
  const drawing = svg.bytes.toString()
  expect(drawing).toContain('>Daniel Okafor<')
  expect(drawing, 'the ground').toContain('>Manage closely<')
  expect(drawing, 'the relations').toContain('>Influences<')
  expect(drawing, 'its font').toContain('data:font/woff2')
  expect(drawing, 'other programs can read it').not.toMatch(/foreignObject|light-dark|var\(--/)
  expect(drawing, 'light, whatever the screen is').toContain('fill="#ffffff"')

  const { bytes } = await save(page, 'PNG')
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG')
  expect(width).toBeGreaterThan(2000)
  expect(height).toBeGreaterThan(1000)
  expect(width * height).toBeLessThan(50_000_000)

  await page.getByLabel('Which board').selectOption({ index: 0 })
  const archive = await save(page, 'SVG')
  expect(archive.name).toMatch(/^Nordhafen-Robotics-boards-[\d-]+\.zip$/)
  expect(archive.bytes.toString('latin1')).toContain('Nordhafen-Robotics-Org-map-')
  await page.getByRole('button', { name: 'Print', exact: true }).click()
  await expect(page.locator('html[data-printed]')).toBeVisible()
  await expect(page.locator('[data-print-sheet]')).toHaveCount(count)
  const paper = await page.pdf({ preferCSSPageSize: true })
  expect(paper.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(count)
  await page.keyboard.press('Escape')
  await expect(page.locator('[data-print-sheet]')).toHaveCount(0)
})
