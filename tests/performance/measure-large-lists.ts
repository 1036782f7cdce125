import type { Browser, Page } from '@playwright/test'
import { cardOf } from '../support/board-steps.ts'
import { createPerson } from '../support/person.ts'
import { openPlan } from '../support/plan-steps.ts'
import { cellOf, showInOutline, tableOf } from '../support/table-steps.ts'
import { words } from '../support/words.ts'
import { createLargePlan } from './fill-plan.ts'
import { type Measure, percentile } from './measures.ts'
import { openCounters, readCounters, timeUntil } from './watch-page.ts'

const RUNS = 5
const EDITS = 30

/** What the table of actions and the palette of a large plan cost. */
export async function measureLargeLists(browser: Browser, serverUrl: string): Promise<Measure[]> {
  const ana = await createPerson(browser, { serverUrl })
  const { planId } = await createLargePlan(ana)
  const page = await openPlan(ana, planId, 'outline')
  const opened = await openings(page)
  const typed = await typings(page)
  await openPlan(ana, planId, 'map')
  await cardOf(page).first().waitFor()
  const palette = await palettes(page)
  await ana.close()
  return [
    { what: 'table of 180 actions opened, p50', value: percentile(opened, 0.5), unit: 'ms' },
    {
      what: 'cell of that table written to own screen, p95',
      value: percentile(typed.echoMs, 0.95),
      unit: 'ms',
      budget: { atMost: 50 },
    },
    { what: 'cell of that table written: all work an edit', value: typed.taskMsAnEdit, unit: 'ms' },
    { what: 'command palette opened, p50', value: percentile(palette.openMs, 0.5), unit: 'ms' },
    {
      what: 'first key in the palette, 1,300 entities, p95',
      value: percentile(palette.keyMs, 0.95),
      unit: 'ms',
      budget: { atMost: 50 },
    },
  ]
}

async function openings(page: Page): Promise<readonly number[]> {
  const timesMs: number[] = []
  for (let run = 0; run < RUNS; run += 1) {
    await showInOutline(page, words.en, 'member')
    await tableOf(page, 'Our team').waitFor()
    const isThere = `document.querySelector('[role="grid"][aria-label="Actions"] [data-row-key]') !== null`
    timesMs.push(
      await timeUntil(page, { event: 'click', isThere }, () =>
        showInOutline(page, words.en, 'action'),
      ),
    )
  }
  return timesMs
}

/** Types a text into a cell: from Enter to the frame in which the cell shows it. */
async function typings(
  page: Page,
): Promise<{ readonly echoMs: readonly number[]; readonly taskMsAnEdit: number }> {
  const cell = await cellOf(tableOf(page, 'Actions'), 'Action 0003', 'Unit')
  const column = await cell.getAttribute('data-column')
  const row = await cell.locator('xpath=..').getAttribute('data-entity-id')
  const counters = await openCounters(page)
  const echoMs: number[] = []
  let taskS = 0
  for (let edit = 0; edit < EDITS; edit += 1) {
    const text = `Line ${edit + 1}`
    const isThere = `document.querySelector(
      '[data-entity-id="${row}"] [data-column="${column}"] span')?.textContent === '${text}'`
    await cell.click()
    await page.keyboard.press('Enter')
    await cell.getByRole('textbox').fill(text)
    const before = await readCounters(counters)
    echoMs.push(
      await timeUntil(page, { event: 'keydown', isThere }, () => page.keyboard.press('Enter')),
    )
    taskS += (await readCounters(counters)).taskS - before.taskS
  }
  await counters.detach()
  return { echoMs, taskMsAnEdit: (taskS * 1000) / EDITS }
}

/** Opens the palette, and types the first key of a name: from the key to the list it finds. */
async function palettes(
  page: Page,
): Promise<{ readonly openMs: readonly number[]; readonly keyMs: readonly number[] }> {
  const isOpen = `document.activeElement?.ariaLabel === 'Commands and everything in the plan'`
  const isFound = `document.querySelector('[role="option"][data-combobox-selected]') !== null`
  const openMs: number[] = []
  const keyMs: number[] = []
  for (let run = 0; run < RUNS; run += 1) {
    openMs.push(
      await timeUntil(page, { event: 'keydown', isThere: isOpen }, () =>
        page.keyboard.press('Control+k'),
      ),
    )
    keyMs.push(
      await timeUntil(page, { event: 'keydown', isThere: isFound }, () => page.keyboard.press('m')),
    )
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  }
  return { openMs, keyMs }
}
