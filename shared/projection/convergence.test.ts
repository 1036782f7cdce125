import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { addBoard, createPlanPeer, mustRun, type PlanPeer } from '../../tests/support/plan-peer.ts'
import { migratePlan } from '../document/migrations/migrate-plan.ts'
import { createPlanUndo } from '../document/undo.ts'
import type { AnnotationId, EntityId } from '../core/ids.ts'
import { type CommandCall, type CommandName, commandNames } from '../domain/command-registry.ts'
import { entityKinds } from '../domain/entities/entity-registry.ts'
import { legalLinkKinds, linkKinds, linkRule } from '../domain/links/link-kinds.ts'
import { hierarchyAbove } from '../domain/rules/reporting-lines.ts'
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

/** What a peer sees at a step, picked by the step's numbers. */
function picks({ view }: PlanPeer, pick: readonly number[]) {
  const at = <Item>(items: Iterable<Item>, index: number): Item | undefined => {
    const list = [...items]
    return list[(pick[index] ?? 0) % Math.max(1, list.length)]
  }
  const one = at(view().entities.values(), 0)
  const two = at(view().entities.values(), 1)
  const legal = one === undefined || two === undefined ? [] : legalLinkKinds(one.kind, two.kind)
  const commented = at(view().comments.values(), 0)
  return {
    one: one?.id,
    two: two?.id,
    binned: at(view().bin.keys(), 0),
    link: at(view().links.values(), 2),
    board: at(view().boards.keys(), 0),
    otherBoard: at(view().boards.keys(), 1),
    kind: at(legal.length > 0 ? legal : linkKinds, 2),
    entityKind: at(entityKinds, 1),
    comment: commented?.[0],
    placed: at(at(view().placements.values(), 0)?.keys() ?? [], 1),
    drawn: at(at(view().annotations.values(), 0)?.keys() ?? [], 1),
  }
}

type Picks = ReturnType<typeof picks>

