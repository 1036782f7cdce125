import { describe, expect, it } from 'vitest'
import type { EntityId } from '#shared/core/ids.ts'
import { createMigratedPeer, mustRun } from '../../../tests/support/plan-peer.ts'
import {
  completeMention,
  matchMembers,
  mentionIds,
  mentionQuery,
  mentionsOf,
  partsOf,
} from './mentions.ts'

const peer = createMigratedPeer()
const add = (kind: 'member' | 'goal', name: string): EntityId => {
  const entries = [{ fields: { name } }]
  const [id] = mustRun(peer, { name: 'addEntities', args: { kind, entries } }).createdIds
  if (id === undefined) throw new Error('nothing was added')
  return id
}
const ana = { id: add('member', 'Ana'), name: 'Ana' }
const anaMaria = { id: add('member', 'Ana María Gil'), name: 'Ana María Gil' }
const members = [ana, anaMaria]

describe('names in comments', () => {
  it('[MENTION-1] are whole names behind an @, the longest that fits', () => {
    expect(partsOf('Ask @Ana María Gil or @Ana.', members)).toEqual([
      { text: 'Ask ', memberId: null },
      { text: '@Ana María Gil', memberId: anaMaria.id },
      { text: ' or ', memberId: null },
      { text: '@Ana', memberId: ana.id },
      { text: '.', memberId: null },
    ])
    expect(partsOf('@Anabel ana@Ana', [ana]).map(({ text }) => text)).toEqual([
      '@Anabel ana',
      '@Ana',
    ])
  })

  it('[MENTION-2] are told once each', () => {
    expect(mentionIds('@Ana and @Ana', members)).toEqual([ana.id])
  })

  it('[MENTION-3] of me are found, those in my own comments are not', () => {
    const goal = add('goal', 'Cut scrap')
    const args = { entityId: goal, text: '@Ana look', mentionIds: [ana.id] }
    mustRun(peer, { name: 'addComment', args })
    expect(mentionsOf(peer.view(), ana.id, 'somebody else').map(({ text }) => text)).toEqual([
      '@Ana look',
    ])
    const [comment] = peer.view().comments.get(goal) ?? []
    const own = comment?.author.participantId ?? ''
    expect(mentionsOf(peer.view(), ana.id, own)).toEqual([])
    expect(mentionsOf(peer.view(), anaMaria.id, 'somebody else')).toEqual([])
  })
})

describe('naming somebody while typing', () => {
  it('[MENTION-4] begins with an @ at the start of a word', () => {
    expect(mentionQuery('Ask @An', 7)).toBe('An')
    expect(mentionQuery('mail ana@gil', 12)).toBe(null)
    expect(mentionQuery('@', 1)).toBe('')
  })

  it('[MENTION-5] finds any word of a name, whatever its accents', () => {
    expect(matchMembers(members, 'mari').map(({ id }) => id)).toEqual([anaMaria.id])
    expect(matchMembers(members, '')).toHaveLength(2)
    expect(matchMembers(members, 'ana m').map(({ id }) => id)).toEqual([anaMaria.id])
  })

  it('[MENTION-6] puts the whole name in place of what was typed', () => {
    expect(completeMention('Ask @an about it', 7, 'Ana')).toEqual({
      text: 'Ask @Ana about it',
      caret: 9,
    })
  })
})
