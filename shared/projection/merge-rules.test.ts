import { describe, expect, it } from 'vitest'
import { addCard, join } from '../../tests/support/plan-cards.ts'
import {
  addBoard,
  createMigratedPeer,
  createPlanPeer,
  exchange,
  mustRun,
  type PlanPeer,
} from '../../tests/support/plan-peer.ts'
import type { AnnotationId, EntityId } from '../core/ids.ts'
import { applyChanges } from '../document/apply-changes.ts'
import { CommandOrigin } from '../document/command-origin.ts'
import { createPlanUndo } from '../document/undo.ts'
import { linkId } from '../domain/links/link.ts'
import { exportPlan } from '../exchange/plan-file/encode-plan-file.ts'
import { projectPlan } from './project-plan.ts'

const nobody = new CommandOrigin('addLink', { createdIds: [], touchedIds: [] })

/** Two people with the same plan of three persons on their screens. */
function pair(): { ana: PlanPeer; ben: PlanPeer; people: [EntityId, EntityId, EntityId] } {
  const ana = createMigratedPeer({ seed: 1, name: 'Ana' })
  const ben = createPlanPeer({ seed: 2, name: 'Ben', nowMs: laterClock() })
  const entries = ['Ada', 'Bo', 'Cy'].map((name) => ({ fields: { name } }))
  const [a, b, c] = mustRun(ana, {
    name: 'addEntities',
    args: { kind: 'person', entries },
  }).createdIds
  if (a === undefined || b === undefined || c === undefined) throw new Error('three people')
  exchange(ana.doc, ben.doc)
  return { ana, ben, people: [a, b, c] }
}

/** Ben acts later than Ana, so that what is newest is certain. */
function laterClock(): () => number {
  let nowMs = 1_800_000_000_000
  return () => (nowMs += 1000)
}

function reportTo(peer: PlanPeer, fromId: EntityId, toId: EntityId) {
  mustRun(peer, { name: 'addLink', args: { kind: 'reports-to', fromId, toId } })
}

