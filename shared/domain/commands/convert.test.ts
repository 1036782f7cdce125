import { describe, expect, it } from 'vitest'
import { addCard, cardOf, join, joined } from '../../../tests/support/plan-cards.ts'
import {
  addBoard,
  createMigratedPeer,
  exchange,
  mustRun,
} from '../../../tests/support/plan-peer.ts'
import type { BoardId, EntityId } from '../../core/ids.ts'
import { findNotes } from '../../document/schema.ts'
import { createPlanUndo } from '../../document/undo.ts'
import { findLostLinks } from '../rules/lost-links.ts'

describe('cards that become another kind', () => {
  it('[CONVERT-1] keep their texts, authors and comments, and get back what the other kind did not know', () => {
    const peer = createMigratedPeer()
    const id = addCard(peer, 'goal', 'Grow', { scope: 'global', source: 'Annual report' })
    mustRun(peer, { name: 'addComment', args: { entityId: id, text: 'By when?', mentionIds: [] } })
    const before = cardOf(peer, id)
    mustRun(peer, { name: 'convertEntities', args: { entityIds: [id], kind: 'challenge' } })
    expect(cardOf(peer, id)).toMatchObject({ kind: 'challenge', source: 'Annual report' })
    expect(peer.view().comments.get(id)).toHaveLength(1)
    mustRun(peer, { name: 'convertEntities', args: { entityIds: [id], kind: 'goal' } })
    expect(cardOf(peer, id)).toEqual(before)
  })

  it('[CONVERT-1] while somebody types in a note, their text and the new kind both stay', () => {
    const ana = createMigratedPeer()
    const id = addCard(ana, 'note', 'Grow')
    const ben = createMigratedPeer({ seed: 2, name: 'Ben' })
    exchange(ana.doc, ben.doc)
    findNotes(ben.doc, id)?.insert(0, 'in Asia')
    mustRun(ana, { name: 'convertEntities', args: { entityIds: [id], kind: 'goal' } })
    exchange(ana.doc, ben.doc)
    for (const peer of [ana, ben]) {
      expect(cardOf(peer, id)).toMatchObject({ kind: 'goal', notes: 'in Asia' })
    }
  })

  it('[CONVERT-2] links that cannot stay are known beforehand, sleep, and wake when it turns back', () => {
    const peer = createMigratedPeer()
    const goal = addCard(peer, 'goal', 'Grow')
    const objective = addCard(peer, 'objective', 'Second line')
    join(peer, objective, 'advances', goal)
    join(peer, addCard(peer, 'action', 'Pilot'), 'serves', goal)
    const lost = findLostLinks(peer.view(), new Map([[goal, 'challenge']]))
    expect(lost.map(({ kind }) => kind)).toEqual(['serves'])
    mustRun(peer, { name: 'convertEntities', args: { entityIds: [goal], kind: 'challenge' } })
    expect(joined(peer)).toEqual(['Second line advances Grow'])
    mustRun(peer, { name: 'convertEntities', args: { entityIds: [goal], kind: 'goal' } })
    expect(joined(peer)).toEqual(['Pilot serves Grow', 'Second line advances Grow'])
  })

  it('[CONVERT-2] while somebody draws a link that cannot stay, it sleeps on both screens', () => {
    const ana = createMigratedPeer()
    const ben = createMigratedPeer({ seed: 2, name: 'Ben' })
    const goal = addCard(ana, 'goal', 'Grow')
    const action = addCard(ana, 'action', 'Pilot')
    exchange(ana.doc, ben.doc)
    mustRun(ana, { name: 'convertEntities', args: { entityIds: [goal], kind: 'challenge' } })
    join(ben, action, 'serves', goal)
    exchange(ana.doc, ben.doc)
    for (const peer of [ana, ben]) {
      expect(joined(peer)).toEqual([])
      expect(peer.view().dormantLinks.size).toBe(1)
    }
    mustRun(ben, { name: 'convertEntities', args: { entityIds: [goal], kind: 'goal' } })
    expect(joined(ben)).toEqual(['Pilot serves Grow'])
  })

  it('[CONVERT-1] by two people at once are one kind on both screens, with all their texts', () => {
    const ana = createMigratedPeer()
    const ben = createMigratedPeer({ seed: 2, name: 'Ben' })
    const note = addCard(ana, 'note', 'Grow', { source: 'Lunch' })
    exchange(ana.doc, ben.doc)
    mustRun(ana, { name: 'convertEntities', args: { entityIds: [note], kind: 'goal' } })
    mustRun(ben, { name: 'convertEntities', args: { entityIds: [note], kind: 'challenge' } })
    exchange(ana.doc, ben.doc)
    expect(cardOf(ana, note)).toMatchObject({ name: 'Grow', source: 'Lunch' })
    expect(cardOf(ben, note)).toEqual(cardOf(ana, note))
  })

  it('[CONVERT-3] people, members, steps and KPIs stay what they are', () => {
    const peer = createMigratedPeer()
    const person = addCard(peer, 'person', 'Ana')
    const done = peer.run({ name: 'convertEntities', args: { entityIds: [person], kind: 'goal' } })
    expect(done).toMatchObject({ ok: false, error: { code: 'command/not-convertible' } })
  })

  it('[CONVERT-1] are given what they are moved with, whatever they were in a former life', () => {
    const peer = createMigratedPeer()
    const id = addCard(peer, 'action', 'Pilot', { status: 'done' })
    mustRun(peer, { name: 'convertEntities', args: { entityIds: [id], kind: 'goal' } })
    const moves = [{ entityId: id, kind: 'action' as const, fields: { status: null } }]
    mustRun(peer, { name: 'moveEntities', args: { moves } })
    expect(cardOf(peer, id)).toMatchObject({ kind: 'action', status: 'todo' })
  })

  it('[COMBINE-1] a note combined into a goal knows what the other goal knew', () => {
    const peer = createMigratedPeer()
    const note = addCard(peer, 'note', 'Grow in Asia')
    const goal = addCard(peer, 'goal', 'Grow', { scope: 'global', priority: 'high' })
    const entityIds = [note, goal]
    mustRun(peer, { name: 'combineEntities', args: { entityIds, kind: 'goal' } })
    expect(cardOf(peer, note)).toMatchObject({ kind: 'goal', scope: 'global', priority: 'high' })
  })

  it('[MERGE-3] stand on every board where one of them was placed', () => {
    const peer = createMigratedPeer()
    const [one, two] = ['Grow', 'Save'].map((name) => addCard(peer, 'note', name))
    if (one === undefined || two === undefined) throw new Error('two notes')
    const [left, right] = [addBoard(peer, 'whiteboard'), addBoard(peer, 'whiteboard')]
    const put = (boardId: BoardId, entityId: EntityId, x: number) =>
      mustRun(peer, {
        name: 'placeEntities',
        args: { boardId, places: [{ entityId, x, y: 0 }] },
      })
    put(left, one, 1)
    put(left, two, 2)
    put(right, two, 3)
    mustRun(peer, { name: 'combineEntities', args: { entityIds: [one, two], kind: 'note' } })
    expect(peer.view().placements.get(left)?.get(one)?.x).toBe(1)
    expect(peer.view().placements.get(right)?.get(one)?.x).toBe(3)
  })

  it('[COMBINE-1] several notes become one card with all their words, authors and links', () => {
    const ana = createMigratedPeer()
    const ben = createMigratedPeer({ seed: 2, name: 'Ben' })
    const first = addCard(ana, 'note', 'Costs must fall', { source: 'Lunch' })
    exchange(ana.doc, ben.doc)
    const second = addCard(ben, 'note', 'Energy is dear', { unit: 'Plant North' })
    join(ben, second, 'told-by', addCard(ben, 'person', 'Eva'))
    exchange(ana.doc, ben.doc)
    mustRun(ana, {
      name: 'combineEntities',
      args: { entityIds: [first, second], kind: 'challenge' },
    })
    expect(cardOf(ana, first)).toMatchObject({
      kind: 'challenge',
      name: 'Costs must fall',
      notes: 'Energy is dear',
      source: 'Lunch',
      unit: 'Plant North',
      authors: [{ name: 'Ana' }, { name: 'Ben' }],
    })
    expect(joined(ana)).toEqual(['Costs must fall told-by Eva'])
    expect(ana.view().bin.has(second)).toBe(true)
  })

  it('[COMBINE-1] one undo gives the notes back as they were', () => {
    const peer = createMigratedPeer()
    const undo = createPlanUndo(peer.doc)
    const ids = ['A', 'B', 'C'].map((name) => addCard(peer, 'note', name))
    const before = peer.view()
    mustRun(peer, { name: 'combineEntities', args: { entityIds: ids, kind: 'goal' } })
    undo.undo()
    expect(peer.view()).toEqual(before)
  })
})

