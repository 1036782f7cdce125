import { expect, it } from 'vitest'

import { createServerClock } from './server-clock.ts'

it('[CLOCK-1] a wrong clock is corrected by the heartbeat that was the fastest', () => {
  const clock = createServerClock()
  expect(clock.observe(1_000_000, 400_050)).toBe(599_950)
  expect(clock.observe(1_010_000, 410_003)).toBe(599_997)
  expect(clock.observe(1_020_000, 420_400)).toBe(599_997)
})

it('[CLOCK-2] a clock that is set right in between is believed after a minute', () => {
  const clock = createServerClock()
  clock.observe(1_000_000, 400_000)
  const offsetsMs = [1, 2, 3, 4, 5, 6].map((beat) => {
    const serverTimeMs = 1_000_000 + beat * 10_000
    return clock.observe(serverTimeMs, serverTimeMs)
  })
  expect(offsetsMs.at(-2)).toBe(600_000)
  expect(offsetsMs.at(-1)).toBe(0)
})
