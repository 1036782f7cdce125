import { describe, expect, it } from 'vitest'
import { addCard } from '../../../tests/support/plan-cards.ts'
import {
  createMigratedPeer,
  exchange,
  mustRun,
  type PlanPeer,
} from '../../../tests/support/plan-peer.ts'
import type { Entity } from '../entities/entity.ts'
import { compareRanks, ranksToPlace } from './rank.ts'

function goals(peer: PlanPeer): Entity[] {
  return [...peer.view().entities.values()].filter(({ kind }) => kind === 'goal').sort(compareRanks)
}

function names(peer: PlanPeer): string[] {
  return goals(peer).map(({ name }) => name)
}

function place(peer: PlanPeer, name: string, index: number): void {
  const all = goals(peer)
  const moved = all.filter((goal) => goal.name === name)
  const others = all.filter((goal) => goal.name !== name)
  const edits = ranksToPlace(others, moved, index).map(({ entity, order }) => ({
    entityId: entity.id,
    fields: { order },
  }))
  mustRun(peer, { name: 'setFields', args: { edits } })
}

describe('the order of cards', () => {
  it('[RANK-2] pasted lines stand in the order they were pasted in, behind what was there', () => {
    const peer = createMigratedPeer()
    addCard(peer, 'goal', 'First')
    const entries = ['A', 'B', 'C'].map((name) => ({ fields: { name } }))
    mustRun(peer, { name: 'addEntities', args: { kind: 'goal', entries } })
    expect(names(peer)).toEqual(['First', 'A', 'B', 'C'])
  })

  it('[RANK-1] two who add at once see the same order, and either can put a card between', () => {
    const ana = createMigratedPeer()
    const ben = createMigratedPeer({ seed: 2, name: 'Ben' })
    exchange(ana.doc, ben.doc)
    addCard(ana, 'goal', 'A')
    addCard(ben, 'goal', 'B')
    exchange(ana.doc, ben.doc)
    expect(names(ana)).toEqual(names(ben))
    addCard(ana, 'goal', 'C')
    place(ana, 'C', 1)
    exchange(ana.doc, ben.doc)
    expect(names(ben)[1]).toBe('C')
    expect(names(ana)).toEqual(names(ben))
  })

  it('[RANK-2] copies stand behind, in the order of what they were made of', () => {
    const peer = createMigratedPeer()
    const ids = ['A', 'B', 'C'].map((name) => addCard(peer, 'goal', name))
    mustRun(peer, { name: 'duplicateEntities', args: { entityIds: ids, suffix: '2' } })
    expect(names(peer)).toEqual(['A', 'B', 'C', 'A (2)', 'B (2)', 'C (2)'])
  })

  it('[RANK-2] what is added stands behind a rank from outside that is no key', () => {
    const peer = createMigratedPeer()
    addCard(peer, 'goal', 'A')
    addCard(peer, 'goal', 'B', { order: 'zzzz' })
    addCard(peer, 'goal', 'C')
    expect(names(peer)).toEqual(['A', 'B', 'C'])
  })

  it('[ORDER-3] cards put at one spot again and again stay in order, and their ranks short', () => {
    const peer = createMigratedPeer()
    for (const name of ['A', 'B', 'C', 'D']) addCard(peer, 'goal', name)
    for (let round = 0; round < 400; round += 1) {
      const [, second = '', third = ''] = names(peer)
      place(peer, third, 1)
      expect(names(peer).slice(1, 3)).toEqual([third, second])
    }
    for (const goal of goals(peer)) {
      expect(goal.kind === 'goal' && goal.order.length).toBeLessThanOrEqual(40)
    }
  })

  it('[RANK-1] a rank from outside that is no key does no harm', () => {
    const peer = createMigratedPeer()
    addCard(peer, 'goal', 'A', { order: 'zzzz' })
    addCard(peer, 'goal', 'B', { order: 'a' })
    addCard(peer, 'goal', 'C')
    place(peer, 'C', 0)
    place(peer, 'C', 1)
    expect(names(peer)).toEqual(['B', 'C', 'A'])
  })
})
