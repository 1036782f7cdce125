import { expect, it } from 'vitest'
import { createMigratedPeer } from '../../../tests/support/plan-peer.ts'
import { createPlanStore } from '../../plan/plan-store.ts'
import { noteRecent, recentIds } from './recent-entries.ts'

it('[RECENT-1] what is chosen again moves to the front, and only the last five are kept', () => {
  const { store, close } = createPlanStore(createMigratedPeer().projection)
  for (const id of ['a', 'b', 'c', 'a', 'd', 'e', 'f']) noteRecent(store, id)
  expect(recentIds(store)).toEqual(['f', 'e', 'd', 'a', 'c'])
  close()
})
