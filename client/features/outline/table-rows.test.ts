import { describe, expect, it } from 'vitest'
import type { EntityId } from '#shared/core/ids.ts'
import type { JsonObject } from '#shared/core/json.ts'
import type { EntityKind } from '#shared/domain/entities/entity-registry.ts'
import type { LinkKind } from '#shared/domain/links/link-kinds.ts'
import { createMigratedPeer, mustRun } from '../../../tests/support/plan-peer.ts'
import { columnsOf } from './columns.ts'
import { BOARD_ORDER, joinedNames, sortRows, tableRows } from './table-rows.ts'

const TODAY = '2026-06-01'
const peer = createMigratedPeer()
const add = (kind: EntityKind, fields: JsonObject): EntityId => {
  const [id] = mustRun(peer, {
    name: 'addEntities',
    args: { kind, entries: [{ fields }] },
  }).createdIds
  if (id === undefined) throw new Error('nothing was added')
  return id
}
const link = (kind: LinkKind, fromId: EntityId, toId: EntityId) =>
  mustRun(peer, { name: 'addLink', args: { kind, fromId, toId } })
const ana = add('person', { name: 'Ana', power: 2, level: 'field', unit: 'Plant' })
const rosa = add('person', { name: 'Rosa', power: 5, level: 'senior' })
add('person', { name: 'Élodie', unit: 'Finance' })
const leo = add('member', { name: 'Leo', area: 'Sales' })
const bea = add('member', { name: 'Bea', area: 'Service' })
link('reports-to', ana, rosa)
link('covers', leo, ana)
link('covers', bea, ana)
const offer = add('action', { name: 'Offer', status: 'blocked', dueOn: '2026-05-01' })
const call = add('action', { name: 'Call', status: 'todo', dueOn: '2026-07-01', promised: true })
add('action', { name: 'Ask', status: 'done' })
const first = add('step', { name: 'First', done: true })
const second = add('step', { name: 'Second' })
link('step-of', first, offer)
link('step-of', second, offer)
link('assigned-to', call, leo)

const compare = new Intl.Collator('en').compare
const sorted = (kind: EntityKind, columnId: string, isDescending = false) =>
  sortRows(
    tableRows(peer.view(), kind, TODAY),
    columnsOf(kind),
    { columnId, isDescending },
    compare,
  ).map(({ entity }) => entity.name)

describe('rows of a table', () => {
  it('[ROW-1] are the entities of the kind, with whom they are joined to', () => {
    const rows = tableRows(peer.view(), 'person', TODAY)
    const found = rows.find(({ entity }) => entity.id === ana)
    expect(found?.related.get('reportsTo')).toMatchObject([{ id: rosa }])
    expect(found && joinedNames(found, 'coveredBy')).toBe('Bea, Leo')
    const team = tableRows(peer.view(), 'member', TODAY)
    expect(team.map((row) => `${row.entity.name}: ${joinedNames(row, 'covers')}`).sort()).toEqual([
      'Bea: Ana',
      'Leo: Ana',
    ])
  })

  it('[ROW-1] count steps, and say what is late or missing', () => {
    const rows = tableRows(peer.view(), 'action', TODAY)
    const rowOf = (name: string) => rows.find(({ entity }) => entity.name === name)
    expect(rowOf('Offer')?.tallies.get('steps')).toEqual({ done: 1, total: 2 })
    expect(rowOf('Offer')?.marks).toEqual([
      'late',
      'action-without-responsible',
      'action-without-aim',
    ])
    expect(rowOf('Call')?.marks).toEqual(['action-without-aim'])
    expect(rowOf('Ask')?.marks).toEqual([])
  })

  it('[ROW-2] sort by a column with the unknown last in both directions', () => {
    expect(sorted('person', 'name')).toEqual(['Ana', 'Élodie', 'Rosa'])
    expect(sorted('person', 'power')).toEqual(['Ana', 'Rosa', 'Élodie'])
    expect(sorted('person', 'power', true)).toEqual(['Rosa', 'Ana', 'Élodie'])
    expect(sorted('person', 'level')).toEqual(['Rosa', 'Ana', 'Élodie'])
    expect(sorted('person', 'unit', true)).toEqual(['Ana', 'Élodie', 'Rosa'])
    expect(sorted('person', 'reportsTo')).toEqual(['Ana', 'Élodie', 'Rosa'])
  })

  it('[ROW-2] sort by dates, scales, names, counts and gaps, or stand as on the board', () => {
    expect(sorted('action', BOARD_ORDER)).toEqual(['Offer', 'Call', 'Ask'])
    expect(sorted('action', 'dueOn', true)).toEqual(['Call', 'Offer', 'Ask'])
    expect(sorted('action', 'status')).toEqual(['Call', 'Offer', 'Ask'])
    expect(sorted('action', 'responsible')).toEqual(['Call', 'Ask', 'Offer'])
    expect(sorted('action', 'steps', true)).toEqual(['Offer', 'Ask', 'Call'])
    expect(sorted('action', 'promised')).toEqual(['Call', 'Ask', 'Offer'])
    expect(sorted('action', 'marks')).toEqual(['Offer', 'Call', 'Ask'])
  })
})
