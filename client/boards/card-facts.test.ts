import { describe, expect, it } from 'vitest'

import type { EntityId } from '#shared/core/ids.ts'
import type { JsonObject } from '#shared/core/json.ts'
import type { EntityKind } from '#shared/domain/entities/entity-registry.ts'
import type { LinkKind } from '#shared/domain/links/link-kinds.ts'

import { createMigratedPeer, mustRun, type PlanPeer } from '../../tests/support/plan-peer.ts'
import { factsOf, noFacts, sameFacts } from './card-facts.ts'

function add(peer: PlanPeer, kind: EntityKind, name: string, fields: JsonObject = {}): EntityId {
  const entries = [{ fields: { name, ...fields } }]
  const [id] = mustRun(peer, { name: 'addEntities', args: { kind, entries } }).createdIds
  if (id === undefined) throw new Error('nothing was added')
  return id
}

function link(peer: PlanPeer, kind: LinkKind, fromId: EntityId, toId: EntityId): void {
  mustRun(peer, { name: 'addLink', args: { kind, fromId, toId } })
}

function facts(peer: PlanPeer, id: EntityId) {
  const entity = peer.view().entities.get(id)
  if (entity === undefined) throw new Error('no such entity')
  return factsOf(peer.view(), entity)
}

describe('what a card says besides its entity', () => {
  it('[FACT-1] names the one who owns a goal apart from those who care, and what it lacks', () => {
    const peer = createMigratedPeer()
    const goal = add(peer, 'goal', 'Grow')
    link(peer, 'owns', add(peer, 'person', 'Marta'), goal)
    link(peer, 'cares-about', add(peer, 'person', 'Jonas'), goal)
    link(peer, 'cares-about', add(peer, 'person', 'Ines'), goal)
    expect(facts(peer, goal)).toMatchObject({
      owner: 'Marta',
      carers: 2,
      gap: 'goal-without-answer',
    })
    link(peer, 'answers', add(peer, 'value-proposition', 'Less waste'), goal)
    expect(facts(peer, goal).gap).toBeNull()
  })

  it('[FACT-1] counts the actions of an objective without the dropped ones', () => {
    const peer = createMigratedPeer()
    mustRun(peer, { name: 'setAccount', args: { fields: { currency: 'EUR' } } })
    const objective = add(peer, 'objective', 'Sell', { amount: 10, horizon: 'long' })
    expect(facts(peer, objective).gap).toBe('objective-without-action')
    for (const [name, status] of [
      ['Call', 'done'],
      ['Visit', null],
      ['Write', 'dropped'],
    ] as const) {
      link(peer, 'serves', add(peer, 'action', name, { status }), objective)
    }
    expect(facts(peer, objective)).toMatchObject({
      parts: 2,
      partsDone: 1,
      horizon: 'long',
      currency: 'EUR',
      gap: null,
    })
  })

  it('[FACT-1] tells of an action who, what for, with whom, how far and what is in the way', () => {
    const peer = createMigratedPeer()
    const action = add(peer, 'action', 'Call')
    expect(facts(peer, action).gap).toBe('action-without-responsible')
    link(peer, 'assigned-to', action, add(peer, 'member', 'Zoe'))
    expect(facts(peer, action).gap).toBe('action-without-aim')
    link(peer, 'serves', action, add(peer, 'objective', 'Sell', { order: 'a1' }))
    link(peer, 'serves', action, add(peer, 'goal', 'Grow', { order: 'a0' }))
    link(peer, 'counterpart', action, add(peer, 'person', 'Marta'))
    link(peer, 'step-of', add(peer, 'step', 'Dial', { done: true }), action)
    link(peer, 'step-of', add(peer, 'step', 'Talk'), action)
    link(peer, 'blocks', add(peer, 'obstacle', 'Holidays'), action)
    link(peer, 'blocks', add(peer, 'obstacle', 'Strike', { obstacleState: 'resolved' }), action)
    expect(facts(peer, action)).toMatchObject({
      responsible: 'Zoe',
      aim: 'Grow',
      aims: 2,
      counterpart: 'Marta',
      parts: 2,
      partsDone: 1,
      obstacles: 1,
      gap: null,
    })
  })

  it('[FACT-1] names everybody who could find out the answer to a question', () => {
    const peer = createMigratedPeer()
    const question = add(peer, 'question', 'What moves them?')
    link(peer, 'could-find-out', add(peer, 'member', 'Zoe'), question)
    link(peer, 'could-find-out', add(peer, 'person', 'Marta'), question)
    expect(facts(peer, question).finders.split(', ').toSorted()).toEqual(['Marta', 'Zoe'])
  })

  it('[FACT-2] a card whose links did not change reads the same after an edit elsewhere', () => {
    const peer = createMigratedPeer()
    const action = add(peer, 'action', 'Call')
    const before = facts(peer, action)
    link(peer, 'assigned-to', add(peer, 'action', 'Visit'), add(peer, 'member', 'Zoe'))
    expect(sameFacts(before, facts(peer, action))).toBe(true)
    expect(sameFacts(before, noFacts)).toBe(false)
  })
})
