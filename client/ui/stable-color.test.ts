import { describe, expect, it } from 'vitest'
import { initialsOf, stableColor } from './stable-color.ts'

describe('what stands for a person in small', () => {
  it('[AVATAR-1] is the same colour for the same id', () => {
    expect(stableColor('p1')).toBe(stableColor('p1'))
    expect(new Set(['a', 'b', 'c', 'd', 'e', 'f'].map(stableColor)).size).toBeGreaterThan(2)
  })

  it('[AVATAR-2] takes the first and the last word of a name', () => {
    expect(initialsOf('Ana María López')).toBe('AL')
    expect(initialsOf('élodie')).toBe('É')
    expect(initialsOf('  ñandú   águila ')).toBe('ÑÁ')
    expect(initialsOf('')).toBe('')
    expect(initialsOf('Tim Ash (copy)')).toBe('TA')
    expect(initialsOf('“Nuria” Gil, Dr.')).toBe('ND')
  })
})
