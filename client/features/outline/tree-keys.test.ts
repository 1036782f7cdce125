import { describe, expect, it } from 'vitest'
import type { EntityId } from '#shared/core/ids.ts'
import type { Person } from '#shared/domain/entities/entity.ts'
import { hierarchyAbove } from '#shared/domain/rules/reporting-lines.ts'
import { createMigratedPeer, mustRun } from '../../../tests/support/plan-peer.ts'
import { treeRows } from './org-tree.ts'
import { moveInTree } from './tree-keys.ts'

const peer = createMigratedPeer()
const names = ['Ada', 'Bo', 'Élan']
const [ada, bo, elan] = mustRun(peer, {
  name: 'addEntities',
  args: { kind: 'person', entries: names.map((name) => ({ fields: { name } })) },
}).createdIds as [EntityId, EntityId, EntityId]
mustRun(peer, { name: 'setBoss', args: { entityIds: [bo], bossId: ada } })
const people = [...peer.view().entities.values()] as Person[]
const above = hierarchyAbove(peer.view().links.values(), 'reports-to')
const open = treeRows(people, above, new Set(), null)
const closed = treeRows(people, above, new Set([ada]), null)

describe('keys of the tree', () => {
  it('[TREE-3] go line by line and to the ends', () => {
    expect(moveInTree(open, ada, 'ArrowDown')).toEqual({ type: 'focus', id: bo })
    expect(moveInTree(open, ada, 'ArrowUp')).toBeUndefined()
    expect(moveInTree(open, ada, 'End')).toEqual({ type: 'focus', id: elan })
    expect(moveInTree(open, null, 'ArrowDown')).toEqual({ type: 'focus', id: ada })
  })

  it('[TREE-3] open, enter, close and leave', () => {
    expect(moveInTree(closed, ada, 'ArrowRight')).toEqual({ type: 'open', id: ada })
    expect(moveInTree(open, ada, 'ArrowRight')).toEqual({ type: 'focus', id: bo })
    expect(moveInTree(open, bo, 'ArrowLeft')).toEqual({ type: 'focus', id: ada })
    expect(moveInTree(open, ada, 'ArrowLeft')).toEqual({ type: 'close', id: ada })
    expect(moveInTree(open, bo, 'ArrowRight')).toBeUndefined()
  })

  it('[TREE-3] go to the next name with a letter, whatever its accent', () => {
    expect(moveInTree(open, bo, 'e')).toEqual({ type: 'focus', id: elan })
    expect(moveInTree(open, elan, 'a')).toEqual({ type: 'focus', id: ada })
  })
})
