import { deleteDB, openDB } from 'idb'

import { measureEcho } from '../../connection/measure-echo.ts'
import { pageSyncUrl } from '../../connection/sync-url.ts'
import { browserName } from './browser-name.ts'
import {
  decideBrowser,
  decideClock,
  decideDelay,
  decideLive,
  decideReload,
  decideStorage,
  type CheckName,
  type Finding,
} from './findings.ts'

const PATIENCE_MS = 7000
const STORE = 'tesela-check'

/** Checks this device and its network; each finding is told as it is there. Never rejects. */
export async function runChecks(
  onFound: (name: CheckName, finding: Finding) => void,
): Promise<void> {
  onFound('browser', decideBrowser(browserName(navigator.userAgent), isBrowserAble()))
  onFound('reload', decideReload(window.isSecureContext, 'serviceWorker' in navigator))
  await Promise.all([
    checkConnection().then(([live, delay]) => {
      onFound('live', live)
      onFound('delay', delay)
    }),
    checkStorage().then((finding) => onFound('storage', finding)),
    checkClock().then((finding) => onFound('clock', finding)),
  ])
}

/** The newest things that the pages cannot do without. */
function isBrowserAble(): boolean {
  return (
    'structuredClone' in window &&
    'indexedDB' in window &&
    'WebSocket' in window &&
    CSS.supports('color', 'light-dark(red, red)') &&
    CSS.supports('selector(:has(a))')
  )
}

async function checkConnection(): Promise<readonly [Finding, Finding]> {
  const measured = await measureEcho({
    syncUrl: pageSyncUrl(location),
    WebSocket,
    fetch: (url, init) => fetch(url, init),
    nowMs: () => performance.now(),
    patienceMs: PATIENCE_MS,
  })
  return [decideLive(measured), decideDelay(measured)]
}

async function checkStorage(): Promise<Finding> {
  return decideStorage(await canKeep(), await freeBytes())
}

async function canKeep(): Promise<boolean> {
  try {
    const database = await openDB(STORE, 1, {
      upgrade: (fresh) => void fresh.createObjectStore('words'),
    })
    await database.put('words', 'kept', 'word')
    const isKept = (await database.get('words', 'word')) === 'kept'
    database.close()
    await deleteDB(STORE)
    return isKept
  } catch {
    return false
  }
}

async function freeBytes(): Promise<number | null> {
  try {
    // Absent on plain http, whatever its type says.
    const { quota, usage } = await navigator.storage.estimate()
    return quota === undefined || usage === undefined ? null : quota - usage
  } catch {
    return null
  }
}

async function checkClock(): Promise<Finding> {
  try {
    const askedAtMs = Date.now()
    const answer = await fetch('/livez', { cache: 'no-store' })
    const answeredAtMs = Date.now()
    const serverMs = Date.parse(answer.headers.get('date') ?? '')
    const isKnown = answer.ok && !Number.isNaN(serverMs)
    return decideClock(isKnown ? (askedAtMs + answeredAtMs) / 2 - serverMs : null)
  } catch {
    return decideClock(null)
  }
}
