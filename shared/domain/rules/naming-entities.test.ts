import { describe, expect, it } from 'vitest'
import { createMigratedPeer, mustRun } from '../../../tests/support/plan-peer.ts'
import { namingEntities } from './naming-entities.ts'

describe('entities that name somebody', () => {
  it('[NAMING-1] finds a name in fields, notes and comments, and not who bears it', () => {
    const peer = createMigratedPeer()
    const add = (kind: 'person' | 'goal', fields: Record<string, string>, notes = '') =>
      mustRun(peer, {
        name: 'addEntities',
        args: { kind, entries: [{ fields: { name: 'x', ...fields }, notes }] },
      }).createdIds[0]
    const ann = add('person', { name: 'Ann Á. Lee' })
    add('goal', { name: 'Ask ann a. lee' })
    add('goal', { name: 'By note' }, 'ANN Á. LEE said so')
    const commented = add('goal', { name: 'By comment' })
    add('goal', { name: 'Joann A. Leeds' })
    if (ann === undefined || commented === undefined) throw new Error('they were added')
    mustRun(peer, {
      name: 'addComment',
      args: { entityId: commented, text: 'see Ann Á. Lee', mentionIds: [] },
    })
    const names = namingEntities(peer.view(), ' Ann Á. Lee ', ann).map(({ name }) => name)
    expect(names.sort()).toEqual(['Ask ann a. lee', 'By comment', 'By note'])
    expect(namingEntities(peer.view(), ' ', null)).toEqual([])
  })
})
