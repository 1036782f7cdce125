import type { Browser, BrowserContext, ConsoleMessage, Page } from '@playwright/test'

/** How somebody's browser is set up. */
export interface PersonOptions {
  readonly locale?: 'en-US' | 'es-ES'
  readonly colorScheme?: 'light' | 'dark'
  readonly viewport?: { readonly width: number; readonly height: number }
  /** A phone of 390 × 844 with touch. */
  readonly isPhone?: boolean
  /** Whether the browser may keep the page for times without the server; no by default. */
  readonly keepsPages?: boolean
  /** Where this person reaches the server, such as `http://192.168.1.20:4000`. */
  readonly serverUrl: string
}

/** Somebody with a browser of their own: nothing is shared with anybody else's. */
export interface Person {
  readonly context: BrowserContext
  readonly page: Page
  readonly serverUrl: string
  /** What went wrong in their browser so far: page errors, console errors, requests elsewhere. */
  readonly problems: () => readonly string[]
  /** From now on, console errors that match are part of what is tested. */
  readonly expectTrouble: (pattern: RegExp) => void
  readonly close: () => Promise<void>
}

const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }
const desktop = { viewport: { width: 1280, height: 800 } }

/** Opens a browser context that notes everything that should not happen in it. */
export async function createPerson(browser: Browser, options: PersonOptions): Promise<Person> {
  const context = await browser.newContext({
    baseURL: options.serverUrl,
    locale: options.locale ?? 'en-US',
    colorScheme: options.colorScheme ?? 'light',
    reducedMotion: 'reduce',
    acceptDownloads: true,
    serviceWorkers: options.keepsPages === true ? 'allow' : 'block',
    ...(options.isPhone === true ? phone : desktop),
    ...(options.viewport !== undefined && { viewport: options.viewport }),
  })
  const problems: string[] = []
  const expected: RegExp[] = []
  const origin = new URL(options.serverUrl).host

  function report(problem: string): void {
    if (!expected.some((pattern) => pattern.test(problem))) problems.push(problem)
  }
  function watchAddress(address: string): void {
    const url = new URL(address)
    const isElsewhere = url.host !== '' && url.host !== origin
    if (isElsewhere) report(`a request left the server: ${url.origin}${url.pathname}`)
  }
  context.on('request', (request) => watchAddress(request.url()))
  context.on('weberror', (error) => report(`page error: ${error.error().stack ?? error.error()}`))
  context.on('console', (message) => {
    if (message.type() === 'error') report(`console: ${describe(message)}`)
  })
  context.on('page', (opened) => opened.on('websocket', (socket) => watchAddress(socket.url())))

  return {
    context,
    page: await context.newPage(),
    serverUrl: options.serverUrl,
    problems: () => problems,
    expectTrouble: (pattern) => expected.push(pattern),
    close: () => context.close(),
  }
}

function describe(message: ConsoleMessage): string {
  const { url } = message.location()
  return url === '' ? message.text() : `${message.text()} (${url})`
}
