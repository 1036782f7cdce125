import { expect, it } from 'vitest'
import { createAllowances } from './rate-limit.ts'
import { defaultSyncLimits } from './sync-limits.ts'

it('[RATE-2] over the limit is slow first, and cut after ten seconds of it', () => {
  const allowance = createAllowances(defaultSyncLimits).of('plan', 'ana', 0)
  let nowMs = 0
  const verdicts = new Set<string>()
  while (!verdicts.has('cut') && nowMs < 60_000) {
    // Twice the rate, from an empty bucket on.
    for (let frame = 0; frame < 60; frame += 1) {
      verdicts.add(allowance.countSync(10, nowMs).kind)
    }
    nowMs += 100
  }
  expect([...verdicts]).toEqual(['within', 'slow', 'cut'])
  expect(nowMs).toBeGreaterThan(10_000)
})

it('[RATE-2] a burst beyond the limit that ends is forgiven', () => {
  const allowance = createAllowances(defaultSyncLimits).of('plan', 'ana', 0)
  for (let round = 0; round < 5; round += 1) {
    const nowMs = round * 60_000
    for (let frame = 0; frame < 5500; frame += 1) allowance.countSync(10, nowMs)
    expect(allowance.countSync(10, nowMs).kind).toBe('slow')
    expect(allowance.countSync(10, nowMs + 30_000).kind).toBe('within')
  }
})

it('[RATE-3] coming back at once gains nothing; after minutes the past is forgotten', () => {
  const allowances = createAllowances(defaultSyncLimits)
  allowances.of('plan', 'ana', 0).countSync(10, 0)
  const before = allowances.of('plan', 'ana', 0)
  allowances.prune(1000)
  expect(allowances.of('plan', 'ana', 1000)).toBe(before)
  allowances.prune(900_000)
  expect(allowances.of('plan', 'ana', 900_000)).not.toBe(before)
})

it('[RATE-4] large frames have a budget of their own; what was refused is not owed', () => {
  const allowance = createAllowances(defaultSyncLimits).of('plan', 'ana', 0)
  const mib = 1024 * 1024
  expect(allowance.countSync(4 * mib, 0).kind).toBe('within')
  expect(allowance.countSync(4 * mib, 1000).kind).toBe('within')
  for (let nowMs = 2000; nowMs < 60_000; nowMs += 1000) {
    expect(allowance.countSync(mib, nowMs).kind).toBe('cut')
    expect(allowance.countSync(1000, nowMs).kind).toBe('within')
  }
  expect(allowance.countSync(mib, 110_000).kind).toBe('within')
})
