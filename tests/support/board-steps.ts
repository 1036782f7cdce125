import type { Locator, Page } from '@playwright/test'
import { expect } from './expect-page.ts'

/** What people do on a board and in the details beside it. */

/** The card of somebody on the board, or all cards. */
export function cardOf(page: Page, name?: string): Locator {
  const cards = page.locator('div[data-entity-id]').filter({ visible: true })
  return name === undefined ? cards : cards.filter({ hasText: name })
}

interface Place {
  readonly x: number
  readonly y: number
}

/**
 * The middle of a card on this person's screen, in whole pixels, once it lies still: a panel that opens
 * or closes beside the board may move the ground under it.
 */
export async function placeOf(card: Locator): Promise<Place> {
  let place = await middleOf(card)
  for (;;) {
    await card.page().evaluate(twoFrames)
    const next = await middleOf(card)
    if (next.x === place.x && next.y === place.y) return place
    place = next
  }
}

async function middleOf(card: Locator): Promise<Place> {
  const box = await card.boundingBox()
  if (box === null) throw new Error('the card is not on screen')
  return { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) }
}

function twoFrames(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()))
  })
}

/** Drags a card by its middle to a place on screen, as a hand does: in steps. */
export async function dragCard(page: Page, name: string, to: Place): Promise<void> {
  const from = await placeOf(cardOf(page, name))
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 })
  await page.mouse.move(to.x, to.y, { steps: 4 })
  await page.mouse.up()
}

/** Selects somebody on the board and gives the details that open beside it. */
export async function openDetails(page: Page, name: string): Promise<Locator> {
  // The canvas takes the pointer, not the card's own element.
  await expect(cardOf(page, name)).toBeVisible()
  const { x, y } = await placeOf(cardOf(page, name))
  await page.mouse.click(x, y)
  const details = detailsOf(page, name)
  await expect(details).toBeVisible()
  return details
}

/** The details of somebody, where they are open. */
export function detailsOf(page: Page, name: string): Locator {
  return page.getByRole('region', { name: `Details of ${name}` })
}

/** One value of a rating in the details. */
export function ratingOf(details: Locator, scale: string, value: number): Locator {
  return details
    .getByRole('group', { name: scale, exact: true })
    .getByRole('radio', { name: new RegExp(`^${value}:`) })
}

/** Rates in the details. */
export async function rate(details: Locator, scale: string, value: number): Promise<void> {
  await ratingOf(details, scale, value).check({ force: true })
}

/** Shows the board at 100 %, or so that all of it fits. */
export async function zoomTo(page: Page, zoom: 'full' | 'fit'): Promise<void> {
  const name = zoom === 'full' ? /^Zoom to 100 %/ : 'Show everything'
  await page.getByRole('button', { name }).click()
}