describe('what holds after a merge', () => {
  it('[LINK-4] of two bosses given at the same time the newest is in force, the other sleeps', () => {
    const {
      ana,
      ben,
      people: [a, b, c],
    } = pair()
    reportTo(ana, a, b)
    reportTo(ben, a, c)
    exchange(ana.doc, ben.doc)
    for (const peer of [ana, ben]) {
      expect([...peer.view().links.keys()]).toEqual([linkId('reports-to', a, c)])
      expect([...peer.view().dormantLinks.keys()]).toEqual([linkId('reports-to', a, b)])
    }
  })

  it('[PROJECT-2] a link of somebody to themselves sleeps, whoever wrote it', () => {
    const {
      ana,
      people: [a],
    } = pair()
    const fields = { authors: [], createdAt: 1_800_000_000_000 }
    const id = linkId('influences', a, a)
    applyChanges(ana.doc, [{ type: 'link/create', id, fields }], nobody)
    expect([...ana.view().links.keys()]).toEqual([])
    expect([...ana.view().dormantLinks.keys()]).toEqual([id])
  })

  it('[LINK-6] removing a boss does not bring an overruled one to light', () => {
    const {
      ana,
      ben,
      people: [a, b, c],
    } = pair()
    reportTo(ana, a, b)
    reportTo(ben, a, c)
    exchange(ana.doc, ben.doc)
    mustRun(ana, { name: 'removeLinks', args: { linkIds: [linkId('reports-to', a, c)] } })
    expect(ana.view().links.size).toBe(0)
    expect(ana.view().dormantLinks.size).toBe(0)
  })

  it('[LINK-6] nor does a drop that takes the one responsible away', () => {
    const { ana, ben } = pair()
    const [leo, mia] = ['Leo', 'Mia'].map((name) => addCard(ana, 'member', name))
    const action = addCard(ana, 'action', 'Pilot')
    if (leo === undefined || mia === undefined) throw new Error('two members')
    exchange(ana.doc, ben.doc)
    join(ana, action, 'assigned-to', leo)
    join(ben, action, 'assigned-to', mia)
    exchange(ana.doc, ben.doc)
    const unlinkIds = [...ana.view().links.keys()]
    expect(unlinkIds).toEqual([linkId('assigned-to', action, mia)])
    mustRun(ana, { name: 'moveEntities', args: { moves: [{ entityId: action, unlinkIds }] } })
    expect(ana.view().links.size).toBe(0)
    expect(ana.view().dormantLinks.size).toBe(0)
  })

  it('[LINK-4] a circle closed from two sides is opened at its newest link, on every screen', () => {
    const {
      ana,
      ben,
      people: [a, b, c],
    } = pair()
    reportTo(ana, a, b)
    reportTo(ana, b, c)
    reportTo(ben, c, a)
    exchange(ana.doc, ben.doc)
    for (const peer of [ana, ben]) {
      expect([...peer.view().dormantLinks.keys()]).toEqual([linkId('reports-to', c, a)])
      expect(peer.view().links.size).toBe(2)
    }
  })

  it('[LINK-1] two people who draw the same link draw one link', () => {
    const {
      ana,
      ben,
      people: [a, b],
    } = pair()
    mustRun(ana, { name: 'addLink', args: { kind: 'influences', fromId: a, toId: b } })
    mustRun(ben, { name: 'addLink', args: { kind: 'influences', fromId: a, toId: b } })
    exchange(ana.doc, ben.doc)
    expect(ana.view().links.size).toBe(1)
    expect(ben.view()).toEqual(ana.view())
  })

  it('[MERGE-1] authors of both entries stay with the one that is kept', () => {
    const { ana, ben } = pair()
    const [mine] = mustRun(ana, {
      name: 'addEntities',
      args: { kind: 'person', entries: [{ fields: { name: 'Dee' }, notes: 'left' }] },
    }).createdIds
    const [theirs] = mustRun(ben, {
      name: 'addEntities',
      args: { kind: 'person', entries: [{ fields: { name: 'Dee' }, notes: 'right' }] },
    }).createdIds
    exchange(ana.doc, ben.doc)
    if (mine === undefined || theirs === undefined) throw new Error('two entries')
    mustRun(ana, { name: 'mergeEntities', args: { keepId: mine, absorbId: theirs } })
    const kept = ana.view().entities.get(mine)
    expect(kept?.authors.map(({ name }) => name)).toEqual(['Ana', 'Ben'])
    expect(kept?.notes).toBe('left\n\nright')
  })

  it('[MERGE-2] two entries merged into each other at once leave one in use, whatever comes after', () => {
    const { ana, ben, people } = pair()
    const [a, b] = people.slice(0, 2).sort()
    if (a === undefined || b === undefined) throw new Error('two entries')
    mustRun(ana, { name: 'mergeEntities', args: { keepId: a, absorbId: b } })
    mustRun(ben, { name: 'mergeEntities', args: { keepId: b, absorbId: a } })
    exchange(ana.doc, ben.doc)
    expect(ben.view()).toEqual(ana.view())
    expect(ana.view().entities.get(a)).toMatchObject({ deletedAtMs: null })
    expect([...ana.view().bin.keys()]).toEqual([b])
    const undo = createPlanUndo(ana.doc)
    mustRun(ana, { name: 'restoreEntities', args: { entityIds: [b] } })
    expect(ana.view().entities.has(a) && ana.view().entities.has(b)).toBe(true)
    undo.undo()
    mustRun(ana, { name: 'purgeEntities', args: { entityIds: [b] } })
    expect(ana.view().entities.has(a)).toBe(true)
    mustRun(ana, { name: 'deleteEntities', args: { entityIds: [a] } })
    expect(ana.view().bin.has(a)).toBe(true)
  })

  it('[MERGE-2] an entry merged into one that goes to the bin with it can be put there on purpose', () => {
    const { ana, ben, people } = pair()
    const [a, b] = people
    mustRun(ana, { name: 'mergeEntities', args: { keepId: a, absorbId: b } })
    mustRun(ben, { name: 'mergeEntities', args: { keepId: b, absorbId: a } })
    exchange(ana.doc, ben.doc)
    const left = ana.view().entities.has(a) ? a : b
    mustRun(ben, { name: 'deleteEntities', args: { entityIds: [left] } })
    exchange(ana.doc, ben.doc)
    expect(ana.view().bin.size).toBe(2)
    expect(ben.view()).toEqual(ana.view())
  })

  it('[PROJECT-6] what is said, linked and placed of what a colleague removes for good is not seen', () => {
    const { ana, ben, people } = pair()
    const [a, b] = people
    const boardId = addBoard(ana, 'whiteboard')
    exchange(ana.doc, ben.doc)
    mustRun(ana, { name: 'deleteEntities', args: { entityIds: [a] } })
    mustRun(ana, { name: 'purgeEntities', args: { entityIds: [a] } })
    mustRun(ben, { name: 'addComment', args: { entityId: a, text: 'Secret', mentionIds: [] } })
    mustRun(ben, {
      name: 'addLink',
      args: { kind: 'influences', fromId: b, toId: a, fields: { note: 'Secret' } },
    })
    const places = [{ entityId: a, x: 1, y: 2 }]
    mustRun(ben, { name: 'placeEntities', args: { boardId, places } })
    exchange(ana.doc, ben.doc)
    for (const peer of [ana, ben]) {
      expect(peer.view().comments.size + peer.view().dormantLinks.size).toBe(0)
      expect(peer.view().placements.get(boardId)?.size).toBe(0)
      expect(peer.view()).toEqual(projectPlan(peer.doc))
      expect(JSON.stringify(exportPlan(peer.doc, 0))).not.toContain('Secret')
    }
  })

  it('[PROJECT-5] a comment leaves what was said of others the same objects', () => {
    const { ana, people } = pair()
    const [a, b] = people
    const comment = (entityId: EntityId) =>
      mustRun(ana, { name: 'addComment', args: { entityId, text: 'Said', mentionIds: [] } })
    comment(a)
    const before = ana.view()
    comment(b)
    expect(ana.view().comments.get(a)).toBe(before.comments.get(a))
    expect(ana.view().placements).toBe(before.placements)
    addCard(ana, 'goal', 'Grow')
    expect(ana.view().comments.get(a)).toBe(before.comments.get(a))
    expect(ana.view().placements).toBe(before.placements)
  })

  it('[DOC-1] two people edit two fields of one person at once, and both stay', () => {
    const {
      ana,
      ben,
      people: [a],
    } = pair()
    mustRun(ana, { name: 'setFields', args: { edits: [{ entityId: a, fields: { power: 5 } }] } })
    mustRun(ben, { name: 'setFields', args: { edits: [{ entityId: a, fields: { interest: 2 } }] } })
    exchange(ana.doc, ben.doc)
    expect(ana.view().entities.get(a)).toMatchObject({ power: 5, interest: 2 })
    expect(ben.view().entities.get(a)).toMatchObject({ power: 5, interest: 2 })
  })

  it('[DOC-4] one moves a sticky note while another colours it, and both stay', () => {
    const { ana, ben } = pair()
    const boardId = addBoard(ana)
    const id = 'shape:note' as AnnotationId
    const put = (peer: PlanPeer, x: number, color: string) =>
      mustRun(peer, {
        name: 'setAnnotations',
        args: {
          boardId,
          put: [{ id, record: { x, props: { color, text: 'hi' } } }],
          removeIds: [],
        },
      })
    put(ana, 0, 'red')
    exchange(ana.doc, ben.doc)
    put(ana, 50, 'red')
    put(ben, 0, 'blue')
    exchange(ana.doc, ben.doc)
    for (const peer of [ana, ben]) {
      expect(peer.view().annotations.get(boardId)?.get(id)?.record).toEqual({
        x: 50,
        props: { color: 'blue', text: 'hi' },
      })
    }
  })

  it('[DOC-5] an edit of somebody whom a colleague has meanwhile deleted for good does nothing', () => {
    const {
      ana,
      ben,
      people: [a],
    } = pair()
    mustRun(ana, { name: 'deleteEntities', args: { entityIds: [a] } })
    mustRun(ana, { name: 'purgeEntities', args: { entityIds: [a] } })
    mustRun(ben, { name: 'setFields', args: { edits: [{ entityId: a, fields: { power: 5 } }] } })
    exchange(ana.doc, ben.doc)
    expect(ana.view().entities.has(a)).toBe(false)
    expect(ben.view()).toEqual(ana.view())
    expect(ben.view().broken.size).toBe(0)
  })

  it('[PROJECT-5] an edit leaves everything it does not touch the same objects', () => {
    const {
      ana,
      people: [a, b],
    } = pair()
    reportTo(ana, a, b)
    const before = ana.view()
    mustRun(ana, {
      name: 'setFields',
      args: { edits: [{ entityId: a, fields: { title: 'CEO' } }] },
    })
    const after = ana.view()
    expect(after.entities.get(b)).toBe(before.entities.get(b))
    expect(after.links).toBe(before.links)
    expect(after.boards).toBe(before.boards)
    expect(after.annotations).toBe(before.annotations)
    expect(after.bin).toBe(before.bin)
  })
})
