import type { Browser } from '@playwright/test'
import { openDetails, ratingOf } from '../support/board-steps.ts'
import { createPerson } from '../support/person.ts'
import { addPeople, createPlan, joinPlan, openPlan } from '../support/plan-steps.ts'
import { type Measure, percentile } from './measures.ts'

const EDITS = 60

declare global {
  interface Window {
    /** When each rating was given or seen, in milliseconds of this machine's clock. */
    ratedAtMs?: number[]
    seenAtMs?: number[]
  }
}

/**
 * Two people have the same person open. One rates; what counts is when the rating stands in the
 * frame that follows, on their own screen and on the other's. Both browsers read one clock.
 */
export async function measureEdits(browser: Browser, serverUrl: string): Promise<Measure[]> {
  const [ana, ben] = await Promise.all([
    createPerson(browser, { serverUrl }),
    createPerson(browser, { serverUrl }),
  ])
  const { planId, links } = await createPlan(ana, { template: 'sample' })
  await addPeople(ana, planId, [{ name: 'Marta Vidal', power: 1, interest: 3 }])
  await joinPlan(ben, links.participant, { name: 'Ben' })
  await Promise.all([openPlan(ana, planId, 'map'), openPlan(ben, planId, 'map')])
  const mine = await openDetails(ana.page, 'Marta Vidal')
  const theirs = await openDetails(ben.page, 'Marta Vidal')
  await Promise.all([ana, ben].map(({ page }) => page.evaluate(WATCH_RATINGS)))

  for (let edit = 0; edit < EDITS; edit += 1) {
    const value = 2 + (edit % 4)
    await ratingOf(mine, 'Power', value).dispatchEvent('click')
    await ratingOf(theirs, 'Power', value).and(ben.page.locator(':checked')).waitFor({
      state: 'attached',
    })
  }
  const rated = await ana.page.evaluate(() => window.ratedAtMs ?? [])
  const echoed = await ana.page.evaluate(() => window.seenAtMs ?? [])
  const seen = await ben.page.evaluate(() => window.seenAtMs ?? [])
  await Promise.all([ana.close(), ben.close()])
  const echoMs = rated.map((at, index) => (echoed[index] ?? Infinity) - at)
  const remoteMs = rated.map((at, index) => (seen[index] ?? Infinity) - at)
  return [
    {
      what: 'edit to own screen, p95',
      value: percentile(echoMs, 0.95),
      unit: 'ms',
      budget: { atMost: 50 },
    },
    { what: 'edit to remote screen, 2 people, p50', value: percentile(remoteMs, 0.5), unit: 'ms' },
    {
      what: 'edit to remote screen, 2 people, p95',
      value: percentile(remoteMs, 0.95),
      unit: 'ms',
      budget: { atMost: 100 },
    },
  ]
}

/**
 * Notes each click on a rating, and each frame in which another value of Power is checked. As text:
 * the compiler of a script adds helpers to functions that a page does not have.
 */
const WATCH_RATINGS = `{
  const nowMs = () => performance.timeOrigin + performance.now()
  const checked = () =>
    document.querySelector('[data-field="power"] input:checked')?.ariaLabel
  window.ratedAtMs = []
  window.seenAtMs = []
  document.addEventListener('click', () => window.ratedAtMs.push(nowMs()), { capture: true })
  let last = checked()
  requestAnimationFrame(function look() {
    const now = checked()
    if (now !== last) window.seenAtMs.push(nowMs())
    last = now
    requestAnimationFrame(look)
  })
}`
