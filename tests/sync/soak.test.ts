import { expect, it } from 'vitest'
import { judgeGrowth } from '../performance/soak/judge-growth.ts'
import { runSoak } from '../performance/soak/run-soak.ts'
import { longForm, shortForm } from '../performance/soak/soak-form.ts'
import { byLength } from '../support/test-length.ts'

const SITTINGS = 12
const PATIENCE_MS = 15 * 60_000

it(
  '[SOAK-1] people who come and go leave nothing behind: memory is flat, and at rest nothing is open',
  { timeout: PATIENCE_MS },
  async () => {
    const { complaints, counts } = await runSoak(
      byLength({ short: shortForm(SITTINGS), long: longForm(10) }),
    )
    expect(complaints).toEqual([])
    expect(counts.sittings).toBeGreaterThanOrEqual(SITTINGS)
  },
)

it('[SOAK-2] growth is told from scatter, and the first half is the warm-up', () => {
  const scatter = [3, -2, 1, -3, 2, 0, -1, 3, -3, 1]
  const filling = Array.from({ length: 10 }, (_, at) => at * 10)
  const flat = [...filling, ...scatter.map((by) => 100 + by)]
  const growing = [...filling, ...scatter.map((by, at) => 100 + by + at * 3)]
  expect(judgeGrowth(flat).certainShare).toBeLessThan(0.02)
  expect(judgeGrowth(growing).certainShare).toBeGreaterThan(0.15)
  expect(judgeGrowth(growing).share).toBeCloseTo(0.24, 1)
  expect(judgeGrowth([1, 2]).share).toBe(0)
})
