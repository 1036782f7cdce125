import { describe, expect, it } from 'vitest'
import type { EntityId } from '#shared/core/ids.ts'
import { selectionAfterClick } from './row-selection.ts'

const [a, b, c, d] = ['a', 'b', 'c', 'd'] as [EntityId, EntityId, EntityId, EntityId]
const rows = [a, b, c, d]

describe('selecting rows', () => {
  it('[SELECT-1] takes one, adds and takes away one, or a range in either direction', () => {
    expect(selectionAfterClick([a, b], rows, { id: c, from: a, mode: 'one' })).toEqual([c])
    expect(selectionAfterClick([a], rows, { id: c, from: a, mode: 'toggle' })).toEqual([a, c])
    expect(selectionAfterClick([a, c], rows, { id: a, from: a, mode: 'toggle' })).toEqual([c])
    expect(selectionAfterClick([d], rows, { id: b, from: d, mode: 'range' })).toEqual([b, c, d])
    const gone = 'x' as EntityId
    expect(selectionAfterClick([], rows, { id: b, from: gone, mode: 'range' })).toEqual([b])
  })
})
