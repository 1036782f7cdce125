import { describe, expect, it } from 'vitest'
import { entityFields } from '../entities/entity-registry.ts'
import type { Field } from '../entities/field.ts'
import { linkFields, linkKinds } from '../links/link-kinds.ts'
import { findAnchor, fieldLabel, optionLabel, vocabulary } from './vocabulary.ts'

describe.each(['en', 'es'] as const)('vocabulary in %s', (language) => {
  const words = vocabulary(language)
  const fields: [string, Field][] = [
    ...Object.values(entityFields).flatMap((set) => Object.entries(set)),
    ...Object.entries(linkFields),
  ]

  it('[VOCAB-1] names every field', () => {
    for (const [name] of fields) expect(fieldLabel(words, name)).not.toBe(name)
  })

  it('[VOCAB-2] names every option of every list', () => {
    const lists = Object.keys(words.options)
    for (const [name, field] of fields) {
      const list = name === 'desiredEngagement' ? 'engagement' : name
      const options = 'options' in field ? field.options : []
      for (const option of options) {
        expect(lists).toContain(list)
        expect(optionLabel(words, list as 'level', option)).not.toBe(option)
      }
    }
  })

  it('[VOCAB-3] writes an anchor for every value of every scale', () => {
    for (const [name, field] of fields) {
      if (field.type !== 'scale') continue
      for (let value = field.min; value <= field.max; value += 1) {
        expect(findAnchor(words, name as 'power', value)).toBeTypeOf('string')
      }
    }
  })

  it('[VOCAB-4] names every kind of link', () => {
    expect(Object.keys(words.linkKinds).sort()).toEqual([...linkKinds].sort())
  })
})
