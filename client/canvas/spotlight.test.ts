import { describe, expect, it } from 'vitest'

import { addCard, join } from '../../tests/support/plan-cards.ts'
import { createMigratedPeer } from '../../tests/support/plan-peer.ts'
import { createSpotlight, findChain, turnSpotlight } from './spotlight.ts'

describe('what stands out while cards are selected', () => {
  it('[LIGHT-1] is the chain of what belongs to one; a note has none, and nothing fades', () => {
    const peer = createMigratedPeer()
    const goal = addCard(peer, 'goal', 'Cut the scrap')
    const answer = addCard(peer, 'value-proposition', 'Remote service')
    addCard(peer, 'goal', 'Grow in Asia')
    const note = addCard(peer, 'note', 'Said in May')
    join(peer, answer, 'answers', goal)
    expect(findChain(peer.view(), [goal])).toEqual(new Set([goal, answer]))
    expect(findChain(peer.view(), [note])).toBeNull()
    expect(findChain(peer.view(), [addCard(peer, 'goal', 'Alone')])).toBeNull()
    expect(findChain(peer.view(), [note, answer])).toEqual(new Set([answer, goal]))
  })

  it('[LIGHT-2] is drawn again only where it changes', () => {
    const peer = createMigratedPeer()
    const goal = addCard(peer, 'goal', 'Cut the scrap')
    const light = createSpotlight()
    expect(turnSpotlight(light, [goal], new Set([goal]))).toBe(true)
    expect(turnSpotlight(light, [goal], new Set([goal]))).toBe(false)
    expect(turnSpotlight(light, [], null)).toBe(true)
  })
})
