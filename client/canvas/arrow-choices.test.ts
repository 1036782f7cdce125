import { describe, expect, it } from 'vitest'

import { boardEntry } from '#shared/boards/board-registry.ts'
import type { BoardId } from '#shared/core/ids.ts'

import { arrowChoices, legalExamples } from './arrow-choices.ts'

const map = boardEntry('strategy-map').open({ id: 'b' as BoardId, settings: {} })

describe('what an arrow between two cards may mean', () => {
  it('[ARROW-1] the legal kinds of the pair are offered, those the board draws first', () => {
    expect(arrowChoices('challenge', 'goal', map)).toEqual([
      { kind: 'threatens', isReversed: false, isDrawn: true },
    ])
    const arrows = boardEntry('strategy-map').open({ id: 'b' as BoardId, settings: { arrows: [] } })
    expect(arrowChoices('challenge', 'goal', arrows)[0]?.isDrawn).toBe(false)
  })

  it('[ARROW-2] a pair that is legal the other way around is offered that way', () => {
    expect(arrowChoices('goal', 'value-proposition', map)).toEqual([
      { kind: 'answers', isReversed: true, isDrawn: true },
    ])
  })

  it('[ARROW-3] an illegal pair is told what may be joined instead', () => {
    expect(arrowChoices('culture-trait', 'goal', map)).toEqual([])
    expect(legalExamples('culture-trait', 'goal', map)).toContainEqual({
      from: 'value-proposition',
      kind: 'answers',
      to: 'goal',
    })
  })
})
