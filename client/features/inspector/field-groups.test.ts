import { describe, expect, it } from 'vitest'
import { entityKinds, fieldsOf } from '#shared/domain/entities/entity-registry.ts'
import { fieldGroups, fieldsInGroup } from './field-groups.ts'

describe.each(entityKinds)('the groups of a %s', (kind) => {
  it('[GROUP-1] hold every field but the name once', () => {
    const grouped = fieldGroups.flatMap((group) => fieldsInGroup(kind, group))
    const names = grouped.map(({ name }) => name)
    const described = Object.keys(fieldsOf(kind)).filter((name) => name !== 'name')
    expect([...names].sort()).toEqual(described.sort())
  })
})
