import { describe, expect, it } from 'vitest'
import type { EntityId } from '../../core/ids.ts'
import { decodeComment } from '../comments.ts'
import { decodePlacement } from '../placements.ts'
import { type Field, type FieldSet } from './field.ts'
import { entityFields, entityKinds } from './entity-registry.ts'
import { decodeEntity } from './entity.ts'

const goal = (stored: Record<string, unknown>) => {
  const record = new Map(Object.entries({ kind: 'goal', name: 'Grow', ...stored }))
  const decoded = decodeEntity('a' as EntityId, record)
  if (!decoded.ok) throw new Error(decoded.reason)
  return decoded.entity
}

describe('records of a hostile or broken peer', () => {
  it('[ENTITY-2] a time that no calendar has is not known', () => {
    for (const createdAt of [1e300, -1, Number.NaN, Infinity, '1', null, {}]) {
      expect(goal({ createdAt }).createdAtMs).toBeNull()
    }
    expect(new Date(goal({ createdAt: 8.64e15 }).createdAtMs ?? 0).toISOString()).toContain(
      '275760',
    )
  })

  it('[ENTITY-2] names of authors are as long as a screen can bear', () => {
    const long = 'x'.repeat(100_000)
    const [author, ...others] = goal({
      authors: [{ name: long, area: long }, { name: 1 }, null, 'Ana'],
    }).authors
    expect(author).toEqual({
      participantId: null,
      name: long.slice(0, 200),
      area: long.slice(0, 200),
    })
    expect(others).toEqual([])
  })

  it('[ENTITY-2] numbers, ranks and kinds that do not fit are unset or broken', () => {
    expect(goal({ order: 'a'.repeat(201) })).toMatchObject({ order: '' })
    expect(goal({ order: '__proto__' })).toMatchObject({ order: '' })
    expect(decodeEntity('a' as EntityId, new Map([['kind', 'constructor']])).ok).toBe(false)
  })

  it('[COMMENT-3] a comment names fifty members at most, each once', () => {
    const mentions = [
      ...Array.from({ length: 90 }, (_, index) => `m${index}`),
      'm1',
      '__proto__',
      7,
    ]
    const stored = new Map<string, unknown>(
      Object.entries({ text: 'x'.repeat(9000), author: { name: 'Ana', area: '' }, mentions }),
    )
    const comment = decodeComment('a/b', stored)
    expect(comment?.mentionIds).toHaveLength(50)
    expect(comment?.text).toHaveLength(4000)
    expect(decodeComment('a/b/c', stored)).toBeNull()
  })

  it('[PLACE-1] a card is placed where it can be found again', () => {
    expect(decodePlacement('b/a', { x: 1, y: -1_000_000 })).toMatchObject({ x: 1, y: -1_000_000 })
    for (const x of [Number.NaN, Infinity, 1_000_001, '1', null]) {
      expect(decodePlacement('b/a', { x, y: 0 })).toBeNull()
    }
  })
})

it('[FIELD-3] fields of one name are described the same in every kind', () => {
  const known = new Map<string, Field>()
  for (const kind of entityKinds) {
    const fields: FieldSet = entityFields[kind]
    for (const [name, field] of Object.entries(fields)) {
      expect({ kind, name, field: known.get(name) ?? field }).toEqual({ kind, name, field })
      known.set(name, field)
    }
  }
})
