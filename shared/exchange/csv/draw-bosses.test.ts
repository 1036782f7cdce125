import { expect, it } from 'vitest'
import { createMigratedPeer, mustRun } from '../../../tests/support/plan-peer.ts'
import { relatedEntities } from '../table/relations.ts'
import { readPastedTable } from './paste-table.ts'
import { planTable } from './table-import.ts'

it('[PASTE-5] [BOSS-2] pasted bosses say to whom people report, all at once, and close no circle', () => {
  const peer = createMigratedPeer({ seed: 1 })
  const targets = mustRun(peer, {
    name: 'addEntities',
    args: {
      kind: 'person',
      entries: ['Díaz, Rosa', 'Li Wei', 'Kim'].map((name) => ({ fields: { name } })),
    },
  }).createdIds

  function pasteBosses(pasted: string) {
    const read = readPastedTable('person', pasted, 'reportsTo')
    if (!read.ok) throw new Error(read.error.code)
    const options = { kind: 'person', decisions: new Map(), language: 'en' } as const
    const { table, mapping } = read.value
    const planned = planTable(peer.view(), table, { ...options, mapping, targets })
    if (!planned.ok) throw new Error(planned.error.code)
    const { rows, report } = planned.value
    if (rows.length > 0) {
      mustRun(peer, { name: 'pasteRows', args: { kind: 'person', rows: [...rows] } })
    }
    return report
  }
  const bosses = () =>
    targets.map((id) => relatedEntities(peer.view(), 'reportsTo', id).map(({ name }) => name))

  const { rows } = pasteBosses('Li Wei\nKim')
  expect(rows).toMatchObject([{ changed: ['reportsTo'] }, { changed: ['reportsTo'] }])
  expect(bosses()).toEqual([['Li Wei'], ['Kim'], []])
  // Two may change places.
  expect(pasteBosses('Kim\nDíaz, Rosa').problems).toEqual([])
  expect(bosses()).toEqual([['Kim'], ['Díaz, Rosa'], []])
  const report = pasteBosses('Kim\nDíaz, Rosa\nLi Wei')
  expect(report.counts).toMatchObject({ unchanged: 3, updated: 0 })
  expect(report.problems).toMatchObject([{ line: 3, reason: 'reporting-cycle', value: 'Li Wei' }])
  expect(bosses()).toEqual([['Kim'], ['Díaz, Rosa'], []])
})
