import { expect, it } from 'vitest'
import { TokenBucket } from './token-bucket.ts'

it('[RATE-1] a bucket gives its burst at once and its rate after that', () => {
  const bucket = new TokenBucket({ perSecond: 10, burst: 5 }, 0)
  bucket.take(5, 0)
  expect(bucket.waitMs(0)).toBe(0)
  bucket.take(2, 0)
  expect(bucket.waitMs(0)).toBe(200)
  expect(bucket.waitMs(200)).toBe(0)
  expect(bucket.balance(60_000)).toBe(5)
})

it('[RATE-1] a clock that jumps back takes nothing away', () => {
  const bucket = new TokenBucket({ perSecond: 10, burst: 5 }, 10_000)
  bucket.take(5, 5000)
  expect(bucket.balance(5000)).toBe(0)
  expect(bucket.balance(5100)).toBe(1)
})
