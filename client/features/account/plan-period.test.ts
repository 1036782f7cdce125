import { describe, expect, it } from 'vitest'

import { unusualPeriod } from './plan-period.ts'

describe('unusualPeriod', () => {
  it.each([
    ['2027-01-01', '2027-12-31', null],
    ['2027-01-01', '2028-01-01', null],
    ['2027-01-01', '2029-12-31', null],
    ['2027-01-01', '2030-01-01', null],
    ['2027-01-01', '2027-12-30', 'short'],
    ['2027-01-01', '2027-06-30', 'short'],
    ['2027-01-01', '2030-02-01', 'long'],
    ['2028-02-29', '2029-02-28', null],
  ])('[PERIOD-1] from %s to %s is %s', (from, to, said) => {
    expect(unusualPeriod(from, to)).toBe(said)
  })

  it('[PERIOD-2] says nothing while an end is open, or where the ends are the wrong way round', () => {
    expect(unusualPeriod(null, '2027-01-01')).toBeNull()
    expect(unusualPeriod('2027-01-01', null)).toBeNull()
    expect(unusualPeriod('2027-01-01', '2026-01-01')).toBeNull()
  })
})
