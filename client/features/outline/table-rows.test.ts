import { describe, expect, it } from 'vitest'
import type { EntityId } from '#shared/core/ids.ts'
import type { JsonObject } from '#shared/core/json.ts'
import { NO_FILTER } from '#shared/domain/rules/person-filter.ts'
import { createMigratedPeer, mustRun } from '../../../tests/support/plan-peer.ts'
import { columnsOf } from './columns.ts'
import { sortRows, tableRows } from './table-rows.ts'

const peer = createMigratedPeer()
const add = (kind: 'person' | 'member', fields: JsonObject): EntityId => {
  const [id] = mustRun(peer, {
    name: 'addEntities',
    args: { kind, entries: [{ fields }] },
  }).createdIds
  if (id === undefined) throw new Error('nothing was added')
  return id
}
const ana = add('person', { name: 'Ana', power: 2, level: 'field', unit: 'Plant' })
const rosa = add('person', { name: 'Rosa', power: 5, level: 'senior' })
add('person', { name: 'Élodie', unit: 'Finance' })
const leo = add('member', { name: 'Leo', area: 'Sales' })
const bea = add('member', { name: 'Bea', area: 'Service' })
mustRun(peer, { name: 'addLink', args: { kind: 'reports-to', fromId: ana, toId: rosa } })
mustRun(peer, { name: 'addLink', args: { kind: 'covers', fromId: leo, toId: ana } })
mustRun(peer, { name: 'addLink', args: { kind: 'covers', fromId: bea, toId: ana } })

const compare = new Intl.Collator('en').compare
const sorted = (columnId: string, isDescending = false) =>
  sortRows(
    tableRows(peer.view(), 'person', NO_FILTER),
    columnsOf('person'),
    { columnId, isDescending },
    compare,
  ).map(({ entity }) => entity.name)

describe('rows of a table', () => {
  it('[ROW-1] are the entities of the kind that pass, with whom they are joined to', () => {
    const found = tableRows(peer.view(), 'person', { ...NO_FILTER, text: 'plant' })
    expect(found).toMatchObject([{ bossId: rosa, bossName: 'Rosa', coveredBy: 'Bea, Leo' }])
    const team = tableRows(peer.view(), 'member', NO_FILTER)
    expect(team.map(({ entity, covers }) => `${entity.name}: ${covers}`).sort()).toEqual([
      'Bea: Ana',
      'Leo: Ana',
    ])
  })

  it('[ROW-2] sort by a column with the unknown last in both directions', () => {
    expect(sorted('name')).toEqual(['Ana', 'Élodie', 'Rosa'])
    expect(sorted('power')).toEqual(['Ana', 'Rosa', 'Élodie'])
    expect(sorted('power', true)).toEqual(['Rosa', 'Ana', 'Élodie'])
    expect(sorted('level')).toEqual(['Rosa', 'Ana', 'Élodie'])
    expect(sorted('unit', true)).toEqual(['Ana', 'Élodie', 'Rosa'])
    expect(sorted('reportsTo')).toEqual(['Ana', 'Élodie', 'Rosa'])
  })
})
