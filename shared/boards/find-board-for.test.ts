import { describe, expect, it } from 'vitest'
import { createMigratedPeer, mustRun } from '../../tests/support/plan-peer.ts'
import type { EntityId } from '../core/ids.ts'
import type { EntityKind } from '../domain/entities/entity-registry.ts'
import { findBoardFor } from './find-board-for.ts'

const peer = createMigratedPeer()
for (const kind of ['org-map', 'strategy-map', 'whiteboard']) {
  mustRun(peer, { name: 'addBoard', args: { kind, name: kind } })
}
const boardOf = (kind: string) =>
  [...peer.view().boards.values()].find((board) => board.kind === kind)?.id ?? null

function add(kind: EntityKind): EntityId {
  const entries = [{ fields: { name: kind } }]
  const [id] = mustRun(peer, { name: 'addEntities', args: { kind, entries } }).createdIds
  if (id === undefined) throw new Error('nothing was added')
  return id
}

describe('the board of an entity', () => {
  const goal = add('goal')
  const person = add('person')
  const find = (id: EntityId, shown: string) => findBoardFor(peer.view(), id, boardOf(shown))

  it('[BOARD-9] is the one on screen where it has a card there, else the first that has', () => {
    expect(find(goal, 'strategy-map')).toBe(boardOf('strategy-map'))
    expect(find(goal, 'org-map')).toBe(boardOf('strategy-map'))
    expect(find(person, 'org-map')).toBe(boardOf('org-map'))
    expect(find(person, 'whiteboard')).toBe(boardOf('org-map'))
  })

  it('[WALK-2] is none for what no board shows', () => {
    expect(find(add('step'), 'org-map')).toBe(null)
  })
})
