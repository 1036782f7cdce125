import { describe, expect, it } from 'vitest'
import { decodeAccount } from '../account.ts'
import { horizonOf } from './horizons.ts'

const account = decodeAccount(new Map<string, unknown>([['periodFrom', '2026-08-31']]))
const due = (dueOn: string | null) => ({ horizon: null, dueOn })

describe('horizons', () => {
  it('[HORIZON-1] what was given one keeps it, whenever it is due', () => {
    expect(horizonOf({ horizon: 'long', dueOn: '2026-09-01' }, account)).toBe('long')
  })

  it('[HORIZON-1] a due date falls into six months, eighteen, or what comes after', () => {
    expect(horizonOf(due('2027-02-28'), account)).toBe('short')
    expect(horizonOf(due('2027-03-01'), account)).toBe('medium')
    expect(horizonOf(due('2028-02-29'), account)).toBe('medium')
    expect(horizonOf(due('2028-03-01'), account)).toBe('long')
    expect(horizonOf(due(null), account)).toBeNull()
  })

  it('[HORIZON-1] the limits are the account file’s', () => {
    const limits = new Map<string, unknown>([
      ['periodFrom', '2026-01-01'],
      ['shortMonths', 3],
      ['mediumMonths', 2],
    ])
    expect(horizonOf(due('2026-04-01'), decodeAccount(limits))).toBe('short')
    expect(horizonOf(due('2026-04-02'), decodeAccount(limits))).toBe('long')
  })

  it('[HORIZON-2] limits beyond reason count as the nearest that make sense', () => {
    for (const [months, reach] of [
      [1e300, '2036-01-01'],
      [-1e300, '2026-02-01'],
    ] as const) {
      const stored = new Map<string, unknown>([
        ['periodFrom', '2026-01-01'],
        ['shortMonths', months],
        ['mediumMonths', months],
      ])
      expect(horizonOf(due(reach), decodeAccount(stored))).toBe('short')
      expect(horizonOf(due('2040-01-01'), decodeAccount(stored))).toBe('long')
    }
  })

  it('[HORIZON-1] without a start of the plan nothing is counted from', () => {
    expect(horizonOf(due('2027-01-01'), decodeAccount(new Map()))).toBeNull()
  })
})
