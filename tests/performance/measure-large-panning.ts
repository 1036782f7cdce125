import type { Browser, Page } from '@playwright/test'
import { cardOf, zoomTo } from '../support/board-steps.ts'
import { createPerson } from '../support/person.ts'
import { openPlan } from '../support/plan-steps.ts'
import { createLargePlan } from './fill-plan.ts'
import type { Measure } from './measures.ts'
import { panBoard } from './pan-board.ts'

/** What panning over the lanes and arrows of a large plan costs. */
export async function measureLargePanning(browser: Browser, serverUrl: string): Promise<Measure[]> {
  const ana = await createPerson(browser, { serverUrl })
  const { planId } = await createLargePlan(ana)
  const page = await openPlan(ana, planId, 'map')
  const measures: Measure[] = []
  for (const [board, card, what] of [
    ['Customer strategy map', 'Goal 0001', 'strategy map of 300 cards'],
    ['Action plan', 'Action 0001', 'action plan of 180 with 100 arrows'],
  ] as const) {
    await page.getByRole('link', { name: board }).click()
    await cardOf(page, card).first().waitFor()
    measures.push(...(await panAtBothZooms(page, what)))
  }
  await ana.close()
  return measures
}

async function panAtBothZooms(page: Page, what: string): Promise<readonly Measure[]> {
  const measures: Measure[] = []
  for (const [zoom, words] of [
    ['full', '100 %'],
    ['fit', 'zoom to fit'],
  ] as const) {
    await zoomTo(page, zoom)
    const cost = await panBoard(page)
    const name = `pan ${what} at ${words}`
    measures.push(
      { what: `${name}: frames`, value: cost.framesASecond, unit: 'fps', budget: { atLeast: 50 } },
      {
        what: `${name}: script a frame`,
        value: cost.scriptMsAFrame,
        unit: 'ms',
        budget: { atMost: 8 },
      },
      { what: `${name}: all work a frame`, value: cost.taskMsAFrame, unit: 'ms' },
    )
  }
  return measures
}
