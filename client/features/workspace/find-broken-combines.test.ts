import { describe, expect, it } from 'vitest'

import type { EntityId, ParticipantId } from '#shared/core/ids.ts'

import { addCard } from '../../../tests/support/plan-cards.ts'
import {
  createMigratedPeer,
  createPlanPeer,
  exchange,
  mustRun,
  type PlanPeer,
} from '../../../tests/support/plan-peer.ts'
import { type BrokenCombine, findBrokenCombines } from './find-broken-combines.ts'

/** What a peer's person is told from now on. */
function listen(peer: PlanPeer, participantId: string): readonly BrokenCombine[] {
  const told: BrokenCombine[] = []
  let before = peer.view()
  peer.projection.subscribe((after) => {
    told.push(...findBrokenCombines(before, after, participantId as ParticipantId))
    before = after
  })
  return told
}

function startPair() {
  const ana = createMigratedPeer({ seed: 1, name: 'Ana' })
  const ids = ['One', 'Two', 'Three'].map((name) => addCard(ana, 'note', name))
  const [one, two, three] = ids
  if (one === undefined || two === undefined || three === undefined) throw new Error('three notes')
  const ben = createPlanPeer({ seed: 2, name: 'Ben' })
  exchange(ana.doc, ben.doc)
  return { ana, ben, one, two, three, toAna: listen(ana, 'p1'), toBen: listen(ben, 'p2') }
}

function combine(peer: PlanPeer, ...entityIds: EntityId[]): void {
  mustRun(peer, { name: 'combineEntities', args: { entityIds, kind: 'note' } })
}

describe('cards that two people combine at once', () => {
  it('[COMBINED-1] in a chain: both hear which card stays one of its own', () => {
    const { ana, ben, one, two, three, toAna, toBen } = startPair()
    combine(ana, two, one)
    combine(ben, three, two)
    expect([...toAna, ...toBen]).toEqual([])
    exchange(ana.doc, ben.doc)
    const news = { keptId: one, kept: 'One', into: 'Two', further: 'Three' }
    expect(toAna).toEqual([{ ...news, part: 'chain', by: 'Ben' }])
    expect(toBen).toEqual([{ ...news, part: 'chainOther', by: 'Ana' }])
  })

  it('[COMBINED-1] each into the other: both hear which one is left', () => {
    const { ana, ben, one, two, toAna, toBen } = startPair()
    combine(ana, one, two)
    combine(ben, two, one)
    exchange(ana.doc, ben.doc)
    expect(toAna).toMatchObject([{ part: 'circle', by: 'Ben' }])
    expect(toBen).toMatchObject([{ part: 'circle', by: 'Ana' }])
    expect(toAna[0]?.keptId).toBe([one, two].toSorted()[0])
  })

  it('[COMBINED-1] into a card that the other one removes: both hear of it', () => {
    const { ana, ben, one, two, toAna, toBen } = startPair()
    combine(ana, two, one)
    mustRun(ben, { name: 'deleteEntities', args: { entityIds: [two] } })
    exchange(ana.doc, ben.doc)
    const news = { keptId: one, kept: 'One', into: 'Two', further: '' }
    expect(toAna).toEqual([{ ...news, part: 'bin', by: 'Ben' }])
    expect(toBen).toEqual([{ ...news, part: 'binOther', by: 'Ana' }])
  })

  it('[COMBINED-2] what one person did alone, and what was so before, is no news', () => {
    const { ana, ben, one, two, three, toAna } = startPair()
    combine(ana, two, one)
    combine(ana, three, two)
    expect(toAna).toEqual([])
    const again = createPlanPeer({ seed: 3 })
    const told = listen(again, 'p1')
    exchange(ana.doc, ben.doc)
    exchange(again.doc, ana.doc)
    expect(told).toEqual([])
  })
})
