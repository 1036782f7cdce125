import { describe, expect, it } from 'vitest'

import type { EntityId } from '#shared/core/ids.ts'
import { decodeEntity } from '#shared/domain/entities/entity.ts'
import { entityKinds } from '#shared/domain/entities/entity-registry.ts'
import { vocabulary } from '#shared/domain/vocabulary/vocabulary.ts'

import { describeEntity } from './describe-entity.ts'

function sentence(stored: Record<string, unknown>): string {
  const decoded = decodeEntity('e1' as EntityId, new Map(Object.entries(stored)))
  return decoded.ok ? describeEntity(vocabulary('en'), decoded.entity) : ''
}

describe('a card in one sentence', () => {
  it('[DESCRIBE-1] every kind is told with its word and its name', () => {
    for (const kind of entityKinds) {
      expect(sentence({ kind, name: 'Halve the scrap' })).toContain(
        `${vocabulary('en').kinds[kind].one}, Halve the scrap`,
      )
    }
  })

  it('[DESCRIBE-2] what is set is told in words, what is not set is left out', () => {
    expect(sentence({ kind: 'action', name: 'Visit', status: 'in-progress' })).toBe(
      'Action, Visit, Status: In progress',
    )
    expect(sentence({ kind: 'goal', name: 'Grow', priority: 'high', scope: 'global' })).toBe(
      'Goal, Grow, Priority: High, Local or global: Global',
    )
  })
})
