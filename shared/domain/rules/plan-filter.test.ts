import { describe, expect, it } from 'vitest'
import { createMigratedPeer, mustRun, type PlanPeer } from '../../../tests/support/plan-peer.ts'
import type { JsonObject } from '../../core/json.ts'
import type { EntityKind } from '../entities/entity-registry.ts'
import { countFilterParts, NO_FILTER, passesFilter, type PlanFilter } from './plan-filter.ts'

const TODAY = '2026-05-04'

function add(peer: PlanPeer, kind: EntityKind, ...fields: readonly JsonObject[]) {
  const entries = fields.map((each) => ({ fields: each }))
  return mustRun(peer, { name: 'addEntities', args: { kind, entries } }).createdIds
}

function passing(peer: PlanPeer, filter: Partial<PlanFilter>): readonly string[] {
  const view = peer.view()
  return [...view.entities.values()]
    .filter((entity) => passesFilter(view, entity, { ...NO_FILTER, ...filter }, TODAY))
    .map(({ name }) => name)
    .sort()
}

describe('the filter of a plan', () => {
  it('[PASS-1] every part in use must fit, and within a part any value does', () => {
    const peer = createMigratedPeer()
    add(
      peer,
      'person',
      { name: 'Ana', stance: 2, buyingRoles: ['champion', 'user'] },
      { name: 'Ben', stance: -1, buyingRoles: ['user'] },
      { name: 'Carla' },
    )
    expect(passing(peer, { roles: ['user'] })).toEqual(['Ana', 'Ben'])
    expect(passing(peer, { roles: ['user'], stances: [2, 1] })).toEqual(['Ana'])
    expect(passing(peer, { roles: [null], stances: [null] })).toEqual(['Carla'])
  })

  it('[PASS-2] a part that a kind does not know asks nothing of it', () => {
    const peer = createMigratedPeer()
    add(peer, 'person', { name: 'Ana', level: 'field' })
    add(peer, 'goal', { name: 'Grow', priority: 'high' }, { name: 'Save' })
    expect(passing(peer, {})).toEqual(['Ana', 'Grow', 'Save'])
    expect(passing(peer, { priorities: ['high'] })).toEqual(['Ana', 'Grow'])
    expect(passing(peer, { levels: ['senior'] })).toEqual(['Grow', 'Save'])
    expect(passing(peer, { areas: ['Quality'] })).toEqual([])
    expect(passing(peer, { areas: ['Quality', 'Sales'] })).toEqual(['Ana', 'Grow', 'Save'])
  })

  it('[PASS-3] every word of the text occurs somewhere, accents and case aside', () => {
    const peer = createMigratedPeer()
    add(peer, 'action', { name: 'Visitar la fábrica', how: 'Con José' }, { name: 'Otra' })
    expect(passing(peer, { text: 'jose FABRICA' })).toEqual(['Visitar la fábrica'])
    expect(passing(peer, { text: 'jose otra' })).toEqual([])
  })

  it('[PASS-4] only gaps leaves what is late or lacks something, questions and people', () => {
    const peer = createMigratedPeer()
    add(peer, 'person', { name: 'Ana' })
    const [lea] = add(peer, 'member', { name: 'Lea' })
    const [goal] = add(peer, 'goal', { name: 'Grow' })
    add(peer, 'challenge', { name: 'Costs' })
    add(peer, 'question', { name: 'Who decides?' })
    const [late, fine] = add(
      peer,
      'action',
      { name: 'Late', dueOn: '2026-05-03' },
      { name: 'Fine', dueOn: TODAY },
    )
    if (lea === undefined || goal === undefined || late === undefined || fine === undefined) {
      throw new Error('all were added')
    }
    for (const fromId of [late, fine]) {
      mustRun(peer, { name: 'addLink', args: { kind: 'assigned-to', fromId, toId: lea } })
      mustRun(peer, { name: 'addLink', args: { kind: 'serves', fromId, toId: goal } })
    }
    expect(passing(peer, { onlyGaps: true })).toEqual([
      'Ana',
      'Grow',
      'Late',
      'Lea',
      'Who decides?',
    ])
    expect(passing(peer, { responsibles: [null] })).not.toContain('Late')
    expect(passing(peer, { responsibles: [lea] })).toContain('Late')
  })

  it('[PASS-5] the parts in use are counted', () => {
    expect(countFilterParts({ ...NO_FILTER, text: ' ' })).toBe(0)
    expect(countFilterParts({ ...NO_FILTER, text: 'a', onlyGaps: true, units: [''] })).toBe(3)
  })
})
