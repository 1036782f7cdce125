import { describe, expect, it } from 'vitest'
import { entityKinds } from '#shared/domain/entities/entity-registry.ts'
import { isMainSide, orderedSides } from './relation-order.ts'
import { relationSides, sideKey } from './relations-of.ts'

const ownSection = new Set(['in/covers', 'out/covers', 'in/step-of', 'out/told-by'])

describe.each(entityKinds)('the relations of a %s', (kind) => {
  it('[RELATION-ORDER-2] are all there, each once', () => {
    const shown = orderedSides(kind).map(sideKey)
    const legal = relationSides(kind).map(sideKey)
    expect([...shown].sort()).toEqual(legal.filter((key) => !ownSection.has(key)).sort())
  })
})

it('[RELATION-ORDER-1] tell the owner apart from those who care, and the aim before what hinders', () => {
  const [first, second] = orderedSides('goal').map(sideKey)
  expect([first, second]).toEqual(['in/owns', 'in/cares-about'])
  const action = orderedSides('action').map(sideKey)
  expect(action.indexOf('out/serves')).toBeLessThan(action.indexOf('in/blocks'))
  const serves = orderedSides('action').find((side) => sideKey(side) === 'out/serves')
  expect(serves && isMainSide('action', serves)).toBe(true)
})
