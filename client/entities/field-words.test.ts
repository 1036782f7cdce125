import { describe, expect, it } from 'vitest'
import { personFields } from '#shared/domain/entities/person.ts'
import { vocabulary } from '#shared/domain/vocabulary/vocabulary.ts'
import { unsetWord, valueText } from './field-words.ts'

const words = vocabulary('es')

describe('a value in words', () => {
  it('[WORDS-1] is its number and its written anchor on a scale', () => {
    expect(valueText(words, 'power', personFields.power, 5)).toBe('5: Tiene la última palabra')
    expect(valueText(words, 'power', personFields.power, null)).toBe('')
  })

  it('[WORDS-2] is the word alone for a stance', () => {
    expect(valueText(words, 'stance', personFields.stance, -2)).toBe('Opositor')
    expect(unsetWord(words, 'stance')).toBe('Desconocida')
    expect(unsetWord(words, 'power')).toBe('Sin valorar')
  })

  it('[WORDS-3] is the words of every option chosen', () => {
    const roles = ['decision_maker', 'legal']
    expect(valueText(words, 'buyingRoles', personFields.buyingRoles, roles)).toBe(
      'Decisor, Legal y cumplimiento',
    )
    const wanted = valueText(words, 'desiredEngagement', personFields.desiredEngagement, 'leading')
    expect(wanted).toBe('Lo impulsa')
  })
})
