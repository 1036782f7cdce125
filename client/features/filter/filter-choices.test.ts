import { describe, expect, it } from 'vitest'
import { createMigratedPeer, mustRun } from '../../../tests/support/plan-peer.ts'
import { isPartOffered, responsiblesAmong, textsAmong, toggled } from './filter-choices.ts'

describe('choices of the filter', () => {
  it('[FILTER-1] come and go', () => {
    expect(toggled<number | null>([1, null], null)).toEqual([1])
    expect(toggled<number | null>([1], null)).toEqual([1, null])
  })

  it('[FILTER-2] are the units, areas and responsibles that entities have', () => {
    const peer = createMigratedPeer()
    const entries = ['Plant', 'Finance', 'Plant', ''].map((unit, index) => ({
      fields: { name: `P${index}`, unit },
    }))
    mustRun(peer, { name: 'addEntities', args: { kind: 'person', entries } })
    const { createdIds } = mustRun(peer, {
      name: 'addEntities',
      args: { kind: 'member', entries: [{ fields: { name: 'Lea', area: 'Quality' } }] },
    })
    const links = createdIds.map((toId) => ({ kind: 'assigned-to' as const, toId }))
    mustRun(peer, {
      name: 'addEntities',
      args: { kind: 'action', entries: [{ fields: { name: 'Visit the plant' }, links }] },
    })
    const view = peer.view()
    const all = [...view.entities.values()]
    const people = all.filter(({ kind }) => kind === 'person')
    expect(textsAmong(view, people, 'units')).toEqual(['', 'Finance', 'Plant'])
    expect(textsAmong(view, all, 'areas')).toEqual(['Quality', 'Sales'])
    expect(responsiblesAmong(view, all).map(({ name }) => name)).toEqual(['Lea'])
  })

  it('[FILTER-3] are offered where something on screen knows what they mean', () => {
    const peer = createMigratedPeer()
    mustRun(peer, {
      name: 'addEntities',
      args: { kind: 'goal', entries: [{ fields: { name: 'Grow' } }] },
    })
    const goals = [...peer.view().entities.values()]
    const offered = ['areas', 'priorities', 'onlyGaps', 'stances', 'responsibles'] as const
    expect(offered.filter((part) => isPartOffered(goals, part))).toEqual([
      'areas',
      'priorities',
      'onlyGaps',
    ])
  })
})
