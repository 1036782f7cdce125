import { describe, expect, it } from 'vitest'
import type { EntityId } from '#shared/core/ids.ts'
import { createMigratedPeer, mustRun } from '../../../tests/support/plan-peer.ts'
import { endsOf, relationSides, relationsOf, sideKey } from './relations-of.ts'

const peer = createMigratedPeer()
const add = (kind: 'person' | 'member', name: string): EntityId => {
  const [id] = mustRun(peer, {
    name: 'addEntities',
    args: { kind, entries: [{ fields: { name } }] },
  }).createdIds
  if (id === undefined) throw new Error('nothing was added')
  return id
}
const ana = add('person', 'Ana')
const rosa = add('person', 'Rosa')
const leo = add('member', 'Leo')
mustRun(peer, { name: 'addLink', args: { kind: 'reports-to', fromId: ana, toId: rosa } })
mustRun(peer, { name: 'addLink', args: { kind: 'conflicts-with', fromId: rosa, toId: ana } })
mustRun(peer, { name: 'addLink', args: { kind: 'covers', fromId: leo, toId: ana } })
const seenFrom = (id: EntityId) =>
  relationsOf(peer.view(), id, [...relationSides('person'), ...relationSides('member')]).map(
    ({ link, direction, other }) => `${direction} ${link.kind} ${other.name}`,
  )

describe('relations as seen from one end', () => {
  it('[RELATION-1] have a side for each way a link may be drawn', () => {
    const sides = relationSides('person').map(sideKey)
    expect(sides.slice(0, 6)).toEqual([
      'out/reports-to',
      'in/reports-to',
      'out/influences',
      'in/influences',
      'out/conflicts-with',
      'in/covers',
    ])
    const [first] = relationSides('step')
    expect(first).toMatchObject({ kind: 'assigned-to', otherKinds: ['member'], isSingle: true })
  })

  it('[RELATION-2] name the other end, a symmetric one once', () => {
    expect(seenFrom(ana)).toEqual([
      'in covers Leo',
      'out conflicts-with Rosa',
      'out reports-to Rosa',
    ])
    expect(seenFrom(rosa)).toEqual(['out conflicts-with Ana', 'in reports-to Ana'])
  })

  it('[RELATION-3] are drawn in the direction of their side', () => {
    const [out, into] = relationSides('person')
    expect(out && endsOf(out, ana, rosa)).toEqual({ fromId: ana, toId: rosa })
    expect(into && endsOf(into, ana, rosa)).toEqual({ fromId: rosa, toId: ana })
  })
})
