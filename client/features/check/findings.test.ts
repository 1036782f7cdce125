import { expect, it } from 'vitest'

import { browserName } from './browser-name.ts'
import {
  decideBrowser,
  decideClock,
  decideDelay,
  decideLive,
  decideReload,
  decideStorage,
  overallVerdict,
  verdictOf,
} from './findings.ts'

const heard = (...roundTripsMs: number[]) => ({ way: 'socket' as const, roundTripsMs })

it('[CHECK-1] one late word does not make a network slow, many do', () => {
  expect(decideDelay(heard(20, 900, 25))).toEqual({ key: 'delayGood', values: { ms: 25 } })
  expect(decideDelay(heard(200, 300, 250.4))).toEqual({ key: 'delayFair', values: { ms: 250 } })
  expect(decideDelay(heard(900, 400, 500)).key).toBe('delaySlow')
  expect(decideDelay(heard()).key).toBe('delayUnknown')
})

it('[CHECK-2] requests are a limit, silence is a problem', () => {
  const live = (way: 'socket' | 'requests' | 'none') =>
    verdictOf(decideLive({ way, roundTripsMs: [] }))
  expect([live('socket'), live('requests'), live('none')]).toEqual(['good', 'limited', 'bad'])
})

it('[CHECK-3] storage, reload and clock limit, and never forbid', () => {
  expect(decideStorage(true, null).key).toBe('storageGood')
  expect(decideStorage(true, 5e6).key).toBe('storageFull')
  expect(decideStorage(false, 5e9).key).toBe('storageNone')
  expect(decideReload(false, true).key).toBe('reloadNeedsHttps')
  expect(decideReload(true, false).key).toBe('reloadImpossible')
  expect(decideReload(true, true).key).toBe('reloadGood')
  expect(decideClock(-30_000).key).toBe('clockGood')
  expect(decideClock(-600_000)).toEqual({ key: 'clockOff', values: { minutes: 10 } })
  expect(decideClock(null).key).toBe('clockUnknown')
})

it('[CHECK-4] the worst finding is the verdict', () => {
  const browser = decideBrowser('Chrome 131', true)
  const clock = decideClock(null)
  expect(overallVerdict({ browser })).toBe('good')
  expect(overallVerdict({ browser, clock })).toBe('limited')
  expect(overallVerdict({ browser: decideBrowser('Chrome 80', false), clock })).toBe('bad')
})

it.each([
  ['Mozilla/5.0 (X11) AppleWebKit/537.36 Chrome/131.0.0.0 Safari/537.36', 'Chrome 131'],
  ['Mozilla/5.0 AppleWebKit/537.36 Chrome/131.0 Safari/537.36 Edg/130.0.1', 'Edge 130'],
  ['Mozilla/5.0 (Windows NT 10.0; rv:132.0) Gecko/20100101 Firefox/132.0', 'Firefox 132'],
  ['Mozilla/5.0 (iPhone) AppleWebKit/605.1 Version/17.5 Mobile/15E Safari/604.1', 'Safari 17.5'],
  ['curl/8', '?'],
])('[CHECK-5] a browser has the name people know it by (%#)', (userAgent, name) => {
  expect(browserName(userAgent)).toBe(name)
})
