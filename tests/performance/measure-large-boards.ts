import type { Browser, Page } from '@playwright/test'
import { cardOf, detailsOf, openDetails, placeOf } from '../support/board-steps.ts'
import { createPerson, type Person } from '../support/person.ts'
import { joinPlan, openPlan } from '../support/plan-steps.ts'
import { createLargePlan, type LargePlan } from './fill-plan.ts'
import { type Measure, percentile } from './measures.ts'
import { firstFrame, nextEvent, openCounters, readCounters, timeUntil } from './watch-page.ts'

const RUNS = 5
const EDITS = 40

/** What the boards of a large plan cost: opening them, editing alone and together. */
export async function measureLargeBoards(browser: Browser, serverUrl: string): Promise<Measure[]> {
  const ana = await createPerson(browser, { serverUrl })
  const plan = await createLargePlan(ana)
  const opening = await openings(browser, serverUrl, plan)
  const page = await openPlan(ana, plan.planId, 'map')
  await openBoard(page, 'Customer strategy map', 'Goal 0001')
  const alone = await priorities(page)
  const fades = await fadings(page)
  await openBoard(page, 'Action plan', 'Action 0001')
  const drops = await droppings(page)
  const switches = await switchings(page)
  const together = await remotePriorities(browser, ana, plan)
  await ana.close()
  return [
    worst('link to first readable board, cold cache (median of 5)', percentile(opening, 0.5), 2500),
    {
      what: 'priority in the details to own screen, p50',
      value: percentile(alone.echoMs, 0.5),
      unit: 'ms',
    },
    worst('priority in the details to own screen, p95', percentile(alone.echoMs, 0.95), 50),
    { what: 'priority in the details: all work an edit', value: alone.taskMsAnEdit, unit: 'ms' },
    {
      what: 'card dropped in its lane to its place, p50',
      value: percentile(drops, 0.5),
      unit: 'ms',
    },
    worst('card dropped in its lane to its place, p95', percentile(drops, 0.95), 50),
    { what: 'card selected to the rest faded, p50', value: percentile(fades, 0.5), unit: 'ms' },
    {
      what: 'columns of the action plan switched, p50',
      value: percentile(switches, 0.5),
      unit: 'ms',
    },
    { what: 'edit to remote screen, 2 people, p50', value: percentile(together, 0.5), unit: 'ms' },
    worst('edit to remote screen, 2 people, p95', percentile(together, 0.95), 100),
  ]
}

function worst(what: string, value: number, atMost: number): Measure {
  return { what, value, unit: 'ms', budget: { atMost } }
}

async function openings(
  browser: Browser,
  serverUrl: string,
  { planId, participantLink }: LargePlan,
): Promise<readonly number[]> {
  const timesMs: number[] = []
  for (let run = 0; run < RUNS; run += 1) {
    const ben = await createPerson(browser, { serverUrl })
    await joinPlan(ben, participantLink, { name: `Ben ${run + 1}` })
    const startMs = performance.now()
    await ben.page.goto(`/plan/${planId}/-/map`, { waitUntil: 'commit' })
    await cardOf(ben.page).first().waitFor()
    timesMs.push(performance.now() - startMs)
    await ben.close()
  }
  return timesMs
}

async function openBoard(page: Page, board: string, card: string): Promise<void> {
  await page.getByRole('link', { name: board }).click()
  await cardOf(page, card).first().waitFor()
}

const chosenPriority = `document.querySelector('[data-field="priority"] input:checked')?.ariaLabel`

/** Gives a goal another priority in the details beside the strategy map, again and again. */
async function priorities(
  page: Page,
): Promise<{ readonly echoMs: readonly number[]; readonly taskMsAnEdit: number }> {
  const details = await openDetails(page, 'Goal 0001')
  const choices = await details.locator('[data-field="priority"]').getByRole('radio').all()
  const counters = await openCounters(page)
  const echoMs: number[] = []
  const before = await readCounters(counters)
  for (let edit = 0; edit < EDITS; edit += 1) {
    const choice = choices[1 + (edit % (choices.length - 1))]
    const name = await choice?.getAttribute('aria-label')
    const isThere = `${chosenPriority} === '${name}'`
    echoMs.push(
      await timeUntil(page, { event: 'click', isThere }, async () =>
        choice?.dispatchEvent('click'),
      ),
    )
  }
  const after = await readCounters(counters)
  await counters.detach()
  return { echoMs, taskMsAnEdit: ((after.taskS - before.taskS) * 1000) / EDITS }
}

