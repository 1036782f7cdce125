import type { Browser } from '@playwright/test'
import { cardOf } from '../support/board-steps.ts'
import { checkImport, confirmOf, importFiles } from '../support/import-steps.ts'
import { createPerson } from '../support/person.ts'
import { createPlan, expectSaved, openPlan } from '../support/plan-steps.ts'
import type { Measure } from './measures.ts'

/** The real file of 705 rows: from the click that imports it to cards on the map, and to "Saved". */
export async function measureImport(browser: Browser, serverUrl: string): Promise<Measure[]> {
  const ana = await createPerson(browser, { serverUrl })
  const { planId } = await createPlan(ana, { template: 'blank' })
  const page = await openPlan(ana, planId, 'map')
  const dialog = await checkImport(page, importFiles.large)
  const startMs = performance.now()
  await confirmOf(dialog).click()
  await cardOf(page).first().waitFor()
  const shownMs = performance.now() - startMs
  await expectSaved(ana)
  const savedMs = performance.now() - startMs
  await ana.close()
  return [
    {
      what: 'import of 705 rows: confirmed to cards on the map',
      value: shownMs,
      unit: 'ms',
      budget: { atMost: 3000 },
    },
    { what: 'import of 705 rows: confirmed to Saved', value: savedMs, unit: 'ms' },
  ]
}
