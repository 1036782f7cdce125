import { describe, expect, it } from 'vitest'
import { createMigratedPeer, mustRun, type PlanPeer } from '../../../tests/support/plan-peer.ts'
import type { EntityId } from '../../core/ids.ts'
import type { JsonObject } from '../../core/json.ts'
import type { EntityKind } from '../entities/entity-registry.ts'
import { linksFrom } from '../links/link-index.ts'
import { compareRanks } from '../rules/rank.ts'
import { MAX_PASTED_ROWS } from './paste-rows.ts'

function add(peer: PlanPeer, kind: EntityKind, fields: JsonObject): EntityId {
  const [id] = mustRun(peer, {
    name: 'addEntities',
    args: { kind, entries: [{ fields }] },
  }).createdIds
  if (id === undefined) throw new Error('nothing was added')
  return id
}

function actionNames(peer: PlanPeer): string[] {
  return [...peer.view().entities.values()]
    .filter(({ kind }) => kind === 'action')
    .sort(compareRanks)
    .map(({ name }) => name)
}

describe('pasteRows', () => {
  it('[ROWS-1] writes what a row says, ratings too, and leaves what it does not say', () => {
    const peer = createMigratedPeer({ isFacilitator: false })
    const entityId = add(peer, 'person', { name: 'Ana', power: 2, unit: 'Plant' })
    mustRun(peer, {
      name: 'pasteRows',
      args: { kind: 'person', rows: [{ entityId, fields: { power: 5 } }] },
    })
    expect(peer.view().entities.get(entityId)).toMatchObject({ power: 5, unit: 'Plant' })
  })

  it('[ROWS-2] puts new rows behind the others in their own order', () => {
    const peer = createMigratedPeer()
    add(peer, 'action', { name: 'First' })
    const rows = ['B', 'A', 'C'].map((name) => ({ entityId: null, fields: { name } }))
    mustRun(peer, { name: 'pasteRows', args: { kind: 'action', rows } })
    expect(actionNames(peer)).toEqual(['First', 'B', 'A', 'C'])
  })

  it('[ROWS-3] adds links, among the rows too, and replaces only the one there may be one of', () => {
    const peer = createMigratedPeer()
    const [leo, bea] = [add(peer, 'member', { name: 'Leo' }), add(peer, 'member', { name: 'Bea' })]
    const goal = add(peer, 'goal', { name: 'Grow' })
    const call = add(peer, 'action', { name: 'Call' })
    for (const toId of [leo]) {
      mustRun(peer, { name: 'addLink', args: { kind: 'assigned-to', fromId: call, toId } })
    }
    const { createdIds } = mustRun(peer, {
      name: 'pasteRows',
      args: {
        kind: 'action',
        rows: [
          {
            entityId: call,
            fields: {},
            links: [
              { kind: 'assigned-to', side: 'out', other: bea },
              { kind: 'serves', side: 'out', other: goal },
              { kind: 'depends-on', side: 'out', other: 1 },
            ],
          },
          {
            entityId: null,
            fields: { name: 'Ask' },
            links: [{ kind: 'contributes-to', side: 'in', other: leo }],
          },
        ],
      },
    })
    const joined = linksFrom(peer.view(), call).map(({ kind, toId }) => [kind, toId])
    expect(joined).toHaveLength(3)
    expect(joined).toEqual(
      expect.arrayContaining([
        ['assigned-to', bea],
        ['serves', goal],
        ['depends-on', createdIds[0]],
      ]),
    )
    expect(linksFrom(peer.view(), leo, 'contributes-to')).toHaveLength(1)
  })

  it('[ROWS-3] refuses what may not be joined, an unknown entity and too many rows, and writes nothing', () => {
    const peer = createMigratedPeer()
    const goal = add(peer, 'goal', { name: 'Grow' })
    const linked = (kind: 'serves' | 'blocks', other: EntityId | number) =>
      peer.run({
        name: 'pasteRows',
        args: {
          kind: 'action',
          rows: [
            { entityId: null, fields: { name: 'Call' }, links: [{ kind, side: 'out', other }] },
          ],
        },
      })
    expect(linked('blocks', goal)).toMatchObject({ error: { code: 'command/illegal-link' } })
    expect(linked('serves', 7)).toMatchObject({ error: { code: 'command/unknown-entity' } })
    const rows = Array.from({ length: MAX_PASTED_ROWS + 1 }, () => ({
      entityId: null,
      fields: { name: 'Call' },
    }))
    expect(peer.run({ name: 'pasteRows', args: { kind: 'action', rows } })).toMatchObject({
      error: { code: 'command/malformed' },
    })
    expect(actionNames(peer)).toEqual([])
  })
})
