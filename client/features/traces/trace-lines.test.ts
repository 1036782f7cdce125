import { describe, expect, it } from 'vitest'
import type { EntityId } from '#shared/core/ids.ts'
import type { EntityKind } from '#shared/domain/entities/entity-registry.ts'
import type { LinkKind } from '#shared/domain/links/link-kinds.ts'
import { createMigratedPeer, mustRun } from '../../../tests/support/plan-peer.ts'
import { isSameLines, traceLines } from './trace-lines.ts'

const peer = createMigratedPeer()
function add(kind: EntityKind, name: string, more = {}): EntityId {
  const entries = [{ fields: { name, ...more } }]
  const [id] = mustRun(peer, { name: 'addEntities', args: { kind, entries } }).createdIds
  if (id === undefined) throw new Error('nothing was added')
  return id
}
const link = (kind: LinkKind, fromId: EntityId, toId: EntityId) =>
  mustRun(peer, { name: 'addLink', args: { kind, fromId, toId } })

const goal = add('goal', 'Cut scrap')
const objective = add('objective', 'Line 4')
const action = add('action', 'Visit', { dueOn: '2026-01-01' })
const leo = add('member', 'Leo')
link('advances', objective, goal)
link('serves', action, objective)
link('assigned-to', action, leo)
const told = (id: EntityId, today = '2026-01-01') =>
  traceLines(peer.view(), id, today).map(
    ({ entity, place, marks }) => `${place} ${entity.name} ${marks.join()}`,
  )

describe('the lines of a chain', () => {
  it('[TRACE-LINE-1] go from what the customer wants to who does something', () => {
    expect(told(objective)).toEqual([
      'above Cut scrap goal-without-answer',
      'self Line 4 ',
      'below Visit ',
      'below Leo ',
    ])
    expect(told(leo, '2026-01-02').at(-2)).toBe('above Visit late')
  })

  it('[TRACE-LINE-2] are none for what stands alone or has no rank', () => {
    expect(told(add('goal', 'Alone'))).toEqual([])
    expect(told(add('note', 'A note'))).toEqual([])
  })

  it('[TRACE-LINE-3] are the same until something on them changes', () => {
    const before = traceLines(peer.view(), goal, '2026-01-01')
    add('goal', 'Elsewhere')
    expect(isSameLines(before, traceLines(peer.view(), goal, '2026-01-01'))).toBe(true)
    expect(isSameLines(before, traceLines(peer.view(), goal, '2026-02-01'))).toBe(false)
  })
})
