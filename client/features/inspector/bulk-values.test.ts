import { describe, expect, it } from 'vitest'
import { createMigratedPeer, mustRun } from '../../../tests/support/plan-peer.ts'
import { sharedFields, sharedValue, toggledEdits } from './bulk-values.ts'

const peer = createMigratedPeer()
mustRun(peer, {
  name: 'addEntities',
  args: {
    kind: 'person',
    entries: [
      { fields: { name: 'Ana', power: 4, unit: 'Plant', buyingRoles: ['user'] } },
      { fields: { name: 'Rosa', power: 4, unit: 'Finance', buyingRoles: ['user', 'legal'] } },
    ],
  },
})
mustRun(peer, {
  name: 'addEntities',
  args: { kind: 'member', entries: [{ fields: { name: 'Leo', area: 'Sales' } }] },
})
const all = [...peer.view().entities.values()]
const people = all
  .filter(({ kind }) => kind === 'person')
  .sort((a, b) => (a.name < b.name ? -1 : 1))
const member = all.filter(({ kind }) => kind === 'member')

describe('editing several at once', () => {
  it('[BULK-1] offers the fields that all have and that are nobody’s own', () => {
    const names = sharedFields(people).map(({ name }) => name)
    expect(names).toContain('power')
    expect(names).not.toContain('email')
    const mixed = sharedFields([...people, ...member]).map(({ name }) => name)
    expect(mixed).toEqual(['title', 'level'])
  })

  it('[BULK-2] shows a value only where it is the same for all', () => {
    expect(sharedValue(people, 'power')).toBe(4)
    expect(sharedValue(people, 'unit')).toBeUndefined()
    expect(sharedValue(people, 'interest')).toBeNull()
  })

  it('[BULK-3] turns one choice on and off and leaves the others', () => {
    const fields = (isOn: boolean) =>
      toggledEdits(people, 'buyingRoles', 'user', isOn).map((edit) => edit.fields)
    expect(fields(false)).toEqual([{ buyingRoles: [] }, { buyingRoles: ['legal'] }])
    expect(fields(true)).toEqual([{ buyingRoles: ['user'] }, { buyingRoles: ['legal', 'user'] }])
  })
})
