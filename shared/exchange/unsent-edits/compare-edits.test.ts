import { describe, expect, it } from 'vitest'

import { addCard } from '../../../tests/support/plan-cards.ts'
import { createMigratedPeer, exchange, mustRun } from '../../../tests/support/plan-peer.ts'
import type { EntityId } from '../../core/ids.ts'
import type { CommandCall } from '../../domain/command-registry.ts'
import { compareEdits, takeUpCall, type TouchedKeys } from './compare-edits.ts'

const touching = (...ids: readonly string[]): TouchedKeys => ({
  entities: new Set(ids),
  links: new Set(),
  comments: new Set(),
})

/** A plan that was restored to the day before, and the same plan of somebody who went on offline. */
function restoredPlan() {
  const plan = createMigratedPeer()
  const goal = addCard(plan, 'goal', 'Grow')
  const person = addCard(plan, 'person', 'Ana')
  const offline = createMigratedPeer({ seed: 2, name: 'Ben' })
  exchange(plan.doc, offline.doc)
  return { plan, offline, goal, person }
}

const setName = (entityId: EntityId, name: string): CommandCall => ({
  name: 'setFields',
  args: { edits: [{ entityId, fields: { name } }] },
})

describe('unsent edits of an earlier life of a plan', () => {
  it('[TAKEUP-1] what is missing comes back under its id, with links and comments, once', () => {
    const { plan, offline, goal } = restoredPlan()
    const action = addCard(offline, 'action', 'Visit')
    mustRun(offline, {
      name: 'addLink',
      args: { kind: 'serves', fromId: action, toId: goal },
    })
    mustRun(offline, {
      name: 'addComment',
      args: { entityId: action, text: 'Soon', mentionIds: [] },
    })
    const rows = compareEdits(plan.view(), offline.view(), touching(action))
    expect(rows).toMatchObject([{ entity: { id: action }, state: 'missing', isUnsent: true }])

    const call = takeUpCall(plan.view(), rows)
    mustRun(plan, call)
    mustRun(plan, call)
    expect(plan.view().entities.get(action)).toMatchObject({
      name: 'Visit',
      authors: [{ name: 'Ben' }],
    })
    expect(plan.view().entities.size).toBe(3)
    expect([...plan.view().links.values()]).toMatchObject([{ fromId: action, toId: goal }])
    expect(plan.view().comments.get(action)).toMatchObject([
      { text: 'Soon', author: { name: 'Ben' } },
    ])
    expect(compareEdits(plan.view(), offline.view(), touching(action))).toEqual([])
  })

  it('[TAKEUP-2] of what is there only the fields that differ change, and notes lose nothing', () => {
    const { plan, offline, goal, person } = restoredPlan()
    mustRun(offline, setName(goal, 'Grow faster'))
    mustRun(plan, setName(person, 'Ana B.'))
    const rows = compareEdits(plan.view(), offline.view(), touching(goal))
    expect(rows.map(({ entity, fields, isUnsent }) => [entity.id, fields, isUnsent])).toEqual([
      [goal, ['name'], true],
      [person, ['name'], false],
    ])
    mustRun(plan, takeUpCall(plan.view(), rows.slice(0, 1)))
    expect(plan.view().entities.get(goal)?.name).toBe('Grow faster')
    expect(plan.view().entities.get(person)?.name).toBe('Ana B.')
  })

  it('[TAKEUP-2] notes get the lines that are missing, none twice', () => {
    const { plan, goal } = restoredPlan()
    const taken = { id: goal, kind: 'goal' as const, fields: {}, authors: [] }
    for (const notes of ['one\ntwo', 'one\ntwo\nthree', 'two']) {
      const entities = [{ ...taken, notes }]
      mustRun(plan, { name: 'takeUpEdits', args: { entities, links: [], comments: [] } })
    }
    expect(plan.view().entities.get(goal)?.notes).toBe('one\ntwo\n\nthree')
  })

  it('[TAKEUP-1] what is in the bin comes out of it, one undo puts it back', () => {
    const { plan, offline, goal } = restoredPlan()
    mustRun(plan, { name: 'deleteEntities', args: { entityIds: [goal] } })
    const rows = compareEdits(plan.view(), offline.view(), touching())
    expect(rows).toMatchObject([{ state: 'binned', isUnsent: false }])
    mustRun(plan, takeUpCall(plan.view(), rows))
    expect(plan.view().entities.has(goal)).toBe(true)
  })

  it('[TAKEUP-3] a link whose other end is gone is left out', () => {
    const { plan, offline, goal } = restoredPlan()
    const action = addCard(offline, 'action', 'Visit')
    mustRun(offline, { name: 'addLink', args: { kind: 'serves', fromId: action, toId: goal } })
    const rows = compareEdits(plan.view(), offline.view(), touching(action))
    mustRun(plan, { name: 'deleteEntities', args: { entityIds: [goal] } })
    mustRun(plan, takeUpCall(plan.view(), rows))
    expect(plan.view().entities.has(action)).toBe(true)
    expect(plan.view().links.size).toBe(0)
  })
})
