import { describe, expect, it } from 'vitest'

import type { BoardId } from '#shared/core/ids.ts'

import { kindsAt, newcomerOf, unplacedNewcomers } from './newcomers.ts'

const inGoals = { kind: 'goal', fields: {}, links: [] } as const
const onSheet = {
  kind: 'note',
  fields: {},
  links: [],
  place: { boardId: 'b' as BoardId, x: 1, y: 2 },
} as const

describe('kinds of new cards', () => {
  it('[NEW-1] a lane decides the kind, and a question may stand in its place', () => {
    expect(kindsAt(inGoals, ['goal', 'challenge', 'question'])).toEqual(['goal', 'question'])
    expect(newcomerOf(inGoals, 'question')).toMatchObject({
      kind: 'question',
      fields: { topic: 'goal' },
    })
    expect(kindsAt(inGoals, ['goal', 'challenge'])).toEqual(['goal'])
  })

  it('[NEW-1] a free board takes any kind, and keeps the place', () => {
    expect(kindsAt(onSheet, ['goal', 'note', 'question'])).toEqual(['note', 'goal', 'question'])
    expect(newcomerOf(onSheet, 'goal')).toMatchObject({ kind: 'goal', place: { x: 1, y: 2 } })
  })

  it('[NEW-2] where nobody points, the board offers all it takes, and only a free one says where', () => {
    const inMiddle = { ...inGoals, kind: 'initiative', fields: { priority: 2 } } as const
    expect(unplacedNewcomers(inMiddle, ['goal', 'initiative'])).toEqual({
      newcomer: inGoals,
      kinds: ['goal', 'initiative'],
    })
    expect(unplacedNewcomers(onSheet, ['goal', 'note'])).toEqual({
      newcomer: onSheet,
      kinds: ['note', 'goal'],
    })
  })
})