/** The same on two screens: from the click on one to the frame on the other. */
async function remotePriorities(
  browser: Browser,
  ana: Person,
  { planId, participantLink }: LargePlan,
): Promise<readonly number[]> {
  const ben = await createPerson(browser, { serverUrl: ana.serverUrl })
  await joinPlan(ben, participantLink, { name: 'Ben' })
  await openPlan(ben, planId, 'map')
  for (const { page } of [ana, ben]) {
    await openBoard(page, 'Customer strategy map', 'Goal 0001')
    await openDetails(page, 'Goal 0001')
  }
  const field = detailsOf(ana.page, 'Goal 0001').locator('[data-field="priority"]')
  const choices = await field.getByRole('radio').all()
  const timesMs: number[] = []
  for (let edit = 0; edit < EDITS; edit += 1) {
    const choice = choices[1 + (edit % (choices.length - 1))]
    const name = await choice?.getAttribute('aria-label')
    const given = await nextEvent(ana.page, 'click')
    const seen = await firstFrame(ben.page, `${chosenPriority} === '${name}'`)
    await choice?.dispatchEvent('click')
    timesMs.push((await seen()) - (await given()))
  }
  await ben.close()
  return timesMs
}

/** Selects one goal after the other; the chain of each stays, all else fades. */
async function fadings(page: Page): Promise<readonly number[]> {
  const timesMs: number[] = []
  for (let run = 0; run < 10; run += 1) {
    const name = `Goal 000${2 + (run % 7)}`
    const { x, y } = await placeOf(cardOf(page, name).first())
    const isThere = `document.querySelector('[data-light="outside"]') !== null`
    timesMs.push(
      await timeUntil(page, { event: 'pointerdown', isThere }, () => page.mouse.click(x, y)),
    )
    await page.keyboard.press('Escape')
    await page.locator('[data-light="outside"]').first().waitFor({ state: 'detached' })
  }
  return timesMs
}

/** Drags one action down its lane and up again: from letting go to the frame in which it lies in its place. */
async function droppings(page: Page): Promise<readonly number[]> {
  const timesMs: number[] = []
  for (let run = 0; run < 10; run += 1) {
    const card = cardOf(page, 'Action 0001')
    const from = await placeOf(card)
    const to = { x: from.x + 20, y: from.y + (run % 2 === 0 ? 133 : -133) }
    await page.mouse.move(from.x, from.y)
    await page.mouse.down()
    await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 })
    await page.mouse.move(to.x, to.y, { steps: 4 })
    const hung = await placeOf(card)
    const id = await card.getAttribute('data-entity-id')
    const isThere = `(() => {
      const { x, y, width, height } = document
        .querySelector('div[data-entity-id="${id}"]').getBoundingClientRect()
      return Math.hypot(x + width / 2 - ${hung.x}, y + height / 2 - ${hung.y}) > 3
    })()`
    timesMs.push(await timeUntil(page, { event: 'pointerup', isThere }, () => page.mouse.up()))
  }
  return timesMs
}

async function switchings(page: Page): Promise<readonly number[]> {
  const group = page.getByRole('radiogroup', { name: 'Columns by' })
  const timesMs: number[] = []
  for (const [by, head] of [
    ['Responsible', 'Member 0001'],
    ['Aim', 'Objective 0001'],
    ['Horizon', 'Short'],
    ['Status', 'To do'],
  ] as const) {
    const isThere = `document.querySelector('[aria-label^="Add an action: ${head}"]') !== null`
    const choice = group.getByText(by, { exact: true })
    timesMs.push(await timeUntil(page, { event: 'click', isThere }, () => choice.click()))
  }
  return timesMs
}
