import { PassThrough } from 'node:stream'
import { expect, it } from 'vitest'
import { createUpgradeLimit } from './upgrade-limit.ts'

it('[UPGRADE-1] an address has so many sockets at once, and so many in a while', () => {
  let nowMs = 0
  const limit = createUpgradeLimit({
    upgrades: { perSecond: 1, burst: 3 },
    socketsPerAddress: 2,
    nowMs: () => nowMs,
  })
  const streams = Array.from({ length: 5 }, () => new PassThrough())
  const [first, second, third, fourth, other] = streams
  const admit = (address: string, stream = new PassThrough()) => limit.admit(address, stream)
  expect(admit('203.0.113.5', first)).toBe(true)
  expect(admit('203.0.113.5', second)).toBe(true)
  expect(admit('203.0.113.5', third)).toBe(false)
  expect(admit('203.0.113.6', other)).toBe(true)
  first?.emit('close')
  expect(admit('203.0.113.5', third)).toBe(true)
  second?.emit('close')
  expect(admit('203.0.113.5', fourth)).toBe(false)
  nowMs = 1000
  expect(admit('203.0.113.5', fourth)).toBe(true)
})
