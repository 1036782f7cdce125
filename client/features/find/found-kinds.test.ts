import { expect, it } from 'vitest'
import { createMigratedPeer, mustRun } from '../../../tests/support/plan-peer.ts'
import { ofKinds, presentKinds } from './found-kinds.ts'

function viewWith(kinds: readonly ('goal' | 'person' | 'action')[]) {
  const peer = createMigratedPeer()
  for (const kind of kinds) {
    const entries = [{ fields: { name: `A ${kind}` } }]
    mustRun(peer, { name: 'addEntities', args: { kind, entries } })
  }
  return peer.view()
}

it('[FIND-1] only kinds that the plan has can be chosen, in one order', () => {
  const { entities } = viewWith(['action', 'goal', 'person', 'goal'])
  expect(presentKinds(entities.values())).toEqual(['person', 'goal', 'action'])
})

it('[FIND-2] chosen kinds narrow the search; none chosen narrows nothing', () => {
  const { entities } = viewWith(['action', 'goal', 'person'])
  const names = (kinds: Parameters<typeof ofKinds>[1]) =>
    ofKinds(entities.values(), kinds).map(({ name }) => name)
  expect(names([])).toHaveLength(3)
  expect(names(['goal'])).toEqual(['A goal'])
})
