import { describe, expect, it } from 'vitest'

import type { BoardLayout } from '#shared/boards/board-layout.ts'
import type { BoardId, EntityId } from '#shared/core/ids.ts'

import { emptyPresence, type Peer } from '../connection/remote-presence.ts'
import { createRemoteDrags } from './remote-drags.ts'

const boardId = 'board' as BoardId
const ana = 'ana' as EntityId

function layoutWith(x: number): BoardLayout {
  const box = { x, y: 0, width: 10, height: 10 }
  return {
    frame: box,
    zones: [],
    cards: new Map([[ana, { entityId: ana, box, zoneId: 'z', look: 'full' }]]),
    connectors: [],
    main: box,
    opening: { x: 0, y: 0 },
  }
}

function peerWith(drag: Peer['drag'], board = boardId): Peer {
  return {
    ...emptyPresence,
    clientId: 7,
    participant: {
      id: 'p' as Peer['participant']['id'],
      name: 'Ben',
      area: '',
      role: 'participant',
      memberId: null,
    },
    board,
    drag,
  }
}

describe('cards that others drag', () => {
  it('[GHOST-1] are shown where they are dragged, on the same board only', () => {
    const drags = createRemoteDrags(boardId)
    expect(drags.follow([peerWith({ ana: [50, 60] })], layoutWith(0), 0)).toBe(true)
    expect(drags.places().get(ana)).toEqual({ x: 50, y: 60 })
    expect(drags.follow([peerWith({ ana: [50, 60] })], layoutWith(0), 1)).toBe(false)
    const elsewhere = createRemoteDrags('other' as BoardId)
    expect(elsewhere.follow([peerWith({ ana: [50, 60] })], layoutWith(0), 0)).toBe(false)
  })

  it('[GHOST-2] stay where they were dropped until the plan has moved them', () => {
    const drags = createRemoteDrags(boardId)
    drags.follow([peerWith({ ana: [50, 60] })], layoutWith(0), 0)
    drags.follow([peerWith({})], layoutWith(0), 100)
    expect(drags.release(layoutWith(0), 150)).toBe(false)
    expect(drags.places().get(ana)).toEqual({ x: 50, y: 60 })
    expect(drags.release(layoutWith(40), 160)).toBe(true)
    expect(drags.places().size).toBe(0)
  })

  it('[GHOST-2] do not move under the hand when the plan moves them while they are dragged', () => {
    const drags = createRemoteDrags(boardId)
    drags.follow([peerWith({ ana: [50, 60] })], layoutWith(0), 0)
    expect(drags.release(layoutWith(40), 10)).toBe(false)
    expect(drags.places().get(ana)).toEqual({ x: 50, y: 60 })
    drags.follow([], layoutWith(40), 20)
    expect(drags.release(layoutWith(40), 20)).toBe(true)
  })

  it('[GHOST-2] go back after a moment where the drop meant nothing', () => {
    const drags = createRemoteDrags(boardId)
    drags.follow([peerWith({ ana: [50, 60] })], layoutWith(0), 0)
    drags.follow([], layoutWith(0), 100)
    const releaseMs = drags.nextReleaseMs()
    expect(releaseMs).toBeGreaterThan(100)
    expect(drags.release(layoutWith(0), releaseMs ?? 0)).toBe(true)
    expect(drags.nextReleaseMs()).toBeNull()
  })
})
