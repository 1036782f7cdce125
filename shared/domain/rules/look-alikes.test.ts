import { describe, expect, it } from 'vitest'
import { isAlike } from './look-alikes.ts'

const alike = (left: string, right: string) =>
  isAlike({ name: left, email: '' }, { name: right, email: '' })

describe('entries that are probably one person', () => {
  it('[ALIKE-1] have the same words, whatever order, accents and commas', () => {
    expect(alike('Díaz, Rosa', 'Rosa DIAZ')).toBe(true)
    expect(alike('Rosa Díaz', 'Rosa Gil')).toBe(false)
  })

  it('[ALIKE-1] or the same e-mail', () => {
    const email = 'r.diaz@norte.example'
    expect(isAlike({ name: 'R. D.', email }, { name: 'Rosa', email: email.toUpperCase() })).toBe(
      true,
    )
    expect(isAlike({ name: 'Rosa', email: '' }, { name: 'Ana', email: '' })).toBe(false)
  })

  it('[ALIKE-2] or one name holds the other', () => {
    expect(alike('Rosa Díaz', 'Rosa Díaz Pérez')).toBe(true)
  })

  it('[ALIKE-3] or differ by a letter', () => {
    expect(alike('Katharina Wolf', 'Katarina Wolf')).toBe(true)
    expect(alike('Ana Gil', 'Ana Gol')).toBe(false)
    expect(alike('Marta Soler', 'Marta Saler')).toBe(true)
    expect(alike('Marta Soler', 'Berta Saler')).toBe(false)
  })

  it('[ALIKE-4] but a first name alone is alike only to itself', () => {
    expect(alike('Rosa', 'rosa')).toBe(true)
    expect(alike('Rosa', 'Rosa Díaz')).toBe(false)
    expect(alike('', '')).toBe(false)
  })
})
