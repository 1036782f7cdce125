import { describe, expect, it } from 'vitest'
import { createMigratedPeer, mustRun } from '../../../tests/support/plan-peer.ts'
import { toggled, unitsOf } from './filter-choices.ts'

describe('choices of the filter', () => {
  it('[FILTER-1] come and go', () => {
    expect(toggled<number | null>([1, null], null)).toEqual([1])
    expect(toggled<number | null>([1], null)).toEqual([1, null])
  })

  it('[FILTER-2] are the units that people have', () => {
    const peer = createMigratedPeer()
    const entries = ['Plant', 'Finance', 'Plant', ''].map((unit, index) => ({
      fields: { name: `P${index}`, unit },
    }))
    mustRun(peer, { name: 'addEntities', args: { kind: 'person', entries } })
    expect(unitsOf(peer.view().entities.values())).toEqual(['', 'Finance', 'Plant'])
  })
})
