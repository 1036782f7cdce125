import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { expectSoundPlan } from '../../tests/support/expect-sound-plan.ts'
import { addBoard, createPlanPeer, mustRun, type PlanPeer } from '../../tests/support/plan-peer.ts'
import { randomCall } from '../../tests/support/random-commands.ts'
import { migratePlan } from '../document/migrations/migrate-plan.ts'
import { createPlanUndo } from '../document/undo.ts'
import type { AnnotationId } from '../core/ids.ts'
import { type CommandName, commandNames } from '../domain/command-registry.ts'
import { projectPlan } from './project-plan.ts'

type Step =
  | { do: 'command'; peer: number; pick: number[]; command: CommandName; value: number }
  | { do: 'undo' | 'redo'; peer: number }
  | { do: 'deliver'; peer: number; from: number; skip: number }

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('command' as const),
      peer: fc.nat(2),
      pick: fc.array(fc.nat(30), { minLength: 3, maxLength: 3 }),
      command: fc.constantFrom(...commandNames),
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

const tried = new Set<CommandName>()
const done = new Set<CommandName>()

/** Three peers whose updates arrive late, twice and in any order. */
function play(steps: readonly Step[]) {
  const peers = [1, 2, 3].map((seed) => createPlanPeer({ seed, name: `P${seed}` }))
  const [first] = peers
  if (first === undefined) throw new Error('no peers')
  migratePlan(first.doc)
  const boardId = addBoard(first)
  const drawn = { id: 'shape:n9' as AnnotationId, record: { x: 9 } }
  mustRun(first, { name: 'setAnnotations', args: { boardId, put: [drawn], removeIds: [] } })
  // Somebody is in the bin from the start, or hardly a run would come to empty it.
  const { createdIds } = mustRun(first, {
    name: 'addEntities',
    args: { kind: 'person', entries: [{ fields: { name: 'Old' } }] },
  })
  mustRun(first, { name: 'deleteEntities', args: { entityIds: [...createdIds] } })
  // So it is with what was said, and with what can become another kind.
  const notes = mustRun(first, {
    name: 'addEntities',
    args: {
      kind: 'note',
      entries: [{ fields: { name: 'Note 1' } }, { fields: { name: 'Note 2' } }],
    },
  })
  for (const entityId of notes.createdIds) {
    mustRun(first, { name: 'addComment', args: { entityId, text: 'Said', mentionIds: [] } })
  }
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
      tried.add(each.command)
      // What does not fit what is there is refused, and changes nothing.
      if (peer.run(randomCall(peer.view(), each)).ok) done.add(each.command)
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
      { numRuns: 60, seed: 43 },
    )
  })

  it('[PROJECT-2] all views end equal, every link in force obeys its rules, and nothing hangs on nothing', () => {
    fc.assert(
      fc.property(runs, (steps) => {
        const peers = play(steps)
        converge(peers)
        const views = peers.map((peer) => peer.view())
        expect(views[1]).toEqual(views[0])
        expect(views[2]).toEqual(views[0])
        for (const view of views) expectSoundPlan(view)
      }),
      { numRuns: 100, seed: 7 },
    )
  })

  it('[COMMAND-6] every command of the registry was played, and carried out', () => {
    expect([...tried].sort()).toEqual([...commandNames].sort())
    expect([...done].sort()).toEqual([...commandNames].sort())
  })
})
