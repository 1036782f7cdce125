import { describe, expect, it } from 'vitest'
import { entityKinds, fieldsOf } from '#shared/domain/entities/entity-registry.ts'
import { fieldGroupsOf } from './field-groups.ts'

describe.each(entityKinds)('the groups of a %s', (kind) => {
  const names = fieldGroupsOf(kind).flatMap(({ fields }) => fields.map(({ name }) => name))

  it('[GROUP-1] hold every field but the name once', () => {
    const described = Object.entries(fieldsOf(kind))
      .filter(([name, { type }]) => name !== 'name' && type !== 'rank')
      .map(([name]) => name)
    expect([...names].sort()).toEqual(described.sort())
  })

  it('[GROUP-2] show no rank', () => {
    expect(names).not.toContain('order')
  })
})
