import { describe, expect, it } from 'vitest'
import { parseNumber } from './number-text.ts'

describe('a number as it is typed', () => {
  it('[TYPED-1] takes the last of dot and comma for the decimal one', () => {
    expect(parseNumber('1.250.000,5', 'en')).toBe(1_250_000.5)
    expect(parseNumber('1,250,000.5', 'es')).toBe(1_250_000.5)
    expect(parseNumber('1.250.000', 'en')).toBe(1_250_000)
    expect(parseNumber('−12 500', 'es')).toBe(-12_500)
    expect(parseNumber('0,5', 'en')).toBe(0.5)
  })

  it('[TYPED-2] reads a single sign before three digits as the language writes it', () => {
    expect(parseNumber('1.500', 'es')).toBe(1500)
    expect(parseNumber('1,500', 'es')).toBe(1.5)
    expect(parseNumber('1,500', 'en')).toBe(1500)
    expect(parseNumber('1.500', 'en')).toBe(1.5)
  })

  it('[TYPED-1] is undefined where it is none', () => {
    for (const text of ['', '-', 'ten', '12 ten', '.', '1.23.4'])
      expect(parseNumber(text, 'en')).toBe(undefined)
  })
})
