import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { addCard, cardOf, join, joined } from '../../../tests/support/plan-cards.ts'
import {
  createMigratedPeer,
  createPlanPeer,
  exchange,
  mustRun,
  type PlanPeer,
} from '../../../tests/support/plan-peer.ts'
import type { EntityId } from '../../core/ids.ts'
import { createPlanUndo } from '../../document/undo.ts'
import { projectPlan } from '../../projection/project-plan.ts'

/** Two people with the same notes on their screens, named by the words they are told from. */
function pair(names: readonly string[]) {
  const ana = createMigratedPeer({ seed: 1, name: 'Ana' })
  const ben = createPlanPeer({ seed: 2, name: 'Ben' })
  const ids = names.map((name) => addCard(ana, 'note', name))
  exchange(ana.doc, ben.doc)
  return { ana, ben, ids }
}

function combine(peer: PlanPeer, ...entityIds: readonly (EntityId | undefined)[]): void {
  const known = entityIds.filter((id) => id !== undefined)
  mustRun(peer, { name: 'combineEntities', args: { entityIds: known, kind: 'note' } })
}

/** The names of cards in use, each with the words it holds of others. */
function cards({ view }: PlanPeer): Record<string, string> {
  return Object.fromEntries([...view().entities.values()].map(({ name, notes }) => [name, notes]))
}

/** Somebody who hears of two people's work, of one after the other. */
function merged(...peers: readonly PlanPeer[]): PlanPeer {
  const other = createPlanPeer({ seed: 3 })
  for (const { doc } of peers) Y.applyUpdate(other.doc, Y.encodeStateAsUpdate(doc), 'remote')
  return other
}

describe('cards combined from two sides at once', () => {
  it('[MERGE-4] in a chain: what went into a card that goes into a third stays a card', () => {
    const { ana, ben, ids } = pair(['One', 'Two', 'Three'])
    const [one, two, three] = ids
    if (one === undefined || two === undefined) throw new Error('three notes')
    const goal = addCard(ana, 'goal', 'Grow')
    const action = addCard(ana, 'action', 'Call')
    join(ana, action, 'serves', goal)
    mustRun(ana, { name: 'addComment', args: { entityId: one, text: 'Said', mentionIds: [] } })
    exchange(ana.doc, ben.doc)
    combine(ana, two, one)
    combine(ben, three, two)
    exchange(ana.doc, ben.doc)
    for (const peer of [ana, ben]) {
      expect(cards(peer)).toEqual({ One: '', Three: 'Two', Grow: '', Call: '' })
      expect(cardOf(peer, one).authors.map(({ name }) => name)).toEqual(['Ana'])
      expect(
        peer
          .view()
          .comments.get(one)
          ?.map(({ text }) => text),
      ).toEqual(['Said'])
      expect(joined(peer)).toEqual(['Call serves Grow'])
      expect(peer.view()).toEqual(projectPlan(peer.doc))
    }
    // What they meant is one command away, and then it stays so.
    combine(ana, three, one)
    exchange(ana.doc, ben.doc)
    expect(cards(ben)).toMatchObject({ Three: 'Two\n\nOne' })
    expect([...ben.view().bin.keys()].sort()).toEqual([one, two].sort())
  })

  it('[MERGE-4] one after the other: all words go along, and the bin keeps the rest', () => {
    const { ana, ids } = pair(['One', 'Two', 'Three'])
    const [one, two, three] = ids
    combine(ana, two, one)
    combine(ana, three, two)
    expect(cards(ana)).toEqual({ Three: 'Two\nOne' })
    mustRun(ana, {
      name: 'deleteEntities',
      args: { entityIds: three === undefined ? [] : [three] },
    })
    expect(cards(ana)).toEqual({})
    expect(ana.view().bin.size).toBe(3)
  })

  it('[MERGE-4] a card that went into one that a colleague removes stays in use', () => {
    const { ana, ben, ids } = pair(['One', 'Two'])
    const [one, two] = ids
    combine(ana, two, one)
    mustRun(ben, { name: 'deleteEntities', args: { entityIds: two === undefined ? [] : [two] } })
    exchange(ana.doc, ben.doc)
    expect(cards(ana)).toEqual({ One: '' })
    expect(ben.view()).toEqual(ana.view())
  })

  it('[MERGE-4] whoever takes back what broke the chain brings the words together', () => {
    const { ana, ben, ids } = pair(['One', 'Two', 'Three'])
    const [one, two, three] = ids
    const undo = createPlanUndo(ben.doc)
    combine(ana, two, one)
    combine(ben, three, two)
    exchange(ana.doc, ben.doc)
    undo.undo()
    exchange(ana.doc, ben.doc)
    expect(cards(ana)).toEqual({ Two: 'One', Three: '' })
    expect(ben.view()).toEqual(ana.view())
  })

  it('[MERGE-4] what was settled by restoring stays, whatever becomes of the other', () => {
    const { ana, ben, ids } = pair(['One', 'Two', 'Three'])
    const [one, two, three] = ids
    combine(ana, two, one)
    combine(ben, three, two)
    exchange(ana.doc, ben.doc)
    mustRun(ana, { name: 'restoreEntities', args: { entityIds: two === undefined ? [] : [two] } })
    expect(cards(ana)).toEqual({ One: '', Two: 'One', Three: 'Two' })
  })

  it('[MERGE-2] each into the other: one is left, with the words of both', () => {
    const { ana, ben, ids } = pair(['One', 'Two'])
    const [first, second] = ids.toSorted()
    if (first === undefined || second === undefined) throw new Error('two notes')
    const [kept, gone] = [first, second].map((id) => cardOf(ana, id).name)
    combine(ana, first, second)
    combine(ben, second, first)
    exchange(ana.doc, ben.doc)
    for (const peer of [ana, ben]) expect(cards(peer)).toEqual({ [kept ?? '']: gone })
    expect(ana.view().entities.get(first)?.deletedBy?.name).toBe('Ben')
  })

  it('[MERGE-2] [MERGE-4] whatever is combined by two at once, no word is lost, in any order of merging', () => {
    const words = ['Ash', 'Birch', 'Cedar', 'Fir', 'Oak', 'Pine', 'Yew']
    const step = fc.record({
      side: fc.nat(1),
      pick: fc.uniqueArray(fc.nat(6), { minLength: 2, maxLength: 3 }),
      meets: fc.nat(5).map((value) => value === 0),
    })
    fc.assert(
      fc.property(fc.array(step, { minLength: 2, maxLength: 12 }), (steps) => {
        const { ana, ben } = pair(words)
        for (const { side, pick, meets } of steps) {
          const peer = side === 0 ? ana : ben
          const there = [...peer.view().entities.keys()]
          const ids = pick.map((index) => there[index]).filter((id) => id !== undefined)
          if (ids.length > 1) combine(peer, ...ids)
          if (meets) exchange(ana.doc, ben.doc)
        }
        const [anaFirst, benFirst] = [merged(ana, ben), merged(ben, ana)]
        exchange(ana.doc, ben.doc)
        for (const view of [ben.view(), anaFirst.view(), benFirst.view(), projectPlan(ana.doc)]) {
          expect(view).toEqual(ana.view())
        }
        const said = Object.entries(cards(ana)).flat().join(' ')
        expect(words.filter((word) => !said.includes(word))).toEqual([])
        for (const { absorbedBy } of ana.view().bin.values()) {
          expect(absorbedBy !== null && ana.view().entities.has(absorbedBy)).toBe(true)
        }
      }),
      { numRuns: 60, seed: 11 },
    )
  })
})
