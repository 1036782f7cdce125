import type { TFunction } from 'i18next'
import { describe, expect, it } from 'vitest'

import type { EntityId } from '#shared/core/ids.ts'
import type { CommandCall } from '#shared/domain/command-registry.ts'
import { linkId } from '#shared/domain/links/link.ts'
import { vocabulary } from '#shared/domain/vocabulary/vocabulary.ts'

import { addCard, join } from '../../tests/support/plan-cards.ts'
import { createMigratedPeer } from '../../tests/support/plan-peer.ts'
import { describeCall } from './describe-call.ts'

const words = vocabulary('en')
/** Keys and values as they are: what is told, not how it is put. */
const t = ((key: string, values?: object) =>
  [key, ...Object.values(values ?? {})].join(' ')) as TFunction

function plan() {
  const peer = createMigratedPeer()
  const goal = addCard(peer, 'goal', 'Cut the scrap')
  const challenge = addCard(peer, 'challenge', 'Nobody has time')
  const answer = addCard(peer, 'value-proposition', 'Remote service')
  join(peer, challenge, 'threatens', goal)
  join(peer, answer, 'answers', challenge)
  const tell = (call: CommandCall) => describeCall(call, peer.view(), { t, words })
  return { peer, goal, challenge, answer, tell }
}

const moves = (entityId: EntityId, move: object): CommandCall => ({
  name: 'moveEntities',
  args: { moves: [{ entityId, ...move }] },
})

describe('what a command would do, in words', () => {
  it('[TELL-1] a new kind is told, and the links that would not stay are named', () => {
    const { challenge, tell } = plan()
    expect(tell(moves(challenge, { kind: 'initiative', fields: { order: 'a1' } }))).toEqual({
      effects: ['canvas.becomes.initiative'],
      lost: ['threatens Cut the scrap'],
    })
    expect(tell(moves(challenge, { fields: { order: 'a1' } }))).toEqual({ effects: [], lost: [] })
  })

  it('[TELL-2] fields are told in the words of the plan, unset ones too', () => {
    const { peer, tell } = plan()
    const action = addCard(peer, 'action', 'Visit', { status: 'todo' })
    expect(tell(moves(action, { fields: { status: 'done' } })).effects).toEqual(['Status: Done'])
    expect(tell(moves(action, { fields: { status: null } })).effects).toEqual([
      'Status: canvas.unset',
    ])
  })

  it('[TELL-3] links drawn and given up are told, those that are there already are not', () => {
    const { peer, goal, tell } = plan()
    const [action, member] = [addCard(peer, 'action', 'Visit'), addCard(peer, 'member', 'Zoe')]
    join(peer, action, 'serves', goal)
    const link = { kind: 'serves', toId: goal }
    expect(tell(moves(action, { links: [link] })).effects).toEqual([])
    const given = moves(action, { links: [link], unlinkIds: [linkId('serves', action, goal)] })
    expect(tell(given).effects).toEqual(['canvas.noLonger Serves Cut the scrap'])
    const assigned = moves(action, { links: [{ kind: 'assigned-to', toId: member }] })
    expect(tell(assigned).effects).toEqual(['Responsible: Zoe'])
  })
})
