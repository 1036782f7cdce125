import fc from 'fast-check'
import i18next from 'i18next'
import { describe, expect, it } from 'vitest'
import type { EntityId } from '#shared/core/ids.ts'
import type { JsonObject } from '#shared/core/json.ts'
import { status } from '#shared/domain/entities/scales.ts'
import { createMigratedPeer, mustRun } from '../../../tests/support/plan-peer.ts'
import { outline } from '../../i18n/en/outline.ts'
import { facetsOf, filterRows, tableLines, UNSET, valuesAmong } from './facets.ts'
import { tableRows } from './table-rows.ts'

await i18next.init({ lng: 'en', resources: { en: { translation: { outline } } } })

const peer = createMigratedPeer()
const add = (kind: 'action' | 'goal' | 'member', fields: JsonObject): EntityId => {
  const [id] = mustRun(peer, {
    name: 'addEntities',
    args: { kind, entries: [{ fields }] },
  }).createdIds
  if (id === undefined) throw new Error('nothing was added')
  return id
}
const grow = add('goal', { name: 'Grow' })
const save = add('goal', { name: 'Save' })
const call = add('action', { name: 'Call', priority: 'low', dueOn: '2026-01-01' })
add('action', { name: 'Offer', priority: 'high', promised: true })
add('action', { name: 'Visit' })
for (const toId of [grow, save]) {
  mustRun(peer, { name: 'addLink', args: { kind: 'serves', fromId: call, toId } })
}
const rows = tableRows(peer.view(), 'action', '2026-06-01')
const facets = facetsOf('action', i18next.t, 'en')
const facetOf = (id: string) => {
  const facet = facets.find((each) => each.id === id)
  if (facet === undefined) throw new Error(id)
  return facet
}
const names = (found: readonly { readonly entity: { readonly name: string } }[]) =>
  found.map(({ entity }) => entity.name).sort()

describe('what parts the rows of a table', () => {
  it('[FACET-1] passes what has one of the values of each, not set among them', () => {
    expect(names(filterRows(rows, facets, { priority: ['low', UNSET] }))).toEqual(['Call', 'Visit'])
    expect(names(filterRows(rows, facets, { serves: [grow] }))).toEqual(['Call'])
    expect(names(filterRows(rows, facets, { serves: [UNSET], promised: ['yes'] }))).toEqual([
      'Offer',
    ])
    expect(names(filterRows(rows, facets, { marks: ['action-without-aim'] }))).toEqual([
      'Offer',
      'Visit',
    ])
    expect(filterRows(rows, facets, { priority: [] })).toBe(rows)
  })

  it('[FACET-2] groups in the order of the scale, what is not set last', () => {
    const lines = tableLines(rows, facetOf('priority'))
    expect(
      lines.map((line) => (line.type === 'group' ? line.label : line.row.entity.name)),
    ).toEqual(['High', 'Offer', 'Low', 'Call', 'Not set', 'Visit'])
  })

  it('[FACET-2] puts a row under each of its values, told apart by its key', () => {
    const lines = tableLines(rows, facetOf('serves'))
    expect(new Set(lines.map(({ key }) => key)).size).toBe(lines.length)
    const calls = lines.filter((line) => line.type === 'row' && line.row.entity.id === call)
    expect(calls).toHaveLength(2)
    expect(valuesAmong(rows, facetOf('serves')).map(({ label }) => label)).toEqual([
      'Grow',
      'Save',
      'Not set',
    ])
  })

  it('[FACET-1] never lets a row pass that has none of the values', () => {
    const codes = fc.subarray([UNSET, ...status.options])
    fc.assert(
      fc.property(codes, (chosen) => {
        const passing = new Set(filterRows(rows, facets, { status: chosen }))
        for (const row of rows) {
          const code = row.entity.kind === 'action' ? (row.entity.status ?? UNSET) : UNSET
          expect(passing.has(row)).toBe(chosen.length === 0 || chosen.includes(code))
        }
      }),
    )
  })
})
