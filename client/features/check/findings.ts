/** What is found out about a device and its network. Pure: measurements in, findings out. */
import type { EchoMeasure } from '../../connection/measure-echo.ts'

export type Verdict = 'good' | 'limited' | 'bad'

const verdicts = {
  browserGood: 'good',
  browserOld: 'bad',
  liveSocket: 'good',
  liveRequests: 'limited',
  liveNone: 'bad',
  delayGood: 'good',
  delayFair: 'good',
  delaySlow: 'limited',
  delayUnknown: 'limited',
  storageGood: 'good',
  storageFull: 'limited',
  storageNone: 'limited',
  reloadGood: 'good',
  reloadNeedsHttps: 'limited',
  reloadImpossible: 'limited',
  clockGood: 'good',
  clockOff: 'limited',
  clockUnknown: 'limited',
} as const satisfies Record<string, Verdict>

export type FindingKey = keyof typeof verdicts
export type CheckName = 'browser' | 'live' | 'delay' | 'storage' | 'reload' | 'clock'

export interface Finding {
  readonly key: FindingKey
  /** What its sentence names. */
  readonly values?: Readonly<Record<string, string | number>>
}

/** In the order in which they are shown. */
export const checkNames: readonly CheckName[] = [
  'browser',
  'live',
  'delay',
  'storage',
  'reload',
  'clock',
]

export type Findings = Readonly<Partial<Record<CheckName, Finding>>>

const GOOD_DELAY_MS = 120
const FAIR_DELAY_MS = 350
const ROOM_MB = 100
const CLOCK_MS = 60_000
const MINUTE_MS = 60_000

/** How good a finding is. */
export function verdictOf({ key }: Finding): Verdict {
  return verdicts[key]
}

/** The worst of all findings. */
export function overallVerdict(findings: Findings): Verdict {
  const all = new Set(Object.values(findings).map(verdictOf))
  if (all.has('bad')) return 'bad'
  return all.has('limited') ? 'limited' : 'good'
}

/** `isAble`: it has everything that the pages are written for. */
export function decideBrowser(browser: string, isAble: boolean): Finding {
  return { key: isAble ? 'browserGood' : 'browserOld', values: { browser } }
}

/** How a plan would reach the server. */
export function decideLive({ way }: EchoMeasure): Finding {
  const keys = { socket: 'liveSocket', requests: 'liveRequests', none: 'liveNone' } as const
  return { key: keys[way] }
}

/** The median says it: one lost packet is not a slow network. */
export function decideDelay({ roundTripsMs }: EchoMeasure): Finding {
  const sorted = [...roundTripsMs].sort((one, other) => one - other)
  const median = sorted[Math.floor(sorted.length / 2)]
  if (median === undefined) return { key: 'delayUnknown' }
  const key =
    median <= GOOD_DELAY_MS ? 'delayGood' : median <= FAIR_DELAY_MS ? 'delayFair' : 'delaySlow'
  return { key, values: { ms: Math.round(median) } }
}

/** `freeBytes` is null where a browser does not tell. */
export function decideStorage(isKept: boolean, freeBytes: number | null): Finding {
  if (!isKept) return { key: 'storageNone' }
  const isFull = freeBytes !== null && freeBytes < ROOM_MB * 1e6
  return { key: isFull ? 'storageFull' : 'storageGood' }
}

/** Whether a page can be loaded again without the server. */
export function decideReload(isSecure: boolean, hasWorkers: boolean): Finding {
  if (!isSecure) return { key: 'reloadNeedsHttps' }
  return { key: hasWorkers ? 'reloadGood' : 'reloadImpossible' }
}

/** `aheadMs` is how far this clock is ahead of the server's; null where that is not known. */
export function decideClock(aheadMs: number | null): Finding {
  if (aheadMs === null) return { key: 'clockUnknown' }
  if (Math.abs(aheadMs) <= CLOCK_MS) return { key: 'clockGood' }
  return { key: 'clockOff', values: { minutes: Math.round(Math.abs(aheadMs) / MINUTE_MS) } }
}
