import { describe, expect, it } from 'vitest'
import { createMigratedPeer, mustRun } from '../../tests/support/plan-peer.ts'
import {
  fieldsForKind,
  type QuickEntry,
  splitAlike,
  linesOf,
  nameOf,
  splitSame,
} from './quick-add-entries.ts'

describe('adding quickly', () => {
  it('[QUICK-1] offers who looks like somebody already there', () => {
    const peer = createMigratedPeer()
    mustRun(peer, {
      name: 'addEntities',
      args: { kind: 'person', entries: [{ fields: { name: 'Rosa Díaz' } }] },
    })
    const entries: QuickEntry[] = [
      { fields: { name: 'Diaz, Rosa', title: 'CFO' }, notes: '' },
      { fields: { name: 'Ana Gil' }, notes: 'Met in May.' },
    ]
    const { fresh, alike } = splitAlike(entries, [...peer.view().entities.values()])
    expect(fresh).toEqual([{ fields: { name: 'Ana Gil' }, notes: 'Met in May.' }])
    expect(alike).toMatchObject([{ name: 'Diaz, Rosa', match: { name: 'Rosa Díaz' } }])
  })

  it('[QUICK-2] keeps what the kind has a field for; a unit of ours is an area', () => {
    const typed = { name: 'Leo', unit: 'Sales', power: undefined, note: 'x', title: '' }
    expect(fieldsForKind('member', typed)).toEqual({ name: 'Leo', area: 'Sales' })
    expect(fieldsForKind('person', typed)).toEqual({ name: 'Leo', unit: 'Sales' })
  })

  it('[QUICK-3] takes lines for other pieces and offers only what says the same', () => {
    const peer = createMigratedPeer()
    mustRun(peer, {
      name: 'addEntities',
      args: { kind: 'goal', entries: [{ fields: { name: 'Fewer suppliers' } }] },
    })
    const entries = linesOf('- fewer suppliers\n- Less scrap')
    const { fresh, alike } = splitSame(entries, [...peer.view().entities.values()])
    expect(fresh.map(nameOf)).toEqual(['Less scrap'])
    expect(alike).toMatchObject([{ match: { name: 'Fewer suppliers' } }])
  })
})
