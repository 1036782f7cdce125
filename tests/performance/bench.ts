/**
 * `npm run bench`: the client against the budgets of the design, as a table. It tells, it never
 * fails: times depend on the machine. Names of measures as arguments run only those.
 */
import { cpus } from 'node:os'
import { chromium, type Browser } from '@playwright/test'
import { ensureClientBuilt } from '../../server/build-client.ts'
import { ensureServerBuilt } from '../../server/build-server.ts'
import { chromiumArgs, findChromium } from '../support/find-chromium.ts'
import { startServerProcess } from '../support/running-server.ts'
import { measureBundles } from './measure-bundles.ts'
import { measureEdits } from './measure-edits.ts'
import { measureFirstBoard } from './measure-first-board.ts'
import { measureGrowth } from './measure-growth.ts'
import { measureImport } from './measure-import.ts'
import { measureLargeBoards } from './measure-large-boards.ts'
import { measureLargeLists } from './measure-large-lists.ts'
import { measureLargePanning } from './measure-large-panning.ts'
import { measurePanning } from './measure-panning.ts'
import { measureRoomOf50 } from './measure-room-of-50.ts'
import { formatTable, type Measure } from './measures.ts'

const inBrowsers: Readonly<
  Record<string, (browser: Browser, serverUrl: string) => Promise<Measure[]>>
> = {
  bundles: measureBundles,
  'first-board': measureFirstBoard,
  edits: measureEdits,
  'room-of-50': measureRoomOf50,
  import: measureImport,
  panning: measurePanning,
  'large-boards': measureLargeBoards,
  'large-panning': measureLargePanning,
  'large-lists': measureLargeLists,
}
const withoutBrowser: Readonly<Record<string, () => Measure[]>> = { growth: measureGrowth }

const say = (text: string) => process.stdout.write(`${text}\n`)
const wished = process.argv.slice(2)
const isChosen = ([name]: readonly [string, unknown]) =>
  wished.length === 0 || wished.includes(name)

const measures = Object.entries(withoutBrowser)
  .filter(isChosen)
  .flatMap(([, measure]) => measure())
const chosen = Object.entries(inBrowsers).filter(isChosen)
if (chosen.length > 0) measures.push(...(await measureInBrowsers(chosen)))
say(formatTable(measures))
// What a measure that failed left open must not keep this running.
process.exit()

async function measureInBrowsers(
  measurements: readonly (typeof chosen)[number][],
): Promise<readonly Measure[]> {
  await ensureClientBuilt()
  await ensureServerBuilt()
  const server = await startServerProcess({ TRUSTED_PROXIES: '1' }, 'built')
  const executablePath = findChromium()
  const browser = await chromium.launch({
    args: chromiumArgs,
    ...(executablePath !== undefined && { executablePath }),
  })
  say(`${cpus().length} cores, no GPU; Node ${process.version}; Chromium ${browser.version()}\n`)
  const found: Measure[] = []
  for (const [name, measure] of measurements) {
    try {
      found.push(...(await measure(browser, server.url)))
    } catch (error) {
      say(`${name} could not be measured: ${describe(error)}`)
    }
  }
  await browser.close()
  await server.stop()
  return found
}

function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
