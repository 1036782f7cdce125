import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { addBoard, createPlanPeer, type PlanPeer } from '../../tests/support/plan-peer.ts'
import { migratePlan } from '../document/migrations/migrate-plan.ts'
import { createPlanUndo } from '../document/undo.ts'
import type { EntityId } from '../core/ids.ts'
import type { CommandCall } from '../domain/command-registry.ts'
import { legalLinkKinds, linkKinds } from '../domain/links/link-kinds.ts'
import { hierarchyAbove } from '../domain/rules/reporting-lines.ts'
import { projectPlan } from './project-plan.ts'

type Step =
  | { do: 'command'; peer: number; pick: number[]; command: string; value: number }
  | { do: 'undo' | 'redo'; peer: number }
  | { do: 'deliver'; peer: number; from: number; skip: number }

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('command' as const),
      peer: fc.nat(2),
      pick: fc.array(fc.nat(30), { minLength: 3, maxLength: 3 }),
      command: fc.constantFrom(
        'add',
        'set',
        'delete',
        'restore',
        'purge',
        'merge',
        'link',
        'unlink',
        'relink',
        'duplicate',
        'annotate',
        'notes',
        'boards',
        'import',
      ),
      value: fc.integer({ min: -3, max: 6 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constantFrom('undo' as const, 'redo' as const),
      peer: fc.nat(2),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('deliver' as const),
      peer: fc.nat(2),
      from: fc.nat(2),
      skip: fc.nat(5),
    }),
  },
)

/** The call a step stands for, drawn from what the peer sees at that moment. */
function commandOf(
  peer: PlanPeer,
  { pick, command, value }: Extract<Step, { do: 'command' }>,
): CommandCall | null {
  const view = peer.view()
  const at = <Item>(items: Iterable<Item>, index: number): Item | undefined => {
    const list = [...items]
    return list[(pick[index] ?? 0) % Math.max(1, list.length)]
  }
  const one = at(view.entities.keys(), 0)
  const two = at(view.entities.keys(), 1)
  const binned = at(view.bin.keys(), 0)
  const link = at(view.links.values(), 2)
  const board = at(view.boards.keys(), 0)
  const kind = at(linkKinds, 2)
  switch (command) {
    case 'add':
      return {
        name: 'addEntities',
        args: {
          kind: value > 3 ? 'member' : 'person',
          entries: [{ fields: { name: `N${value}` } }],
        },
      }
    case 'set':
      return one === undefined
        ? null
        : {
            name: 'setFields',
            args: {
              edits: [{ entityId: one, fields: { power: Math.max(1, Math.min(5, value)) } }],
            },
          }
    case 'delete':
      return one === undefined ? null : { name: 'deleteEntities', args: { entityIds: [one] } }
    case 'restore':
      return binned === undefined
        ? null
        : { name: 'restoreEntities', args: { entityIds: [binned] } }
    case 'purge':
      return binned === undefined ? null : { name: 'purgeEntities', args: { entityIds: [binned] } }
    case 'merge':
      return one === undefined || two === undefined
        ? null
        : { name: 'mergeEntities', args: { keepId: one, absorbId: two } }
    case 'link':
      return one === undefined || two === undefined || kind === undefined
        ? null
        : { name: 'addLink', args: { kind, fromId: one, toId: two } }
    case 'unlink':
      return link === undefined ? null : { name: 'removeLinks', args: { linkIds: [link.id] } }
    case 'relink':
      return link === undefined || one === undefined
        ? null
        : {
            name: 'changeLink',
            args: { linkId: link.id, kind: link.kind, fromId: link.fromId, toId: one },
          }
    case 'duplicate':
      return one === undefined
        ? null
        : { name: 'duplicateEntities', args: { entityIds: [one], suffix: 'copy' } }
    case 'annotate':
      return board === undefined
        ? null
        : {
            name: 'setAnnotations',
            args: {
              boardId: board,
              put: [
                {
                  id: `shape:n${Math.abs(value)}` as never,
                  record: { x: value, props: { color: `c${value}`, text: 'hi' } },
                },
              ],
              removeIds: [],
            },
          }
    case 'boards':
      return board !== undefined && value < 0
        ? { name: 'deleteBoard', args: { boardId: board } }
        : { name: 'addBoard', args: { kind: 'org-map', name: `B${value}` } }
    case 'import':
      return {
        name: 'importEntities',
        args: {
          kind: 'person',
          rows: [
            { entityId: null, fields: { name: 'I1' }, bossRow: 1 },
            { entityId: null, fields: { name: 'I2' }, bossRow: value > 0 ? 0 : null },
          ],
        },
      }
    default:
      return null
  }
}

