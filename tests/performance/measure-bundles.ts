import { gzipSync } from 'node:zlib'
import type { Browser, Response } from '@playwright/test'
import { createPerson } from '../support/person.ts'
import { createPlan, openPlan } from '../support/plan-steps.ts'
import type { Measure } from './measures.ts'

/** How much JavaScript each page loads, as a browser sees it: read from the answers themselves. */
export async function measureBundles(browser: Browser, serverUrl: string): Promise<Measure[]> {
  const landing = await scriptsOf(browser, serverUrl, async (person) => {
    await person.page.goto('/')
  })
  const join = await scriptsOf(browser, serverUrl, async (person) => {
    // Without a link: as soon as one is there and a name is typed, the board loads ahead.
    await person.page.goto('/join')
  })
  const outline = await scriptsOf(browser, serverUrl, async (person) => {
    await openPlan(person, (await createPlan(person)).planId, 'outline')
  })
  const board = await scriptsOf(browser, serverUrl, async (person) => {
    await openPlan(person, (await createPlan(person)).planId, 'map')
  })
  return [
    {
      what: 'landing page, JavaScript (gzip)',
      ...kilobytes(sum(landing)),
      budget: { atMost: 200 },
    },
    { what: 'join page, JavaScript (gzip)', ...kilobytes(sum(join)), budget: { atMost: 200 } },
    { what: 'outline, all its JavaScript (gzip)', ...kilobytes(sum(outline)) },
    { what: 'board, all its JavaScript (gzip)', ...kilobytes(sum(board)) },
    {
      what: 'board, its largest lazy chunk (gzip)',
      ...kilobytes(Math.max(...board)),
      budget: { atMost: 520 },
    },
  ]
}

/** Gzip bytes of every script that somebody new loads while they do something. */
async function scriptsOf(
  browser: Browser,
  serverUrl: string,
  act: (person: Awaited<ReturnType<typeof createPerson>>) => Promise<void>,
): Promise<number[]> {
  const person = await createPerson(browser, { serverUrl })
  const answers: Response[] = []
  person.page.on('response', (response) => {
    if (response.request().resourceType() === 'script') answers.push(response)
  })
  await act(person)
  await person.page.waitForLoadState('networkidle')
  const sizes = answers.map(async (answer) => gzipSync(await answer.body(), { level: 9 }).length)
  const read = await Promise.all(sizes)
  await person.close()
  return read
}

function kilobytes(bytes: number): { readonly value: number; readonly unit: 'kB' } {
  return { value: bytes / 1000, unit: 'kB' }
}

function sum(sizes: readonly number[]): number {
  return sizes.reduce((total, bytes) => total + bytes, 0)
}
