import { describe, expect, it } from 'vitest'
import { dayOrderOf, findDay, isGuessedDay } from './read-day.ts'

const day = (cell: string, isDayFirst = true) => findDay(cell, { isDayFirst, isSure: true })

describe('days of a file', () => {
  it('[DAY-1] are read with the year first, as an instant or as a count, whatever the country', () => {
    expect(day('2026-03-04')).toBe('2026-03-04')
    expect(day('2026/03/04 10:30')).toBe('2026-03-04')
    expect(day('2026-03-04T23:59:59.000Z')).toBe('2026-03-04')
    expect(day('1772582400000')).toBe('2026-03-04')
    expect(day('46085')).toBe('2026-03-04')
  })

  it('[DAY-2] are read with the month in words of either language', () => {
    expect(day('4 de marzo de 2026')).toBe('2026-03-04')
    expect(day('Mar 4, 2026')).toBe('2026-03-04')
    expect(day('4-ene-26')).toBe('2026-01-04')
    expect(day('soon')).toBeUndefined()
    expect(day('31/02/2026')).toBeUndefined()
  })

  it('[DAY-3] follow the column where it tells, and the reader where it does not', () => {
    expect(day('3/4/2026', true)).toBe('2026-04-03')
    expect(day('3/4/2026', false)).toBe('2026-03-04')
    expect(dayOrderOf(['3/4/2026', '13/4/2026'], false)).toEqual({ isDayFirst: true, isSure: true })
    expect(dayOrderOf(['3/14/26', ''], true)).toEqual({ isDayFirst: false, isSure: true })
    const unsure = dayOrderOf(['3/4/2026'], true)
    expect(isGuessedDay('3/4/2026', unsure)).toBe(true)
    expect(isGuessedDay('4/4/2026', unsure)).toBe(false)
    expect(isGuessedDay('2026-03-04', unsure)).toBe(false)
  })
})