/** How each command is called on what is there; a command that is not played does not compile. */
const calls: { readonly [Name in CommandName]: (picked: Picks, value: number) => unknown } = {
  addEntities: ({ entityKind }, value) => ({
    kind: value > 3 ? 'person' : entityKind,
    entries: [{ fields: { name: `N${value}` } }],
  }),
  setFields: ({ one }, value) => ({
    edits: [
      {
        entityId: one,
        fields: value > 1 ? { power: Math.min(5, value) } : { order: `a${value + 3}` },
      },
    ],
  }),
  duplicateEntities: ({ one }) => ({ entityIds: [one], suffix: 'copy' }),
  deleteEntities: ({ one }) => ({ entityIds: [one] }),
  restoreEntities: ({ binned }) => ({ entityIds: [binned] }),
  purgeEntities: ({ binned }) => ({ entityIds: [binned] }),
  mergeEntities: ({ one, two }) => ({ keepId: one, absorbId: two }),
  importEntities: ({ one }, value) => ({
    kind: 'person',
    rows: [
      { entityId: null, fields: { name: 'I1' }, bossRow: 1 },
      { entityId: null, fields: { name: 'I2' }, bossRow: value > 0 ? 0 : null, bossId: one },
    ],
  }),
  pasteRows: ({ one }, value) => ({
    kind: 'goal',
    rows: [
      { entityId: null, fields: { name: `R${value}` } },
      { entityId: value > 2 ? one : null, fields: { name: 'R' } },
    ],
  }),
  takeUpEdits: ({ one, two, entityKind, kind }, value) => ({
    entities: [
      { id: `taken${value}`, kind: 'goal', fields: { name: 'K' }, notes: `N${value}`, authors: [] },
      ...(value > 3 ? [{ id: one, kind: entityKind, fields: {}, notes: 'N', authors: [] }] : []),
    ],
    links:
      kind === undefined || two === undefined ? [] : [{ kind, fromId: one, toId: two, fields: {} }],
    comments: [],
  }),
  convertEntities: ({ one, entityKind }) => ({ entityIds: [one], kind: entityKind }),
  moveEntities: ({ one, two, kind, link, entityKind }, value) => ({
    moves: [
      {
        entityId: one,
        ...(value > 4 ? { kind: entityKind } : {}),
        fields: value > 2 ? { order: `a${value}` } : { name: `M${value}` },
        unlinkIds: link === undefined || value > 2 ? [] : [link.id],
        links: value > 1 && kind !== undefined && one !== two ? [{ kind, toId: two }] : [],
      },
    ],
  }),
  combineEntities: ({ one, two }, value) => ({
    entityIds: [one, two],
    kind: value > 2 ? 'goal' : 'note',
  }),
  addLink: ({ one, two, kind }) => ({ kind, fromId: one, toId: two }),
  setBoss: ({ one, two }, value) => ({ entityIds: [one], bossId: value > 4 ? null : two }),
  changeLink: ({ link, one }) => ({
    linkId: link?.id,
    kind: link?.kind,
    fromId: link?.fromId,
    toId: one,
  }),
  setLinkFields: ({ link }, value) => ({ linkId: link?.id, fields: { note: `L${value}` } }),
  removeLinks: ({ link }) => ({ linkIds: [link?.id] }),
  addBoard: (_, value) => ({ kind: 'org-map', name: `B${value}` }),
  setBoard: ({ board }, value) => ({ boardId: board, name: `B${value}`, settings: { value } }),
  moveBoard: ({ board, otherBoard }, value) => ({
    boardId: board,
    beforeId: value > 3 ? null : otherBoard,
  }),
  deleteBoard: ({ board }) => ({ boardId: board }),
  setAnnotations: ({ board }, value) => ({
    boardId: board,
    put: [{ id: `shape:n${Math.abs(value)}`, record: { x: value, props: { color: `c${value}` } } }],
    removeIds: value < 0 ? [`shape:n${value + 4}`] : [],
  }),
  adoptAnnotations: ({ board, drawn }, value) => ({
    boardId: board,
    notes: [
      { annotationId: drawn, kind: value > 2 ? 'goal' : 'note', fields: { name: `A${value}` } },
    ],
  }),
  placeEntities: ({ board, one }, value) => ({
    boardId: board,
    places: [{ entityId: one, x: value, y: -value }],
  }),
  unplaceEntities: ({ board, placed }) => ({ boardId: board, entityIds: [placed] }),
  addComment: ({ one }, value) => ({ entityId: one, text: `C${value}`, mentionIds: [] }),
  editComment: ({ comment }, value) => ({
    entityId: comment?.entityId,
    commentId: comment?.id,
    text: `E${value}`,
    mentionIds: [],
  }),
  removeComment: ({ comment }) => ({ entityId: comment?.entityId, commentId: comment?.id }),
  setAccount: (_, value) => ({ fields: { profile: `P${value}`, shortMonths: value } }),
  setPlanFacts: (_, value) => ({ title: `T${value}` }),
}

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
      const args = calls[each.command](picks(peer, each.pick), each.value)
      tried.add(each.command)
      // What does not fit what is there is refused, and changes nothing.
      if (peer.run({ name: each.command, args } as CommandCall).ok) done.add(each.command)
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
        for (const view of views) {
          const singles = new Set<string>()
          for (const link of view.links.values()) {
            const from = view.entities.get(link.fromId)
            const to = view.entities.get(link.toId)
            expect(
              from !== undefined &&
                to !== undefined &&
                legalLinkKinds(from.kind, to.kind).includes(link.kind),
            ).toBe(true)
            if (linkRule(link.kind).isSingle !== true) continue
            const single = `${link.kind}~${link.fromId}`
            expect(singles.has(single)).toBe(false)
            singles.add(single)
          }
          // MERGE-4: what waits in the bin for another one waits for one that is there.
          for (const { absorbedBy } of view.bin.values()) {
            if (absorbedBy !== null) expect(view.entities.has(absorbedBy)).toBe(true)
          }
          const known = new Set([...view.entities.keys(), ...view.bin.keys()])
          const hanging = [
            ...view.comments.keys(),
            ...[...view.placements.values()].flatMap((placed) => [...placed.keys()]),
            ...[...view.dormantLinks.values()].flatMap(({ fromId, toId }) => [fromId, toId]),
          ]
          expect(hanging.filter((id) => !known.has(id))).toEqual([])
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

  it('[COMMAND-6] every command of the registry was played, and carried out', () => {
    expect([...tried].sort()).toEqual([...commandNames].sort())
    expect([...done].sort()).toEqual([...commandNames].sort())
  })
})
