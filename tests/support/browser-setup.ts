import { chromium } from '@playwright/test'
import type { TestProject } from 'vitest/node'
import { ensureClientBuilt } from '../../server/build-client.ts'
import { chromiumArgs, findChromium } from './find-chromium.ts'
import { startServerProcess } from './running-server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** `http://localhost:<port>` of the server that the browser tests share. */
    serverUrl: string
    /** The same server by this machine's address in its network; null where it has none. */
    serverLanUrl: string | null
    /** Where the one Chromium of all browser tests listens for Playwright. */
    browserEndpoint: string
  }
}

/** Once before all browser tests: the client is built, one server and one Chromium run. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const executablePath = findChromium()
  if (executablePath === undefined) {
    throw new Error('No Chromium found: install one or set CHROMIUM_PATH. `npm test` gets one.')
  }
  await ensureClientBuilt()
  const [server, browser] = await Promise.all([
    // Each test creates its plan from an address of its own: the limit counts them by address.
    startServerProcess({ TRUSTED_PROXIES: '1' }),
    chromium.launchServer({ executablePath, args: chromiumArgs }),
  ])
  project.provide('serverUrl', server.url)
  project.provide('serverLanUrl', server.lanUrl)
  project.provide('browserEndpoint', browser.wsEndpoint())
  return async () => {
    await browser.close()
    await server.stop()
  }
}
