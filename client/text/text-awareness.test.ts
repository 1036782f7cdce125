import { afterEach, beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'

import { assert } from '#shared/core/assert.ts'

import type { Presence } from '../connection/presence.ts'
import { decodePeer, emptyPresence, type Peer } from '../connection/remote-presence.ts'
import { createTextAwareness, type TextAwareness } from './text-awareness.ts'

const place = { entityId: 'e1', field: 'notes' }

let doc: Y.Doc
let yText: Y.Text
let peers: readonly Peer[]
let local = emptyPresence
let tell: (peers: readonly Peer[]) => void
let awareness: TextAwareness

beforeEach(() => {
  doc = new Y.Doc()
  yText = doc.getText('notes')
  yText.insert(0, 'Hello there')
  peers = []
  local = emptyPresence
  const presence: Presence = {
    local: () => local,
    set: (change) => {
      local = { ...local, ...change }
    },
    peers: () => peers,
    subscribe: (listener) => {
      tell = listener
      return () => undefined
    },
    handleHidden: () => undefined,
    handlePageGone: () => undefined,
    handlePageBack: () => undefined,
    close: () => undefined,
  }
  awareness = createTextAwareness({ yText, place, presence, colorOf: () => '#112233' })
})
afterEach(() => awareness.close())

function peerAt(clientId: number, editing: unknown): Peer {
  const participant = {
    id: 'ben',
    name: 'Ben',
    area: 'Quality',
    role: 'participant',
    memberId: null,
  }
  const peer = decodePeer(clientId, { participant, editing })
  assert(peer !== null, 'a sound peer')
  return peer
}

function receive(...next: readonly Peer[]): void {
  peers = next
  tell(next)
}

/** A caret as another peer sends it: through JSON. */
function caret(index: number): unknown {
  const position = Y.createRelativePositionFromTypeIndex(yText, index)
  const cursor = { anchor: position, head: position }
  return JSON.parse(JSON.stringify({ ...place, textCursor: cursor }))
}

test('[TEXT-3] a caret of another is shown with name and colour, where the text has moved to', () => {
  receive(peerAt(7, caret(5)))
  yText.insert(0, 'Oh! ')
  const shown = awareness.getStates().get(7)
  assert(shown !== undefined, 'the caret is shown')
  expect(shown.user).toEqual({ name: 'Ben', color: '#112233', colorLight: '#11223333' })
  expect(Y.createAbsolutePositionFromRelativePosition(shown.cursor.head, doc)?.index).toBe(9)
})

test.each([
  ['a caret in another field is not shown', { ...place, field: 'other' }],
  ['a caret in another entity is not shown', { ...place, entityId: 'e2' }],
])('[TEXT-3] %s', (_title, elsewhere) => {
  const { textCursor } = peerAt(7, caret(5)).editing ?? {}
  receive(peerAt(7, { ...elsewhere, textCursor }))
  expect(awareness.getStates().size).toBe(0)
})

test.each([
  ['a position in another text is not shown', { tname: 'elsewhere', assoc: 0 }],
  ['a position of the future is not shown', { item: { client: 1, clock: 9 }, assoc: 0 }],
  ['a position without any place is not shown', { assoc: 0 }],
])('[TEXT-3] %s', (_title, position) => {
  receive(peerAt(7, { ...place, textCursor: { anchor: position, head: position } }))
  expect(awareness.getStates().size).toBe(0)
})

test('[TEXT-4] only carets of this text make the editor draw again', () => {
  const drawn: (readonly number[])[] = []
  awareness.on('change', ({ updated, removed }) => drawn.push([...updated, ...removed]))
  receive(peerAt(7, null))
  receive(peerAt(7, caret(1)))
  receive(peerAt(7, caret(1)), peerAt(8, { ...place, field: 'other' }))
  receive(peerAt(7, caret(2)))
  receive()
  expect(drawn).toEqual([[7], [7], [7]])
})

test('[TEXT-3] my caret goes out as the text cursor of the edited field, not as my pointer', () => {
  local = { ...emptyPresence, cursor: { x: 1, y: 2 } }
  const position = Y.createRelativePositionFromTypeIndex(yText, 3)
  awareness.setLocalStateField('cursor', { anchor: position, head: position })
  expect(local.cursor).toEqual({ x: 1, y: 2 })
  expect(local.editing).toMatchObject(place)
  const { cursor } = awareness.getLocalState()
  assert(cursor !== null, 'my own caret')
  const head = Y.createRelativePositionFromJSON(cursor.head)
  expect(Y.compareRelativePositions(head, position)).toBe(true)
  // It survives the check that others put it to.
  expect(peerAt(7, JSON.parse(JSON.stringify(local.editing))).editing).toEqual(local.editing)
})
