import { expect, it } from 'vitest'
import { presenceBatchMs } from './presence-batch.ts'
import { defaultSyncLimits } from './sync-limits.ts'

const MOST_MS = defaultSyncLimits.presenceBatchMs

it('[PRESENCE-10] a few people are shown to each other within a frame of their screens', () => {
  expect(presenceBatchMs(10, MOST_MS)).toBeLessThan(1000 / 60)
})

it('[PRESENCE-10] what a crowd costs is bounded, and so is how late it is', () => {
  expect(presenceBatchMs(100, MOST_MS)).toBe(MOST_MS)
  expect(presenceBatchMs(2000, MOST_MS)).toBe(MOST_MS)
  expect(presenceBatchMs(100, 5)).toBe(5)
})
