import { describe, expect, it } from 'vitest'
import { addCard, cardOf, join } from '../../../tests/support/plan-cards.ts'
import { createMigratedPeer, mustRun } from '../../../tests/support/plan-peer.ts'
import type { JsonObject } from '../../core/json.ts'
import { findGaps, isLate } from './gaps.ts'

describe('what a plan lacks', () => {
  it('[GAP-1] a goal counts until a value proposition of ours answers it', () => {
    const peer = createMigratedPeer()
    const goal = addCard(peer, 'goal', 'Grow')
    const objective = addCard(peer, 'objective', 'Second line')
    join(peer, objective, 'advances', goal)
    expect(findGaps(peer.view(), 'goal-without-answer')).toEqual([goal])
    join(peer, addCard(peer, 'value-proposition', 'Less waste'), 'answers', goal)
    expect(findGaps(peer.view(), 'goal-without-answer')).toEqual([])
  })

  it('[GAP-2] a dropped action does not serve an objective', () => {
    const peer = createMigratedPeer()
    const objective = addCard(peer, 'objective', 'Second line')
    const action = addCard(peer, 'action', 'Pilot')
    join(peer, action, 'serves', objective)
    expect(findGaps(peer.view(), 'objective-without-action')).toEqual([])
    const edits = [{ entityId: action, fields: { status: 'dropped' } }]
    mustRun(peer, { name: 'setFields', args: { edits } })
    expect(findGaps(peer.view(), 'objective-without-action')).toEqual([objective])
  })

  it('[GAP-3] [GAP-4] an open action needs a responsible and an aim; one that is done needs none', () => {
    const peer = createMigratedPeer()
    const open = addCard(peer, 'action', 'Pilot')
    addCard(peer, 'action', 'Kick-off', { status: 'done' })
    expect(findGaps(peer.view(), 'action-without-responsible')).toEqual([open])
    expect(findGaps(peer.view(), 'action-without-aim')).toEqual([open])
    join(peer, open, 'assigned-to', addCard(peer, 'member', 'Mia'))
    join(peer, open, 'serves', addCard(peer, 'goal', 'Grow'))
    expect(findGaps(peer.view(), 'action-without-responsible')).toEqual([])
    expect(findGaps(peer.view(), 'action-without-aim')).toEqual([])
  })

  it('[LATE-1] what is open on the day after it was due is late', () => {
    const peer = createMigratedPeer()
    const late = (fields: JsonObject, today: string) => {
      const action = cardOf(peer, addCard(peer, 'action', 'Pilot', fields))
      return action.kind === 'action' && isLate(action, today)
    }
    expect(late({ dueOn: '2026-05-10' }, '2026-05-10')).toBe(false)
    expect(late({ dueOn: '2026-05-10' }, '2026-05-11')).toBe(true)
    expect(late({ dueOn: '2026-05-10', status: 'done' }, '2026-05-11')).toBe(false)
    expect(late({}, '2026-05-11')).toBe(false)
  })
})
