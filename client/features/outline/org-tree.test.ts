import { describe, expect, it } from 'vitest'
import type { EntityId } from '#shared/core/ids.ts'
import { hierarchyAbove } from '#shared/domain/rules/reporting-lines.ts'
import { createMigratedPeer, mustRun } from '../../../tests/support/plan-peer.ts'
import { treeRows } from './org-tree.ts'

const peer = createMigratedPeer()
const ids = new Map<string, EntityId>()
for (const name of ['Ada', 'Bo', 'Cy', 'Di', 'Eve']) {
  const [id] = mustRun(peer, {
    name: 'addEntities',
    args: { kind: 'person', entries: [{ fields: { name } }] },
  }).createdIds
  if (id !== undefined) ids.set(name, id)
}
const idOf = (name: string) => {
  const id = ids.get(name)
  if (id === undefined) throw new Error(name)
  return id
}
for (const [from, to] of [
  ['Bo', 'Ada'],
  ['Cy', 'Ada'],
  ['Di', 'Cy'],
] as const) {
  const args = { kind: 'reports-to', fromId: idOf(from), toId: idOf(to) } as const
  mustRun(peer, { name: 'addLink', args })
}
const people = [...peer.view().entities.values()].filter((entity) => entity.kind === 'person')
const above = hierarchyAbove(peer.view().links.values(), 'reports-to')
const shown = (closed: string[], text: string | null) =>
  treeRows(
    people,
    above,
    new Set(closed.map(idOf)),
    text === null ? null : (person) => person.name.includes(text),
  ).map(({ level, person, isMatch }) => `${level} ${person.name}${isMatch ? '' : ' (leads to it)'}`)

describe('the tree of reporting lines', () => {
  it('[TREE-1] holds everybody once, under their boss', () => {
    expect(shown([], null)).toEqual(['1 Ada', '2 Bo', '2 Cy', '3 Di', '1 Eve'])
  })

  it('[TREE-2] leaves out what is below a closed person', () => {
    expect(shown(['Cy'], null)).toEqual(['1 Ada', '2 Bo', '2 Cy', '1 Eve'])
  })

  it('[TREE-2] opens whatever leads to a match', () => {
    expect(shown(['Cy', 'Ada'], 'Di')).toEqual([
      '1 Ada (leads to it)',
      '2 Cy (leads to it)',
      '3 Di',
    ])
  })

  it('[TREE-1] says how many siblings each has', () => {
    const rows = treeRows(people, above, new Set(), null)
    expect(rows.map(({ positionInSet, setSize }) => `${positionInSet}/${setSize}`)).toEqual([
      '1/2',
      '1/2',
      '2/2',
      '1/1',
      '2/2',
    ])
  })
})