describe('what a drop writes', () => {
  it('[MOVE-1] a goal removed by one while the other gives it an action leaves a clean plan', () => {
    const ana = createMigratedPeer()
    const goal = addCard(ana, 'goal', 'Grow')
    const action = addCard(ana, 'action', 'Pilot')
    const ben = createMigratedPeer({ seed: 2, name: 'Ben' })
    exchange(ana.doc, ben.doc)
    mustRun(ana, { name: 'deleteEntities', args: { entityIds: [goal] } })
    const links = [{ kind: 'serves', toId: goal } as const]
    mustRun(ben, { name: 'moveEntities', args: { moves: [{ entityId: action, links }] } })
    exchange(ana.doc, ben.doc)
    for (const peer of [ana, ben]) {
      expect(joined(peer)).toEqual([])
      expect(peer.view().broken.size).toBe(0)
    }
    mustRun(ana, { name: 'restoreEntities', args: { entityIds: [goal] } })
    expect(joined(ana)).toEqual(['Pilot serves Grow'])
  })

  it('[MOVE-2] two who give an action to two people at once leave it with one of them', () => {
    const ana = createMigratedPeer()
    const action = addCard(ana, 'action', 'Pilot')
    const [mia, tom] = [addCard(ana, 'member', 'Mia'), addCard(ana, 'member', 'Tom')]
    const ben = createMigratedPeer({ seed: 2, name: 'Ben' })
    exchange(ana.doc, ben.doc)
    const give = (toId: typeof mia) => ({
      name: 'moveEntities' as const,
      args: { moves: [{ entityId: action, links: [{ kind: 'assigned-to' as const, toId }] }] },
    })
    mustRun(ana, give(mia))
    mustRun(ben, give(tom))
    exchange(ana.doc, ben.doc)
    expect(joined(ana)).toHaveLength(1)
    expect(joined(ben)).toEqual(joined(ana))
  })
})
