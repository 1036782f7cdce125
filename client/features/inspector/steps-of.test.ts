import { expect, it } from 'vitest'
import type { EntityId } from '#shared/core/ids.ts'
import { createMigratedPeer, mustRun } from '../../../tests/support/plan-peer.ts'
import { findResponsible, stepsOf } from './steps-of.ts'

const peer = createMigratedPeer()
const created = (ids: readonly EntityId[]): EntityId => {
  const [id] = ids
  if (id === undefined) throw new Error('nothing was added')
  return id
}
const add = (kind: 'action' | 'member', name: string) =>
  created(
    mustRun(peer, { name: 'addEntities', args: { kind, entries: [{ fields: { name } }] } })
      .createdIds,
  )
const action = add('action', 'Visit')
const { createdIds: stepIds } = mustRun(peer, {
  name: 'addEntities',
  args: {
    kind: 'step',
    entries: ['Ask', 'Walk', 'Tell'].map((name) => ({
      fields: { name },
      links: [{ kind: 'step-of' as const, toId: action }],
    })),
  },
})
const names = () => stepsOf(peer.view(), action).map(({ name }) => name)

it('[STEPS-1] are in the order they were put in; those in the bin are none', () => {
  expect(names()).toEqual(['Ask', 'Walk', 'Tell'])
  mustRun(peer, { name: 'deleteEntities', args: { entityIds: [created(stepIds)] } })
  expect(names()).toEqual(['Walk', 'Tell'])
  mustRun(peer, { name: 'deleteEntities', args: { entityIds: [action] } })
  expect(names()).toEqual([])
  mustRun(peer, { name: 'restoreEntities', args: { entityIds: [action] } })
  expect(names()).toEqual(['Walk', 'Tell'])
})

it('[STEPS-2] have a responsible of their own', () => {
  const [, walk] = stepIds
  const leo = add('member', 'Leo')
  if (walk === undefined) throw new Error('a second step')
  expect(findResponsible(peer.view(), walk)).toBe(undefined)
  mustRun(peer, { name: 'addLink', args: { kind: 'assigned-to', fromId: walk, toId: leo } })
  expect(findResponsible(peer.view(), walk)?.name).toBe('Leo')
})
