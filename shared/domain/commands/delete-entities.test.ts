import { describe, expect, it } from 'vitest'
import { createMigratedPeer, mustRun } from '../../../tests/support/plan-peer.ts'

describe('the bin', () => {
  const peer = createMigratedPeer({ name: 'Ana' })
  const { createdIds } = mustRun(peer, {
    name: 'addEntities',
    args: { kind: 'person', entries: [{ fields: { name: 'Rosa' } }] },
  })

  it('[BIN-1] knows who deleted what, and when', () => {
    mustRun(peer, { name: 'deleteEntities', args: { entityIds: [...createdIds] } })
    const [binned] = [...peer.view().bin.values()]
    expect(binned?.deletedBy?.name).toBe('Ana')
    expect(binned?.deletedAtMs).toBeTypeOf('number')
  })

  it('[BIN-1] forgets who deleted what is taken out again', () => {
    mustRun(peer, { name: 'restoreEntities', args: { entityIds: [...createdIds] } })
    const [restored] = [...peer.view().entities.values()]
    expect(restored).toMatchObject({ name: 'Rosa', deletedAtMs: null, deletedBy: null })
  })
})
