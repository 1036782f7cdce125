import type { Browser, CDPSession, Page } from '@playwright/test'
import { createPerson, type Person } from '../support/person.ts'
import { openPlan } from '../support/plan-steps.ts'
import { cardOf, zoomTo } from '../support/board-steps.ts'
import { createFilledPlan } from './fill-plan.ts'
import type { Measure } from './measures.ts'

const STEPS = 120
const STEP_PX = 12

interface PanCost {
  readonly scriptMsAFrame: number
  readonly taskMsAFrame: number
  readonly framesASecond: number
}

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
  const session = await ana.context.newCDPSession(page)
  await session.send('Performance.enable')
  await pan(page, STEPS / 2)
  const before = await readMetrics(session)
  await page.evaluate(COUNT_FRAMES)
  await pan(page, STEPS)
  const frames = await page.evaluate(() => window.framesSeen ?? 0)
  const after = await readMetrics(session)
  await session.detach()
  return {
    scriptMsAFrame: ((after.scriptS - before.scriptS) * 1000) / frames,
    taskMsAFrame: ((after.taskS - before.taskS) * 1000) / frames,
    framesASecond: frames / (after.atS - before.atS),
  }
}

declare global {
  interface Window {
    framesSeen?: number
  }
}

/** There and back with the wheel, as a hand on a touchpad does. */
async function pan(page: Page, steps: number): Promise<void> {
  await page.mouse.move(640, 420)
  for (let step = 0; step < steps; step += 1) {
    await page.mouse.wheel(step < steps / 2 ? STEP_PX : -STEP_PX, STEP_PX / 2)
  }
}

/** As text: the compiler of a script adds helpers to functions that a page does not have. */
const COUNT_FRAMES = `
  window.framesSeen = 0
  requestAnimationFrame(function count() {
    window.framesSeen += 1
    requestAnimationFrame(count)
  })`

async function readMetrics(
  session: CDPSession,
): Promise<{ readonly scriptS: number; readonly taskS: number; readonly atS: number }> {
  const { metrics } = await session.send('Performance.getMetrics')
  const read = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0
  return { scriptS: read('ScriptDuration'), taskS: read('TaskDuration'), atS: read('Timestamp') }
}
