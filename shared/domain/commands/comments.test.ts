import { describe, expect, it } from 'vitest'
import { addCard } from '../../../tests/support/plan-cards.ts'
import type { CommandCall } from '../command-registry.ts'
import { createMigratedPeer, exchange, mustRun } from '../../../tests/support/plan-peer.ts'

describe('comments', () => {
  it('[COMMENT-1] only who wrote one changes it, and only they or a facilitator remove it', () => {
    const ana = createMigratedPeer({ isFacilitator: false })
    const entityId = addCard(ana, 'goal', 'Grow')
    mustRun(ana, { name: 'addComment', args: { entityId, text: ' By when? ', mentionIds: [] } })
    const [comment] = ana.view().comments.get(entityId) ?? []
    if (comment === undefined) throw new Error('no comment')
    expect(comment).toMatchObject({ text: 'By when?', author: { name: 'Ana' }, editedAtMs: null })
    const ben = createMigratedPeer({ seed: 2, name: 'Ben', isFacilitator: false })
    const cyd = createMigratedPeer({ seed: 3, name: 'Cyd', isFacilitator: true })
    exchange(ana.doc, ben.doc)
    exchange(ana.doc, cyd.doc)
    const which = { entityId, commentId: comment.id }
    const edit: CommandCall = {
      name: 'editComment',
      args: { ...which, text: 'No', mentionIds: [] },
    }
    const remove: CommandCall = { name: 'removeComment', args: which }
    expect(ben.run(edit)).toMatchObject({ error: { code: 'command/not-yours' } })
    expect(ben.run(remove)).toMatchObject({ error: { code: 'command/not-yours' } })
    expect(cyd.run(edit)).toMatchObject({ error: { code: 'command/not-yours' } })
    expect(ana.run(edit).ok).toBe(true)
    expect(ana.view().comments.get(entityId)?.[0]?.text).toBe('No')
    expect(cyd.run(remove).ok).toBe(true)
  })

  it('[COMMENT-2] what was said of an entity goes with it for good', () => {
    const peer = createMigratedPeer()
    const entityId = addCard(peer, 'goal', 'Grow')
    mustRun(peer, { name: 'addComment', args: { entityId, text: 'By when?', mentionIds: [] } })
    mustRun(peer, { name: 'deleteEntities', args: { entityIds: [entityId] } })
    expect(peer.view().comments.get(entityId)).toHaveLength(1)
    mustRun(peer, { name: 'purgeEntities', args: { entityIds: [entityId] } })
    expect(peer.view().comments.size).toBe(0)
  })
})

describe('the steps of an action', () => {
  it('[STEP-2] a step given to two actions at once goes with the one in force', () => {
    const ana = createMigratedPeer()
    const ben = createMigratedPeer({ seed: 2, name: 'Ben', nowMs: () => 1_800_000_000_000 })
    const [first, second] = ['Pilot', 'Visit'].map((name) => addCard(ana, 'action', name))
    const step = addCard(ana, 'step', 'Call Ana')
    if (first === undefined || second === undefined) throw new Error('two actions')
    exchange(ana.doc, ben.doc)
    mustRun(ana, { name: 'addLink', args: { kind: 'step-of', fromId: step, toId: first } })
    mustRun(ben, { name: 'addLink', args: { kind: 'step-of', fromId: step, toId: second } })
    exchange(ana.doc, ben.doc)
    mustRun(ana, { name: 'deleteEntities', args: { entityIds: [first] } })
    mustRun(ana, { name: 'purgeEntities', args: { entityIds: [first] } })
    expect(ana.view().entities.has(step)).toBe(true)
    mustRun(ana, { name: 'deleteEntities', args: { entityIds: [second] } })
    mustRun(ana, { name: 'purgeEntities', args: { entityIds: [second] } })
    expect(ana.view().entities.has(step)).toBe(false)
  })

  it('[STEP-1] go for good with their action, and only with it', () => {
    const peer = createMigratedPeer()
    const action = addCard(peer, 'action', 'Pilot')
    const step = addCard(peer, 'step', 'Call Ana')
    mustRun(peer, { name: 'addLink', args: { kind: 'step-of', fromId: step, toId: action } })
    mustRun(peer, { name: 'deleteEntities', args: { entityIds: [action] } })
    expect(peer.view().entities.has(step)).toBe(true)
    mustRun(peer, { name: 'purgeEntities', args: { entityIds: [action] } })
    expect(peer.view().entities.has(step)).toBe(false)
  })
})

describe('the account file', () => {
  it('[DOC-1] two write two of its fields at once, and both stay', () => {
    const ana = createMigratedPeer()
    const ben = createMigratedPeer({ seed: 2, name: 'Ben' })
    exchange(ana.doc, ben.doc)
    mustRun(ana, { name: 'setAccount', args: { fields: { strategy: 'Grow in Asia' } } })
    mustRun(ben, { name: 'setAccount', args: { fields: { budget: '2 M' } } })
    exchange(ana.doc, ben.doc)
    expect(ana.view().account).toMatchObject({ strategy: 'Grow in Asia', budget: '2 M' })
    expect(ben.view().account).toEqual(ana.view().account)
  })

  it('[ACCOUNT-4] its manager is a member of our team, and it does not end before it starts', () => {
    const peer = createMigratedPeer()
    const person = addCard(peer, 'person', 'Eva')
    const code = (fields: Record<string, string>) => {
      const done = peer.run({ name: 'setAccount', args: { fields } })
      return done.ok ? 'done' : done.error.code
    }
    expect(code({ managerId: person })).toBe('command/unknown-entity')
    expect(code({ managerId: addCard(peer, 'member', 'Mia') })).toBe('done')
    expect(code({ periodFrom: '2026-05-01' })).toBe('done')
    expect(code({ periodTo: '2026-04-01' })).toBe('account/period')
    expect(code({ nonsense: 'x' })).toBe('command/malformed')
  })

  it('[ACCOUNT-5] a period turned around by two people keeps nobody from writing the rest', () => {
    const ana = createMigratedPeer()
    const ben = createMigratedPeer({ seed: 2, name: 'Ben' })
    exchange(ana.doc, ben.doc)
    mustRun(ana, { name: 'setAccount', args: { fields: { periodFrom: '2027-01-01' } } })
    mustRun(ben, { name: 'setAccount', args: { fields: { periodTo: '2026-01-01' } } })
    exchange(ana.doc, ben.doc)
    mustRun(ana, { name: 'setAccount', args: { fields: { budget: '2 M' } } })
    expect(ana.view().account.budget).toBe('2 M')
    const turned = ben.run({ name: 'setAccount', args: { fields: { periodTo: '2026-02-01' } } })
    expect(turned).toMatchObject({ error: { code: 'account/period' } })
    mustRun(ben, { name: 'setAccount', args: { fields: { periodTo: '2028-01-01' } } })
  })
})
