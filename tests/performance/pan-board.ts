import type { Page } from '@playwright/test'
import { openCounters, readCounters } from './watch-page.ts'

const STEPS = 120
const STEP_PX = 12

export interface PanCost {
  readonly scriptMsAFrame: number
  readonly taskMsAFrame: number
  readonly framesASecond: number
}

/** What panning the board on screen costs, there and back with the wheel. */
export async function panBoard(page: Page): Promise<PanCost> {
  const session = await openCounters(page)
  await pan(page, STEPS / 2)
  const before = await readCounters(session)
  await page.evaluate(COUNT_FRAMES)
  await pan(page, STEPS)
  const frames = await page.evaluate(() => window.framesSeen ?? 0)
  // Or the next count on this page would count each frame twice.
  await page.evaluate(() => delete window.framesSeen)
  const after = await readCounters(session)
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

/** As a hand on a touchpad does. */
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
    if (window.framesSeen === undefined) return
    window.framesSeen += 1
    requestAnimationFrame(count)
  })`