/** Three peers whose updates arrive late, twice and in any order. */
function play(steps: readonly Step[]) {
  const peers = [1, 2, 3].map((seed) => createPlanPeer({ seed, name: `P${seed}` }))
  const [first] = peers
  if (first === undefined) throw new Error('no peers')
  migratePlan(first.doc)
  addBoard(first)
  const sent = peers.map((): Uint8Array[] => [])
  const undos = peers.map((peer) => createPlanUndo(peer.doc))
  peers.forEach((peer, index) => {
    for (const other of peers)
      if (other !== peer && peer === first)
        Y.applyUpdate(other.doc, Y.encodeStateAsUpdate(first.doc), 'remote')
    peer.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'remote') sent[index]?.push(update)
    })
  })
  for (const each of steps) {
    const peer = peers[each.peer]
    if (peer === undefined) continue
    if (each.do === 'deliver') {
      const queue = sent[each.from] ?? []
      const update = queue[(queue.length * (each.skip + 1)) % Math.max(1, queue.length + each.skip)]
      if (update !== undefined && each.from !== each.peer) Y.applyUpdate(peer.doc, update, 'remote')
    } else if (each.do === 'command') {
      const call = commandOf(peer, each)
      if (call !== null) peer.run(call)
    } else if (each.do === 'undo') undos[each.peer]?.undo()
    else undos[each.peer]?.redo()
    expect(peer.view()).toEqual(projectPlan(peer.doc))
  }
  return peers
}

function converge(peers: readonly PlanPeer[]) {
  for (const from of peers) {
    const state = Y.encodeStateAsUpdate(from.doc)
    for (const to of [...peers].reverse()) if (to !== from) Y.applyUpdate(to.doc, state, 'remote')
  }
}

const runs = fc.array(step, { minLength: 10, maxLength: 60 })

describe('three peers, random commands, updates late, twice and out of order', () => {
  it('[PROJECT-4] the incremental view equals the rebuilt one after every step', () => {
    fc.assert(
      fc.property(runs, (steps) => void play(steps)),
      { numRuns: 60, seed: 42 },
    )
  })

  it('[PROJECT-2] all views end equal, and every link in force obeys its rules', () => {
    fc.assert(
      fc.property(runs, (steps) => {
        const peers = play(steps)
        converge(peers)
        const views = peers.map((peer) => peer.view())
        expect(views[1]).toEqual(views[0])
        expect(views[2]).toEqual(views[0])
        for (const view of views) {
          const bosses = new Set<EntityId>()
          for (const link of view.links.values()) {
            const from = view.entities.get(link.fromId)
            const to = view.entities.get(link.toId)
            expect(
              from !== undefined &&
                to !== undefined &&
                legalLinkKinds(from.kind, to.kind).includes(link.kind),
            ).toBe(true)
            if (link.kind === 'reports-to') expect(bosses.has(link.fromId)).toBe(false)
            if (link.kind === 'reports-to') bosses.add(link.fromId)
          }
          const above = hierarchyAbove(view.links.values(), 'reports-to')
          for (const start of above.keys()) {
            let current: EntityId | undefined = start
            for (let hops = 0; current !== undefined; hops += 1) {
              expect(hops).toBeLessThanOrEqual(above.size)
              current = above.get(current)
            }
          }
        }
      }),
      { numRuns: 100, seed: 7 },
    )
  })
})
