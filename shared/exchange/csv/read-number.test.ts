import { describe, expect, it } from 'vitest'
import { findNumber } from './read-number.ts'

describe('numbers of a file', () => {
  it('[NUMBER-1] are read with either decimal mark and either mark of thousands', () => {
    expect(findNumber('1.234,5')).toBe(1234.5)
    expect(findNumber('1,234.5')).toBe(1234.5)
    expect(findNumber('1.234.567')).toBe(1_234_567)
    expect(findNumber('12,5')).toBe(12.5)
    expect(findNumber('12.345')).toBe(12_345)
    expect(findNumber('0.345')).toBe(0.345)
    expect(findNumber('-3')).toBe(-3)
  })

  it('[NUMBER-2] come with a currency, and words are none', () => {
    expect(findNumber('€ 1 200')).toBe(1200)
    expect(findNumber('12 %')).toBe(12)
    expect(findNumber('1.2.3,4,5')).toBeUndefined()
    expect(findNumber('about 12')).toBeUndefined()
    expect(findNumber('')).toBeUndefined()
  })
})
