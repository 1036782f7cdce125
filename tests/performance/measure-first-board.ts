import type { Browser } from '@playwright/test'
import { createPerson } from '../support/person.ts'
import { createPlan, joinPlan } from '../support/plan-steps.ts'
import { cardOf } from '../support/board-steps.ts'
import type { Measure } from './measures.ts'
import { percentile } from './measures.ts'

const RUNS = 5

/**
 * From the address of a plan to the first card that can be read, in a browser that has never been
 * here: nothing in its cache. Joining itself is done before, since people type their name meanwhile.
 */
export async function measureFirstBoard(browser: Browser, serverUrl: string): Promise<Measure[]> {
  const ana = await createPerson(browser, { serverUrl })
  const { planId, links } = await createPlan(ana)
  await ana.close()
  const timesMs: number[] = []
  for (let run = 0; run < RUNS; run += 1) {
    const ben = await createPerson(browser, { serverUrl })
    await joinPlan(ben, links.participant, { name: `Ben ${run + 1}` })
    const startMs = performance.now()
    await ben.page.goto(`/plan/${planId}/-/map`, { waitUntil: 'commit' })
    await cardOf(ben.page).first().waitFor()
    timesMs.push(performance.now() - startMs)
    await ben.close()
  }
  return [
    {
      what: `link to first readable board, cold cache (median of ${RUNS})`,
      value: percentile(timesMs, 0.5),
      unit: 'ms',
      budget: { atMost: 2500 },
    },
  ]
}
