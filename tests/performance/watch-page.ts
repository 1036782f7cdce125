import type { CDPSession, Page } from '@playwright/test'

/**
 * Notes moments inside a page, in milliseconds of this machine's clock, which all its browsers read.
 * Scripts are given as text: the compiler adds helpers to functions that a page does not have.
 */

/** Waits for a moment that was asked for. */
type Moment = () => Promise<number>

/** The moment of the next event of this type, as the browser took it in. */
export function nextEvent(page: Page, type: string): Promise<Moment> {
  return watch(
    page,
    `document.addEventListener('${type}', ({ timeStamp }) => done(timeStamp), { capture: true, once: true })`,
  )
}

/** The first frame in which an expression of the page holds. */
export function firstFrame(page: Page, isThere: string): Promise<Moment> {
  return watch(
    page,
    `requestAnimationFrame(function look() {
      if (${isThere}) done(performance.now())
      else requestAnimationFrame(look)
    })`,
  )
}

/** Milliseconds from an event in a page to the frame in which an expression of it holds. */
export async function timeUntil(
  page: Page,
  { event, isThere }: { readonly event: string; readonly isThere: string },
  act: () => Promise<void>,
): Promise<number> {
  const begun = await nextEvent(page, event)
  const shown = await firstFrame(page, isThere)
  await act()
  return (await shown()) - (await begun())
}

let watchedCount = 0

async function watch(page: Page, body: string): Promise<Moment> {
  watchedCount += 1
  const name = `moment${watchedCount}`
  await page.evaluate(
    `window.${name} = new Promise((resolve) => {
      const done = (pageMs) => resolve(performance.timeOrigin + pageMs)
      ${body}
    }); undefined`,
  )
  return () => page.evaluate<number>(`window.${name}`)
}

/** What the main thread of a page has done so far, in seconds of processor time; `atS` of the clock. */
export interface ThreadWork {
  readonly scriptS: number
  readonly taskS: number
  readonly atS: number
}

/** Opens the browser's own counters of a page. */
export async function openCounters(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  return session
}

export async function readCounters(session: CDPSession): Promise<ThreadWork> {
  const { metrics } = await session.send('Performance.getMetrics')
  const read = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? 0
  return {
    scriptS: read('ScriptDuration'),
    taskS: read('TaskDuration'),
    atS: performance.now() / 1000,
  }
}
