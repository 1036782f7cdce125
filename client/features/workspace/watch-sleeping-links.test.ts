import { describe, expect, it } from 'vitest'

import type { EntityId, ParticipantId } from '#shared/core/ids.ts'
import type { EntityKind } from '#shared/domain/entities/entity-registry.ts'

import {
  createMigratedPeer,
  createPlanPeer,
  exchange,
  mustRun,
  type PlanPeer,
} from '../../../tests/support/plan-peer.ts'
import { type SleepingLink, watchSleepingLinks } from './watch-sleeping-links.ts'

function add(peer: PlanPeer, kind: EntityKind, name: string): EntityId {
  const entries = [{ fields: { name } }]
  const [id] = mustRun(peer, { name: 'addEntities', args: { kind, entries } }).createdIds
  if (id === undefined) throw new Error('nothing was added')
  return id
}

/** What a peer's person is told from now on. */
function listen(peer: PlanPeer, participantId: string): readonly SleepingLink[] {
  const told: SleepingLink[] = []
  const next = watchSleepingLinks(participantId as ParticipantId)
  let before = peer.view()
  peer.projection.subscribe((after) => {
    told.push(...next(before, after))
    before = after
  })
  return told
}

function startPair() {
  const ana = createMigratedPeer({ seed: 1, name: 'Ana' })
  const goal = add(ana, 'goal', 'Grow')
  const action = add(ana, 'action', 'Call')
  const ben = createPlanPeer({ seed: 2, name: 'Ben' })
  exchange(ana.doc, ben.doc)
  return { ana, ben, goal, action, toAna: listen(ana, 'p1'), toBen: listen(ben, 'p2') }
}

describe('links that go to sleep across two people', () => {
  it('[SLEEP-1] [SLEEP-2] both hear of it when one removes what the other links', () => {
    const { ana, ben, goal, action, toAna, toBen } = startPair()
    mustRun(ana, { name: 'addLink', args: { kind: 'serves', fromId: action, toId: goal } })
    mustRun(ben, { name: 'deleteEntities', args: { entityIds: [goal] } })
    expect([...toAna, ...toBen]).toEqual([])
    exchange(ana.doc, ben.doc)
    const names = { goneId: goal, goneName: 'Grow', otherName: 'Call' }
    expect(toAna).toEqual([{ ...names, part: 'linked', by: 'Ben' }])
    expect(toBen).toEqual([{ ...names, part: 'removed', by: 'Ana' }])
  })

  it('[SLEEP-1] whoever loads a plan hears nothing of links drawn before', () => {
    const { ana, ben, goal, action } = startPair()
    mustRun(ana, { name: 'addLink', args: { kind: 'serves', fromId: action, toId: goal } })
    const again = createPlanPeer({ seed: 3 })
    const told = listen(again, 'p1')
    exchange(again.doc, ana.doc)
    exchange(ana.doc, ben.doc)
    mustRun(ben, { name: 'deleteEntities', args: { entityIds: [goal] } })
    exchange(again.doc, ben.doc)
    expect(told).toEqual([])
  })

  it('[SLEEP-3] what one person did alone is no news to them', () => {
    const { ana, goal, action, toAna } = startPair()
    mustRun(ana, { name: 'addLink', args: { kind: 'serves', fromId: action, toId: goal } })
    mustRun(ana, { name: 'deleteEntities', args: { entityIds: [goal] } })
    expect(toAna).toEqual([])
  })
})
