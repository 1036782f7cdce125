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

/** The canvas takes notice of its size five times a second, and moves its ground then. */
const STILL = { ms: 250, frames: 5 } as const

/**
 * The middle of a card on this person's screen, in whole pixels, once it lies still: a panel that opens
 * or closes beside the board may move the ground under it, somebody else's hand the card.
 */
export async function placeOf(card: Locator): Promise<Place> {
  for (;;) {
    await expect(card).toBeVisible()
    const place = await card.evaluate(middleOnceStill, STILL)
    if (place !== null) return place
  }
}

/**
 * Runs in the page; null where the element has gone meanwhile. It names no function inside: what the
 * benches are run with would mark its name by a helper that the page does not have.
 */
async function middleOnceStill(element: Element, still: typeof STILL): Promise<Place | null> {
  let place: Place | null = null
  let sinceMs = 0
  let frames = 0
  for (;;) {
    const nowMs = await new Promise<number>((resolve) => {
      requestAnimationFrame(resolve)
    })
    const { x, y, width, height } = element.getBoundingClientRect()
    if (width === 0 || height === 0) return null
    const next: Place = { x: Math.round(x + width / 2), y: Math.round(y + height / 2) }
    if (next.x === place?.x && next.y === place.y) frames += 1
    else {
      frames = 0
      sinceMs = nowMs
      place = next
    }
    if (frames >= still.frames && nowMs - sinceMs >= still.ms) return place
  }
}

/**
 * Drags a card by its middle to a place on screen, as a hand does: in steps. Its details, which open a
 * moment after the drop, are there then.
 */
export async function dragCard(page: Page, name: string, to: Place): Promise<void> {
  const from = await placeOf(cardOf(page, name))
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 })
  await page.mouse.move(to.x, to.y, { steps: 4 })
  await page.mouse.up()
  await expect(detailsOf(page, name)).toBeVisible()
}

/** Selects somebody on the board and gives the details that open beside it. */
export async function openDetails(page: Page, name: string): Promise<Locator> {
  // The canvas takes the pointer, not the card's own element.
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
  await ratingOf(details, scale, value).check()
}

/** Shows the board at 100 %, or so that all of it fits. */
export async function zoomTo(page: Page, zoom: 'full' | 'fit'): Promise<void> {
  const name = zoom === 'full' ? /^Zoom to 100 %/ : 'Show everything'
  await page.getByRole('button', { name }).click()
}
