import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { applyAwarenessUpdate, Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'

import { isId } from '#shared/core/ids.ts'
import { wireLimits } from '#shared/protocol/limits.ts'

import { createPresence, type Presence } from './presence.ts'
import { decodePeer, groupPeople } from './remote-presence.ts'

const identity = { id: 'p1', name: 'Ana', area: 'Quality', role: 'participant', memberId: 'e1' }

let awareness: Awareness
let presence: Presence

beforeEach(() => {
  vi.useFakeTimers()
  awareness = new Awareness(new Y.Doc())
  presence = createPresence(awareness)
})
afterEach(() => {
  presence.close()
  awareness.destroy()
  vi.useRealTimers()
})

/** Another connection says `state`. */
function receive(clientId: number, state: Record<string, unknown> | null): void {
  const doc = new Y.Doc()
  doc.clientID = clientId
  const remote = new Awareness(doc)
  remote.setLocalState(state)
  const clock = (awareness.meta.get(clientId)?.clock ?? 0) + 1
  remote.meta.set(clientId, { clock, lastUpdated: 0 })
  applyAwarenessUpdate(awareness, encodeAwarenessUpdate(remote, [clientId]), 'remote')
  remote.destroy()
}

test('[PRES-1] moving fast sends twenty states a second and the last one', () => {
  let sent = 0
  awareness.on('update', () => {
    sent += 1
  })
  for (let step = 0; step < 100; step += 1) {
    presence.set({ cursor: { x: step, y: 0 } })
    vi.advanceTimersByTime(10)
  }
  vi.advanceTimersByTime(50)
  expect(sent).toBeLessThanOrEqual(21)
  expect(awareness.getLocalState()).toMatchObject({ cursor: { x: 99, y: 0 } })
})

test('[PRES-2] a hidden tab has no pointer, a closed page no presence, a restored one its own', () => {
  presence.set({ cursor: { x: 1, y: 2 }, drag: { e1: [0, 0] }, selection: ['e1'] })
  presence.handleHidden()
  vi.advanceTimersByTime(50)
  expect(awareness.getLocalState()).toMatchObject({ cursor: null, drag: {}, selection: ['e1'] })
  presence.handlePageGone()
  expect(awareness.getLocalState()).toBeNull()
  vi.advanceTimersByTime(100)
  presence.set({ selection: ['e2'] })
  expect(awareness.getLocalState()).toBeNull()
  presence.handlePageBack()
  expect(awareness.getLocalState()).toMatchObject({ selection: ['e2'] })
})

test('[PRES-3] a state stays below the limit of the wire, however much is selected and dragged', () => {
  const ids = Array.from({ length: 900 }, (_, index) => `${'e'.repeat(60)}${index}`)
  presence.set({
    selection: ids,
    drag: Object.fromEntries(ids.map((id) => [id, [123_456.789, -987_654.321]])),
  })
  vi.advanceTimersByTime(50)
  const sizeBytes = JSON.stringify(awareness.getLocalState()).length
  expect(sizeBytes).toBeLessThanOrEqual(wireLimits.presenceStateBytes)
  expect(ids.every(isId)).toBe(true)
})

test('[PRES-4] peers are decoded, keep their identity, and leave', () => {
  const seen: number[] = []
  const stop = presence.subscribe((peers) => seen.push(peers.length))
  receive(7, { participant: identity, cursor: { x: 1, y: 2 } })
  receive(8, { participant: { ...identity, id: 'p2', name: 'Ben' } })
  const [first] = presence.peers()
  expect(first).toMatchObject({ clientId: 7, cursor: { x: 1, y: 2 }, selection: [] })
  receive(8, { participant: { ...identity, id: 'p2', name: 'Ben' }, view: 'outline' })
  expect(presence.peers()[0]).toBe(first)
  receive(7, null)
  expect(presence.peers().map((peer) => peer.clientId)).toEqual([8])
  expect(seen).toEqual([1, 2, 2, 1])
  stop()
})

test('[PRES-4] a peer without a sound identity is left out; an unsound field reads as absent', () => {
  receive(7, { participant: { ...identity, role: 'king' } })
  receive(8, { cursor: { x: 1, y: 2 } })
  expect(presence.peers()).toEqual([])
  expect(
    decodePeer(9, {
      participant: { ...identity, memberId: 5 },
      cursor: { x: Number.NaN, y: 0 },
      selection: ['<b>'],
      drag: { e1: ['x', 'y'] },
      editing: { entityId: 'e1', field: 'notes', textCursor: { anchor: 'x', head: {} } },
      following: -1,
    }),
  ).toMatchObject({
    participant: { memberId: null },
    cursor: null,
    selection: [],
    drag: {},
    editing: { entityId: 'e1', field: 'notes', textCursor: null },
    following: null,
  })
})

test('[PRES-4] two tabs are one person with two connections', () => {
  receive(7, { participant: identity })
  receive(8, { participant: identity })
  receive(9, { participant: { ...identity, id: 'p2', name: 'Aaron' } })
  const people = groupPeople(presence.peers())
  expect(people.map((person) => [person.participant.name, person.peers.length])).toEqual([
    ['Aaron', 1],
    ['Ana', 2],
  ])
})
