import { expect, it } from 'vitest'

import { createMigratedPeer, mustRun } from '../../../tests/support/plan-peer.ts'
import { sumSalesAim } from './sales-aim.ts'

it('[AIM-1] sums the amounts of our objectives by term; those without one do not count', () => {
  const peer = createMigratedPeer()
  expect(sumSalesAim(peer.view())).toBeNull()
  mustRun(peer, {
    name: 'addEntities',
    args: {
      kind: 'objective',
      entries: [
        { fields: { name: 'A', amount: 100, horizon: 'long' } },
        { fields: { name: 'B', amount: 20, horizon: 'short' } },
        { fields: { name: 'C', amount: 3, dueOn: '2027-03-01' } },
        { fields: { name: 'D', amount: 4000 } },
        { fields: { name: 'E', horizon: 'medium' } },
      ],
    },
  })
  mustRun(peer, { name: 'setAccount', args: { fields: { periodFrom: '2027-01-01' } } })
  expect(sumSalesAim(peer.view())).toEqual({
    terms: [
      { horizon: 'short', amount: 23 },
      { horizon: 'long', amount: 100 },
      { horizon: null, amount: 4000 },
    ],
    total: 4123,
  })
})

it('[AIM-2] what is in the bin, and the goals of the customer, do not count', () => {
  const peer = createMigratedPeer()
  const added = mustRun(peer, {
    name: 'addEntities',
    args: { kind: 'objective', entries: [{ fields: { name: 'A', amount: 100 } }] },
  })
  mustRun(peer, { name: 'deleteEntities', args: { entityIds: [...added.createdIds] } })
  expect(sumSalesAim(peer.view())).toBeNull()
})
