import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addCard, join } from '../../../tests/support/plan-cards.ts'
import { createMigratedPeer, type PlanPeer } from '../../../tests/support/plan-peer.ts'
import type { EntityId } from '../../core/ids.ts'
import { legalLinkKinds } from '../links/link-kinds.ts'
import { chainOf, findRank, traceEntity } from './traces.ts'

/** One whole chain, and a second goal that hangs on the same person. */
function chain(peer: PlanPeer) {
  const ids = {
    goal: addCard(peer, 'goal', 'Grow'),
    challenge: addCard(peer, 'challenge', 'Prices'),
    value: addCard(peer, 'value-proposition', 'Less waste'),
    person: addCard(peer, 'person', 'Ana'),
    objective: addCard(peer, 'objective', 'Second line'),
    action: addCard(peer, 'action', 'Pilot'),
    owner: addCard(peer, 'member', 'Mia'),
    otherGoal: addCard(peer, 'goal', 'Fewer accidents'),
  }
  join(peer, ids.challenge, 'threatens', ids.goal)
  join(peer, ids.value, 'answers', ids.challenge)
  join(peer, ids.person, 'cares-about', ids.value)
  join(peer, ids.person, 'cares-about', ids.otherGoal)
  join(peer, ids.person, 'cares-about', ids.objective)
  join(peer, ids.action, 'serves', ids.objective)
  join(peer, ids.action, 'assigned-to', ids.owner)
  return ids
}

function names(peer: PlanPeer, ids: Iterable<EntityId>): (string | undefined)[] {
  return [...ids].map((id) => peer.view().entities.get(id)?.name)
}

describe('traces', () => {
  it('[TRACE-1] go from a goal down to who does something about it, rank by rank', () => {
    const peer = createMigratedPeer()
    const { goal, owner } = chain(peer)
    expect(names(peer, traceEntity(peer.view(), goal).down)).toEqual([
      'Prices',
      'Less waste',
      'Ana',
      'Second line',
      'Pilot',
      'Mia',
    ])
    expect(names(peer, traceEntity(peer.view(), owner).up)).toContain('Grow')
  })

  it('[TRACE-1] a person in the middle does not bring the other goals they care about', () => {
    const peer = createMigratedPeer()
    const { goal, otherGoal } = chain(peer)
    expect(chainOf(peer.view(), [goal]).has(otherGoal)).toBe(false)
  })

  it('[TRACE-2] end where an entity is in the bin, and go on when it comes back', () => {
    const peer = createMigratedPeer()
    const { goal, challenge } = chain(peer)
    peer.run({ name: 'deleteEntities', args: { entityIds: [challenge] } })
    expect(traceEntity(peer.view(), goal).down).toEqual([])
    peer.run({ name: 'restoreEntities', args: { entityIds: [challenge] } })
    expect(traceEntity(peer.view(), goal).down).toHaveLength(6)
  })

  it('[TRACE-1] what lies below something has that above itself, whatever the plan', () => {
    const kinds = [
      'goal',
      'challenge',
      'value-proposition',
      'person',
      'objective',
      'action',
    ] as const
    const plans = fc.array(fc.tuple(fc.constantFrom(...kinds), fc.nat(20)), { maxLength: 14 })
    fc.assert(
      fc.property(plans, (cards) => {
        const peer = createMigratedPeer()
        const ids = cards.map(([kind], index) => addCard(peer, kind, `E${index}`))
        for (const [index, [kind, pick]] of cards.entries()) {
          const [from, to] = [ids[index], ids[pick % ids.length]]
          const other = cards[pick % cards.length]?.[0]
          const [link] = other === undefined ? [] : legalLinkKinds(kind, other)
          if (from && to && link && from !== to) {
            peer.run({ name: 'addLink', args: { kind: link, fromId: from, toId: to } })
          }
        }
        const view = peer.view()
        for (const id of ids) {
          const { up, down } = traceEntity(view, id)
          for (const below of down) {
            expect(traceEntity(view, below).up).toContain(id)
            expect(findRank(view, below)).toBeGreaterThan(findRank(view, id) ?? 0)
          }
          for (const above of up) expect(traceEntity(view, above).down).toContain(id)
        }
      }),
      { numRuns: 60, seed: 3 },
    )
  })
})
