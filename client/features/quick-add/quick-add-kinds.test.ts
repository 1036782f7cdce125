import { describe, expect, it } from 'vitest'
import { mainKinds } from '#shared/domain/entities/entity-registry.ts'
import { createMigratedPeer, mustRun } from '../../../tests/support/plan-peer.ts'
import { quickAddKinds } from './quick-add-kinds.ts'

describe('what can be added at once', () => {
  it('[KINDS-1] begins with what the board on screen shows, and leaves out steps', () => {
    const peer = createMigratedPeer()
    mustRun(peer, { name: 'addBoard', args: { kind: 'strategy-map', name: '' } })
    const board = [...peer.view().boards.values()].at(-1)
    const kinds = quickAddKinds(board)
    expect(kinds[0]).toBe('goal')
    expect([...kinds].sort()).toEqual([...mainKinds].sort())
    expect(quickAddKinds(undefined)[0]).toBe('person')
  })
})
