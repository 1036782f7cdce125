import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { createMigratedPeer, mustRun } from '../../../tests/support/plan-peer.ts'
import { buildPlan, planSteps } from '../../../tests/support/random-plan.ts'
import type { EntityId, ParticipantId } from '../../core/ids.ts'
import { migratePlan } from '../../document/migrations/migrate-plan.ts'
import type { PlanView } from '../../domain/plan-view.ts'
import { projectPlan } from '../../projection/project-plan.ts'
import { exportPlan } from './encode-plan-file.ts'
import { eraseFromFile, type ErasureOrder } from './erase-from-file.ts'
import { writePlanFile } from './write-plan-file.ts'

const nobody: ErasureOrder = { entityIds: [], participantIds: [], names: [], stayingIds: [] }

function erase(doc: Y.Doc, order: Partial<ErasureOrder>) {
  const erased = eraseFromFile(exportPlan(doc, 0), { ...nobody, ...order })
  const fresh = new Y.Doc()
  migratePlan(fresh)
  writePlanFile(fresh, erased.file)
  return { ...erased, view: projectPlan(fresh), bytes: Y.encodeStateAsUpdate(fresh) }
}

/** A view without some entities, written down apart from the code under test. */
function without(view: PlanView, gone: ReadonlySet<EntityId>): PlanView {
  const stays = ({ fromId, toId }: { fromId: EntityId; toId: EntityId }) =>
    !gone.has(fromId) && !gone.has(toId)
  const keptOf = <Value>(map: ReadonlyMap<EntityId, Value>) =>
    new Map([...map].filter(([id]) => !gone.has(id)))
  const memberOf = (id: EntityId | null) => (id !== null && gone.has(id) ? null : id)
  return {
    ...view,
    account: {
      ...view.account,
      managerId: memberOf(view.account.managerId),
      sponsorId: memberOf(view.account.sponsorId),
    },
    entities: keptOf(view.entities),
    bin: keptOf(view.bin),
    links: new Map([...view.links].filter(([, link]) => stays(link))),
    dormantLinks: new Map([...view.dormantLinks].filter(([, link]) => stays(link))),
    placements: new Map([...view.placements].map(([board, placed]) => [board, keptOf(placed)])),
    comments: new Map(
      [...keptOf(view.comments)].map(([id, said]) => [
        id,
        said.map((comment) => ({
          ...comment,
          mentionIds: comment.mentionIds.filter((named) => !gone.has(named)),
        })),
      ]),
    ),
  }
}

describe('erasing from a plan', () => {
  it('[ERASE-4] the plan is what it was, without the erased entity and what hangs on it', () => {
    let erasedCount = 0
    fc.assert(
      fc.property(planSteps, fc.nat(40), (steps, pick) => {
        const { doc, view } = buildPlan(steps)
        const before = view()
        const all = [...before.entities.values(), ...before.bin.values()]
        const chosen = all[pick % Math.max(1, all.length)]
        // What members signed and where they are named is tested apart.
        if (chosen === undefined || chosen.kind === 'member') return
        const after = erase(doc, { entityIds: [chosen.id] })
        const gone = new Set(after.entityIds)
        expect(gone).toContain(chosen.id)
        // A rule of a plan, such as one boss, may let a link of the others wake up: all stored ones are there.
        const linksOf = ({ links, dormantLinks }: PlanView) =>
          new Map([...links, ...dormantLinks].sort(([left], [right]) => (left < right ? -1 : 1)))
        const { links: _links, dormantLinks: _dormant, ...rest } = after.view
        const { links: _l, dormantLinks: _d, ...expected } = without(before, gone)
        expect(rest).toEqual(expected)
        expect(linksOf(after.view)).toEqual(linksOf(without(before, gone)))
        erasedCount += 1
      }),
      { numRuns: 100, seed: 5 },
    )
    expect(erasedCount).toBeGreaterThan(40)
  })

  it('[ERASE-4] who is not in the plan is not missed: nothing changes', () => {
    fc.assert(
      fc.property(planSteps, (steps) => {
        const { doc, view } = buildPlan(steps)
        const after = erase(doc, { entityIds: ['stranger' as EntityId] })
        expect(after.view).toEqual(view())
        expect(after.entityIds).toEqual([])
      }),
      { numRuns: 20, seed: 6 },
    )
  })

  it('[ERASE-5] an erased participant has signed nothing any more, and no byte of the plan holds their name', () => {
    const ana = createMigratedPeer({ seed: 1, name: 'Ana Zzyzx' })
    const ben = createMigratedPeer({ seed: 2, name: 'Ben' })
    const entry = (name: string) => ({ entries: [{ fields: { name } }] })
    mustRun(ana, { name: 'addEntities', args: { kind: 'member', ...entry('Ana Zzyzx') } })
    mustRun(ana, { name: 'addEntities', args: { kind: 'goal', ...entry('Grow') } })
    Y.applyUpdate(ben.doc, Y.encodeStateAsUpdate(ana.doc))
    const member = [...ben.view().entities.values()].find(({ kind }) => kind === 'member')
    const goal = [...ben.view().entities.values()].find(({ kind }) => kind === 'goal')
    if (member === undefined || goal === undefined) throw new Error('both were added')
    const said = { entityId: goal.id, text: 'Ask @Ana Zzyzx, please', mentionIds: [member.id] }
    mustRun(ben, { name: 'addComment', args: said })
    mustRun(ben, { name: 'setAccount', args: { fields: { managerId: member.id } } })
    Y.applyUpdate(ana.doc, Y.encodeStateAsUpdate(ben.doc))
    mustRun(ana, { name: 'addComment', args: { ...said, text: 'I will', mentionIds: [] } })

    const order = { entityIds: [member.id], names: ['Ana Zzyzx'] }
    for (const participantIds of [['p1' as ParticipantId], []]) {
      const after = erase(ana.doc, { ...order, participantIds })
      expect(after.participantIds).toEqual(['p1'])
      expect(after.view.entities.get(goal.id)?.authors).toEqual([
        { participantId: null, name: '', area: 'Sales' },
      ])
      expect(
        after.view.comments.get(goal.id)?.map(({ text, author, mentionIds }) => {
          return { text, by: author.name, mentionIds }
        }),
      ).toEqual([
        { text: 'Ask @…, please', by: 'Ben', mentionIds: [] },
        { text: 'I will', by: '', mentionIds: [] },
      ])
      expect(after.view.account.managerId).toBeNull()
      expect(Buffer.from(after.bytes).includes('Zzyzx')).toBe(false)
    }
  })

  it('[ERASE-5] somebody else of the same name keeps what they signed', () => {
    const ana = createMigratedPeer({ seed: 1, name: 'Ana' })
    mustRun(ana, {
      name: 'addEntities',
      args: { kind: 'goal', entries: [{ fields: { name: 'Grow' } }] },
    })
    const after = erase(ana.doc, {
      participantIds: ['p9' as ParticipantId],
      names: ['Ana'],
      stayingIds: ['p1' as ParticipantId],
    })
    expect(after.view).toEqual(ana.view())
  })
})
