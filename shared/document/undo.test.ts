import { describe, expect, it } from 'vitest'
import {
  createMigratedPeer,
  createPlanPeer,
  exchange,
  mustRun,
} from '../../tests/support/plan-peer.ts'
import { findNotes } from './schema.ts'
import { createPlanUndo } from './undo.ts'

function addPerson(peer: ReturnType<typeof createPlanPeer>, name: string) {
  const { createdIds } = mustRun(peer, {
    name: 'addEntities',
    args: { kind: 'person', entries: [{ fields: { name } }] },
  })
  const [id] = createdIds
  if (id === undefined) throw new Error('no person was created')
  return id
}

describe('undo', () => {
  it('[UNDO-1] takes back my last command and leaves what a colleague did meanwhile', () => {
    const ana = createMigratedPeer({ seed: 1 })
    const ben = createPlanPeer({ seed: 2, name: 'Ben' })
    const id = addPerson(ana, 'Clara')
    exchange(ana.doc, ben.doc)
    const undo = createPlanUndo(ana.doc)
    mustRun(ana, { name: 'setFields', args: { edits: [{ entityId: id, fields: { power: 5 } }] } })
    mustRun(ben, {
      name: 'setFields',
      args: { edits: [{ entityId: id, fields: { title: 'CEO' } }] },
    })
    exchange(ana.doc, ben.doc)
    expect(undo.undo()).toEqual([id])
    exchange(ana.doc, ben.doc)
    expect(ben.view().entities.get(id)).toMatchObject({ power: null, title: 'CEO' })
    undo.redo()
    expect(ana.view().entities.get(id)).toMatchObject({ power: 5, title: 'CEO' })
  })

  it('[UNDO-1] does not put back what a colleague has since written over my value', () => {
    const ana = createMigratedPeer({ seed: 1 })
    const ben = createPlanPeer({ seed: 2 })
    const id = addPerson(ana, 'Clara')
    exchange(ana.doc, ben.doc)
    const undo = createPlanUndo(ana.doc)
    mustRun(ana, { name: 'setFields', args: { edits: [{ entityId: id, fields: { power: 2 } }] } })
    exchange(ana.doc, ben.doc)
    mustRun(ben, { name: 'setFields', args: { edits: [{ entityId: id, fields: { power: 4 } }] } })
    exchange(ana.doc, ben.doc)
    undo.undo()
    expect(ana.view().entities.get(id)).toMatchObject({ power: 4 })
  })

  it('[UNDO-2] keeps two commands apart, and typing apart from both', () => {
    const ana = createMigratedPeer()
    const undo = createPlanUndo(ana.doc)
    const typing = {}
    undo.trackTyping(typing)
    const id = addPerson(ana, 'Clara')
    const yNotes = findNotes(ana.doc, id)
    ana.doc.transact(() => yNotes?.insert(0, 'Hello'), typing)
    ana.doc.transact(() => yNotes?.insert(5, ' there'), typing)
    mustRun(ana, { name: 'setFields', args: { edits: [{ entityId: id, fields: { power: 3 } }] } })
    undo.undo()
    expect(ana.view().entities.get(id)).toMatchObject({ power: null, notes: 'Hello there' })
    undo.undo()
    expect(ana.view().entities.get(id)).toMatchObject({ notes: '' })
    undo.undo()
    expect(ana.view().entities.size).toBe(0)
  })

  it('[UNDO-3] names creations that a colleague has since edited or linked', () => {
    const ana = createMigratedPeer({ seed: 1 })
    const ben = createPlanPeer({ seed: 2 })
    const boss = addPerson(ana, 'Boss')
    const undo = createPlanUndo(ana.doc)
    const id = addPerson(ana, 'Clara')
    expect(undo.sharedCreations()).toEqual([])
    exchange(ana.doc, ben.doc)
    expect(undo.sharedCreations()).toEqual([])
    mustRun(ben, { name: 'addLink', args: { kind: 'reports-to', fromId: id, toId: boss } })
    exchange(ana.doc, ben.doc)
    expect(undo.sharedCreations()).toEqual([id])
    undo.dropUndoStep()
    expect(undo.sharedCreations()).toEqual([])
    expect(ana.view().entities.has(id)).toBe(true)
  })

  it('[UNDO-3] a creation that was taken back and made again is still known as one', () => {
    const ana = createMigratedPeer({ seed: 1 })
    const ben = createPlanPeer({ seed: 2 })
    const undo = createPlanUndo(ana.doc)
    const id = addPerson(ana, 'Clara')
    expect(undo.undo()).toEqual([id])
    expect(undo.redo()).toEqual([id])
    exchange(ana.doc, ben.doc)
    expect(undo.sharedCreations()).toEqual([])
    mustRun(ben, { name: 'setFields', args: { edits: [{ entityId: id, fields: { power: 5 } }] } })
    exchange(ana.doc, ben.doc)
    expect(undo.sharedCreations()).toEqual([id])
  })
})
