import { describe, expect, it } from 'vitest'
import { createMigratedPeer, mustRun, type PlanPeer } from '../../../tests/support/plan-peer.ts'
import type { EntityId } from '../../core/ids.ts'
import type { EntityKind } from '../entities/entity-registry.ts'
import { linksFrom, linksTo } from '../links/link-index.ts'

function add(peer: PlanPeer, kind: EntityKind, name: string): EntityId {
  const entries = [{ fields: { name } }]
  const [id] = mustRun(peer, { name: 'addEntities', args: { kind, entries } }).createdIds
  if (id === undefined) throw new Error('nothing was added')
  return id
}

describe('adding what is linked at once', () => {
  it('[ADD-1] draws links from the new entity and to it, in one step of undo', () => {
    const peer = createMigratedPeer()
    const goal = add(peer, 'goal', 'Less scrap')
    const action = add(peer, 'action', 'Visit')
    const entries = [
      {
        fields: { name: 'Line 4' },
        links: [{ kind: 'advances' as const, toId: goal }],
        linksFrom: [{ kind: 'serves' as const, fromId: action }],
      },
    ]
    const { createdIds } = mustRun(peer, {
      name: 'addEntities',
      args: { kind: 'objective', entries },
    })
    expect(linksTo(peer.view(), goal, 'advances').map(({ fromId }) => fromId)).toEqual(createdIds)
    expect(linksFrom(peer.view(), action, 'serves').map(({ toId }) => toId)).toEqual(createdIds)
  })

  it('[ADD-2] takes the place of the single link that another had before', () => {
    const peer = createMigratedPeer()
    const action = add(peer, 'action', 'Visit')
    const entry = (name: string) => ({
      fields: { name },
      linksFrom: [{ kind: 'assigned-to' as const, fromId: action }],
    })
    mustRun(peer, { name: 'addEntities', args: { kind: 'member', entries: [entry('Leo')] } })
    mustRun(peer, { name: 'addEntities', args: { kind: 'member', entries: [entry('Ana')] } })
    const [link, ...others] = linksFrom(peer.view(), action, 'assigned-to')
    expect(others).toEqual([])
    expect(link && peer.view().entities.get(link.toId)?.name).toBe('Ana')
    expect(peer.view().dormantLinks.size).toBe(0)
  })

  it('[ADD-3] adds nothing where a link may not be drawn', () => {
    const peer = createMigratedPeer()
    const goal = add(peer, 'goal', 'Less scrap')
    const wrong = [{ kind: 'serves' as const, fromId: goal }]
    const result = peer.run({
      name: 'addEntities',
      args: { kind: 'objective', entries: [{ fields: { name: 'X' }, linksFrom: wrong }] },
    })
    expect(result).toMatchObject({ ok: false, error: { code: 'command/illegal-link' } })
    expect(peer.view().entities.size).toBe(1)
  })
})
