import type { Browser } from '@playwright/test'
import { createPerson, type Person } from '../support/person.ts'
import { openPlan } from '../support/plan-steps.ts'
import { cardOf, zoomTo } from '../support/board-steps.ts'
import { createFilledPlan } from './fill-plan.ts'
import type { Measure } from './measures.ts'
import { type PanCost, panBoard } from './pan-board.ts'

/** What panning costs with 300 cards at 100 % and with 1,000 at zoom to fit. */
export async function measurePanning(browser: Browser, serverUrl: string): Promise<Measure[]> {
  const ana = await createPerson(browser, { serverUrl })
  const few = await panPlan(ana, 300, 'full')
  const many = await panPlan(ana, 1000, 'fit')
  await ana.close()
  return [
    {
      what: 'pan 300 cards at 100 %: frames',
      value: few.framesASecond,
      unit: 'fps',
      budget: { atLeast: 50 },
    },
    { what: 'pan 300 cards at 100 %: script a frame', value: few.scriptMsAFrame, unit: 'ms' },
    { what: 'pan 300 cards at 100 %: all work a frame', value: few.taskMsAFrame, unit: 'ms' },
    { what: 'pan 1,000 cards at zoom to fit: frames', value: many.framesASecond, unit: 'fps' },
    {
      what: 'pan 1,000 cards at zoom to fit: script a frame',
      value: many.scriptMsAFrame,
      unit: 'ms',
      budget: { atMost: 8 },
    },
    {
      what: 'pan 1,000 cards at zoom to fit: all work a frame',
      value: many.taskMsAFrame,
      unit: 'ms',
    },
  ]
}

async function panPlan(ana: Person, count: number, zoom: 'full' | 'fit'): Promise<PanCost> {
  const planId = await createFilledPlan(ana, count)
  const page = await openPlan(ana, planId, 'map')
  await cardOf(page).first().waitFor()
  await zoomTo(page, zoom)
  return panBoard(page)
}
