import { describe, expect, it } from 'vitest'

import type { EntityId } from '#shared/core/ids.ts'
import { layoutLanes } from '#shared/boards/lane-layout.ts'
import { decodeEntity } from '#shared/domain/entities/entity.ts'

import { insertionLine } from './insertion-line.ts'
import { neighbourCard, neighbourLane } from './lane-walk.ts'

function cards(...ids: string[]) {
  return ids.flatMap((id) => {
    const decoded = decodeEntity(
      id as EntityId,
      new Map([
        ['kind', 'goal'],
        ['name', id],
      ]),
    )
    return decoded.ok ? [decoded.entity] : []
  })
}

const layout = layoutLanes([
  { id: 'a', labelKey: 'a', entities: cards('a1', 'a2', 'a3') },
  { id: 'empty', labelKey: 'empty', entities: [] },
  { id: 'b', labelKey: 'b', entities: cards('b1', 'b2') },
])

describe('walking over lanes by keys', () => {
  it('[WALK-1] up and down follow the order of the lane', () => {
    expect(neighbourCard(layout, 'a1', 'down')).toBe('a2')
    expect(neighbourCard(layout, 'a1', 'up')).toBeNull()
    expect(neighbourCard(layout, 'a3', 'down')).toBeNull()
  })

  it('[WALK-1] left and right go to the next lane that holds cards, at the same height', () => {
    expect(neighbourCard(layout, 'a2', 'right')).toBe('b2')
    expect(neighbourCard(layout, 'a3', 'right')).toBe('b2')
    expect(neighbourCard(layout, 'b1', 'left')).toBe('a1')
    expect(neighbourCard(layout, 'b1', 'right')).toBeNull()
  })

  it('[WALK-2] the lane beside may be empty', () => {
    expect(neighbourLane(layout, 'a1', 'right')).toBe('empty')
    expect(neighbourLane(layout, 'a1', 'left')).toBeNull()
  })
})

describe('the line at which a drop would stand', () => {
  it('[INSERT-1] lies above the card it would stand in front of, and below the last one', () => {
    const lane = layout.zones.find(({ id }) => id === 'b')
    const second = layout.cards.get('b2')?.box
    if (lane === undefined || second === undefined) throw new Error('no lane')
    const x = second.x + 20
    const above = insertionLine(layout, lane, new Set(), { x, y: second.y + 5 })
    expect(above?.y).toBeLessThan(second.y)
    const below = insertionLine(layout, lane, new Set(), { x, y: second.y + 500 })
    expect(below?.y).toBeGreaterThan(second.y + second.height)
    const empty = layout.zones.find(({ id }) => id === 'empty') ?? lane
    expect(insertionLine(layout, empty, new Set(), { x: empty.box.x + 9, y: 90 })).toBeNull()
  })
})
